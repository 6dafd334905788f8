package ecole.http;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The signed-in account a request comes from.
 *
 * @param userId    the account
 * @param sessionId the signed-in device, to end it or to bind a CSRF token to
 * @param studentId the student this account belongs to, if any
 * @param trainerId the trainer this account belongs to, if any
 * @param language  {@code fr} or {@code en} when chosen in the profile
 */
public record Viewer(long userId, String email, Role role, UUID sessionId,
                     @Nullable Long studentId, @Nullable Long trainerId, @Nullable String language) {

    public boolean is(Role wanted) {
        return role == wanted;
    }
}
