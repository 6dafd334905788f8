package ecole.http;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;

/**
 * The cookies of a signed-in page. The two tokens are out of reach of scripts, the refresh token is sent to {@code /api/auth} alone, and over
 * HTTPS their names carry the prefixes by which a browser guarantees where they come from (RFC 6265bis). Headers are written here because
 * Javalin 7.2 lets the SameSite of one cookie leak onto another and cannot delete a Secure one.
 */
public final class Cookies {
    static final String ACCESS = "ecole_access";
    private static final String REFRESH = "ecole_refresh";
    private static final String REFRESH_PATH = "/api/auth";

    private Cookies() {}

    /** The access token this page came with. */
    public static Optional<String> access(Context context) {
        return Optional.ofNullable(context.cookie(name("__Host-", ACCESS, context)));
    }

    /** The refresh token this page came with; only below {@code /api/auth}. */
    public static Optional<String> refresh(Context context) {
        return Optional.ofNullable(context.cookie(name("__Secure-", REFRESH, context)));
    }

    /**
     * Hands a session's tokens to the page.
     *
     * @param csrf what the page's scripts read and send back in {@link Csrf#HEADER}
     * @param life how long the refresh and CSRF tokens are good
     */
    public static void signIn(Context context, String access, Duration accessLife, String refresh, String csrf, Duration life) {
        set(context, name("__Host-", ACCESS, context), access, "/", accessLife, true);
        set(context, name("__Secure-", REFRESH, context), refresh, REFRESH_PATH, life, true);
        set(context, Csrf.COOKIE, csrf, "/", life, false);
    }

    /** Takes all three away. */
    public static void signOut(Context context) {
        signIn(context, "", Duration.ZERO, "", "", Duration.ZERO);
    }

    private static String name(String prefix, String name, Context context) {
        return isSecure(context) ? prefix + name : name;
    }

    private static boolean isSecure(Context context) {
        return "https".equals(context.scheme());
    }

    private static void set(Context context, String name, String value, String path, Duration life, boolean hidden) {
        context.res().addHeader("Set-Cookie", name + "=" + value + "; Path=" + path + "; Max-Age=" + life.toSeconds()
            + (isSecure(context) ? "; Secure" : "") + (hidden ? "; HttpOnly" : "") + "; SameSite=Strict");
    }
}
