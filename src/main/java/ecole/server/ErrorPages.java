package ecole.server;

import ecole.http.Problem;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** What Jetty itself refuses — headers too long, a body too big, an address it cannot read — as a problem with all our headers. */
final class ErrorPages implements Request.Handler {
    private final ResponseHeaders headers;

    ErrorPages(ResponseHeaders headers) {
        this.headers = headers;
    }

    @Override public boolean handle(Request request, Response response, Callback callback) {
        headers.set(request, response.getHeaders());
        return Refusal.sendLast(request, response, callback, problem(response.getStatus()));
    }

    private static Problem problem(int status) {
        return switch (status) {
            case 404 -> Problem.notFound();
            case 405 -> Problem.of(405, "method_not_allowed");
            case 408 -> Problem.of(408, "too_slow");
            case 413 -> Problem.of(413, "too_large");
            case 414, 431 -> Problem.of(status, "header_too_large");
            case 503 -> Problem.of(503, "stopping");
            case 501, 505 -> Problem.of(400, "malformed"); // a protocol or an encoding from before or after our time
            default -> status >= 500 ? Problem.of(500, "internal") : Problem.of(400, "malformed");
        };
    }
}
