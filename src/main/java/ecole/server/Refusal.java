package ecole.server;

import ecole.http.Problem;
import ecole.http.Problems;
import ecole.http.RequestId;
import ecole.http.Texts;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers a problem before the request has reached any route. */
final class Refusal {
    private Refusal() {}

    static boolean isApi(Request request) {
        var path = request.getHttpURI().getCanonicalPath();
        return path != null && (path.startsWith("/api/") || path.equals("/api"));
    }

    /**
     * Answers what leaves the rest of the request unread, so that the connection is of no further use, and says so: a client that sent its next
     * request on it would get no answer.
     */
    static boolean sendLast(Request request, Response response, Callback callback, Problem problem) {
        response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE);
        return send(request, response, callback, problem);
    }

    /** @return true, for handlers that are done by it */
    static boolean send(Request request, Response response, Callback callback, Problem problem) {
        var body = Problems.document(problem, Texts.asked(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE)), RequestId.of(request));
        response.setStatus(problem.status());
        problem.retryAfter().ifPresent(seconds -> response.getHeaders().put(HttpHeader.RETRY_AFTER, seconds));
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problems.CONTENT_TYPE);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }
}
