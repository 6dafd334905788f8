package ecole.auth;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One signed-in device of an account.
 *
 * @param current   whether it is the one that asks
 * @param address   where it signed in from
 * @param userAgent what its browser calls itself
 */
public record SignIn(UUID id, boolean current, Instant createdAt, Instant lastUsedAt, @Nullable String address, @Nullable String userAgent) {}
