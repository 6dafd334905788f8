package ecole.server;

import ecole.http.RequestId;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * The headers of every answer, whoever gives it: the API, a file, or Jetty itself to a request that it could not read. They are set before
 * anything else sees the request, so that nothing can forget them.
 */
final class ResponseHeaders implements HttpConfiguration.Customizer {
    private static final String PAGE_RULES = "default-src 'self'; script-src 'self'; "
        // The hash is that of the empty text: the style library of the pages makes an empty style element and fills it by script.
        + "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";
    private static final String TWO_YEARS = "max-age=63072000; includeSubDomains";
    private static final String UNUSED_POWERS = "accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), "
        + "payment=(), usb=(), interest-cohort=()";

    private final String build;

    /** @param build what an open page compares to learn that it has become old */
    ResponseHeaders(String build) {
        this.build = build;
    }

    @Override public Request customize(Request request, HttpFields.Mutable headers) {
        set(request, headers);
        return request;
    }

    /** Setting them twice changes nothing. */
    void set(Request request, HttpFields.Mutable headers) {
        headers.put("Content-Security-Policy", request.isSecure() ? PAGE_RULES + "; upgrade-insecure-requests" : PAGE_RULES);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY"); // for browsers that do not know frame-ancestors
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Permissions-Policy", UNUSED_POWERS);
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("X-Request-Id", RequestId.of(request));
        headers.put("X-App-Version", build);
        if (request.isSecure()) {
            headers.put(HttpHeader.STRICT_TRANSPORT_SECURITY, TWO_YEARS);
        }
        if (Refusal.isApi(request)) {
            headers.put(HttpHeader.CACHE_CONTROL, "no-store");
        }
    }
}
