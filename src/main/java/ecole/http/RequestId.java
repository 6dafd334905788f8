package ecole.http;

import io.javalin.http.Context;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.eclipse.jetty.server.Request;

/** Names a request in the log, in the {@code X-Request-Id} header and in problems, so that a report can be followed. */
public final class RequestId {
    private static final String KEY = "ecole.request";
    private static final SecureRandom RANDOM = new SecureRandom();

    private RequestId() {}

    static String of(Context context) {
        return String.valueOf(context.<Object>attribute(KEY));
    }

    /** The request's name, made when it is first asked for. */
    public static String of(Request request) {
        var known = request.getAttribute(KEY);
        if (known != null) {
            return known.toString();
        }
        var bytes = new byte[8];
        RANDOM.nextBytes(bytes);
        var made = HexFormat.of().formatHex(bytes);
        request.setAttribute(KEY, made);
        return made;
    }
}
