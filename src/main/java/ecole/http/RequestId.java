package ecole.http;

import io.javalin.http.Context;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Names a request in the log, in the {@code X-Request-Id} header and in problems, so that a report can be followed. */
final class RequestId {
    private static final String KEY = "ecole.request";
    private static final SecureRandom RANDOM = new SecureRandom();

    private RequestId() {}

    static String of(Context context) {
        String known = context.attribute(KEY);
        if (known != null) {
            return known;
        }
        var bytes = new byte[8];
        RANDOM.nextBytes(bytes);
        var made = HexFormat.of().formatHex(bytes);
        context.attribute(KEY, made);
        return made;
    }
}
