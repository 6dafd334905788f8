package ecole.db;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * On whose behalf, and at what instant, a transaction writes; the history triggers read both.
 *
 * @param userId the signed-in user; null for the application itself (set-up, demonstration, erasure)
 * @param at     the instant of the request by the application's clock
 */
public record Actor(@Nullable Long userId, Instant at) {

    /** The application acting by itself. */
    public static Actor application(Instant at) {
        return new Actor(null, at);
    }
}
