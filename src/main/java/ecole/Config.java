package ecole;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the start-up was told.
 *
 * @param jwtSecret   the signing key shared by all instances; null to keep one in the database
 * @param corsOrigins exact origins of other sites whose pages may call
 * @param loginRateLimit sign-in attempts that may fail per minute and address
 * @param baseUrl     where people reach the school, like {@code https://ecole.example.org}, for links that travel by mail; null to use the
 *                    address of the request
 */
public record Config(@Nullable String jwtSecret, Set<String> corsOrigins, int loginRateLimit, @Nullable String baseUrl) {
    /** Every origin whose pages may call beside the one a request was sent to. */
    Set<String> origins() {
        return baseUrl == null ? corsOrigins
            : Stream.concat(corsOrigins.stream(), Stream.of(baseUrl.replaceFirst("(?<=[^/:])/.*$", ""))).collect(Collectors.toUnmodifiableSet());
    }
}
