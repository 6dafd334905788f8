package ecole.http;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Optional;

/** Where people reach the school, as the beginning of a link: {@code https://ecole.example}. */
public final class Origin {
    private final Optional<String> known;

    /** @param baseUrl what the operator said; without it the address of the request that asks for a link is used */
    public Origin(Optional<URI> baseUrl) {
        this.known = baseUrl.map(url -> url.toString().replaceFirst("/+$", ""));
    }

    /** What the operator said. */
    public Optional<String> known() {
        return known;
    }

    /** As far as this request knows. */
    public String of(Context context) {
        return known.orElseGet(() -> {
            var request = context.req();
            var port = request.getServerPort();
            var usual = port == ("https".equals(request.getScheme()) ? 443 : 80);
            return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port);
        });
    }
}
