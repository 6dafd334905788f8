package ecole;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the start-up was told.
 *
 * @param jwtSecret   the signing key shared by all instances; null to keep one in the database
 * @param corsOrigins exact origins of other sites whose pages may call
 */
public record Config(@Nullable String jwtSecret, Set<String> corsOrigins) {}
