package ecole.server;

import ecole.http.Call;
import ecole.http.Problem;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Turns away, before anything is read of them, methods nobody needs and addresses that ask too much. */
final class Doorkeeper extends Handler.Wrapper {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS");

    private final RateLimit limit;

    Doorkeeper(RateLimit limit) {
        this.limit = limit;
    }

    @Override public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!METHODS.contains(request.getMethod())) {
            response.getHeaders().put(HttpHeader.ALLOW, String.join(", ", METHODS.stream().sorted().toList()));
            return Refusal.send(request, response, callback, Problem.of(405, "method_not_allowed"));
        }
        if (!Refusal.isApi(request)) {
            return super.handle(request, response, callback);
        }
        var wait = limit.secondsToWait(Request.getRemoteAddr(request));
        if (wait > 0) {
            return Refusal.send(request, response, callback, Problem.tooManyRequests(wait));
        }
        return super.handle(request.getMethod().equals("HEAD") ? new Read(request) : request, response, callback);
    }

    /** Javalin answers HEAD with 200 without asking the route; as a GET it is asked, and Jetty leaves the body out. */
    private static final class Read extends Request.Wrapper {
        Read(Request head) {
            super(head);
            head.setAttribute(Call.HEAD, true);
        }

        @Override public String getMethod() {
            return "GET";
        }
    }
}
