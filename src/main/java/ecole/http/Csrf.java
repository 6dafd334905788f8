package ecole.http;

import io.javalin.http.Context;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Proof that an unsafe request was made by our own page: a token bound to the session by HMAC (signed double submit, OWASP), given in the
 * readable cookie {@code XSRF-TOKEN} and sent back in the header {@code X-XSRF-TOKEN}, and an origin that is ours.
 */
public final class Csrf {
    public static final String COOKIE = "XSRF-TOKEN";
    public static final String HEADER = "X-XSRF-TOKEN";

    private final Supplier<byte[]> secret;
    private final Set<String> origins;

    /**
     * @param secret  the server's signing key
     * @param origins further origins, each like {@code https://app.example.org}, whose pages may call
     */
    public Csrf(Supplier<byte[]> secret, Set<String> origins) {
        this.secret = secret;
        this.origins = Set.copyOf(origins);
    }

    /** The token of one session; as long-lived as the session and worth nothing without it. */
    public String token(UUID session) {
        return Base64.getUrlEncoder().withoutPadding()
            .encodeToString(Hmac.of(secret.get(), "csrf", session.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** @throws Problem 403 unless the request carries the token of {@code session} */
    public void refuseWithoutToken(Context context, UUID session) {
        var given = context.header(HEADER);
        var expected = token(session);
        if (given == null || !MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8))) {
            throw Problem.of(403, "csrf");
        }
    }

    /** Browsers name the page that makes them send: nobody else's page may. Programs send neither header. */
    void refuseForeignOrigin(Context context) {
        var origin = context.header("Origin");
        if (origin != null && (origins.contains(origin) || isOurs(context, origin))) {
            return;
        }
        var site = context.header("Sec-Fetch-Site");
        if (origin != null || (site != null && !Set.of("same-origin", "none").contains(site))) {
            throw Problem.of(403, "csrf");
        }
    }

    private static boolean isOurs(Context context, String origin) {
        try {
            var uri = URI.create(origin);
            var port = uri.getPort() >= 0 ? uri.getPort() : "https".equals(uri.getScheme()) ? 443 : 80;
            return context.req().getServerName().equalsIgnoreCase(uri.getHost()) && context.req().getServerPort() == port
                && context.scheme().equals(uri.getScheme());
        } catch (IllegalArgumentException noUri) {
            return false;
        }
    }
}
