package ecole.server;

import ecole.http.Csrf;
import ecole.http.Problem;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Lets the pages of the sites that the operator named, by exact origin, call the API with their cookies; nobody else's. */
final class Cors extends Handler.Wrapper {
    private static final String READABLE = "ETag, Link, Location, X-Total-Count, X-Request-Id, X-App-Version, Content-Disposition, Retry-After, "
        + "Idempotency-Replayed";
    private static final String SENDABLE = "Authorization, Accept-Language, Content-Type, If-Match, Idempotency-Key, " + Csrf.HEADER;

    private final Set<String> origins;

    Cors(Set<String> origins) {
        this.origins = origins;
    }

    @Override public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!Refusal.isApi(request)) {
            return super.handle(request, response, callback);
        }
        var origin = request.getHeaders().get(HttpHeader.ORIGIN);
        var known = origin != null && origins.contains(origin);
        if (!origins.isEmpty()) {
            response.getHeaders().add(HttpHeader.VARY, "Origin");
        }
        if (known) {
            admit(origin, response.getHeaders());
        }
        if (!request.getMethod().equals("OPTIONS") || !request.getHeaders().contains("Access-Control-Request-Method")) {
            return super.handle(request, response, callback);
        }
        if (!known) {
            return Refusal.send(request, response, callback, Problem.forbidden());
        }
        answerPreflight(response);
        callback.succeeded();
        return true;
    }

    private static void admit(String origin, HttpFields.Mutable headers) {
        headers.put("Access-Control-Allow-Origin", origin);
        headers.put("Access-Control-Allow-Credentials", "true");
        headers.put("Access-Control-Expose-Headers", READABLE);
    }

    private static void answerPreflight(Response response) {
        response.setStatus(204);
        response.getHeaders().put("Access-Control-Allow-Methods", "GET, POST, PUT, DELETE");
        response.getHeaders().put("Access-Control-Allow-Headers", SENDABLE);
        response.getHeaders().put("Access-Control-Max-Age", "600");
    }
}
