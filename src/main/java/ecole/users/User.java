package ecole.users;

import ecole.http.Line;
import ecole.http.Role;
import ecole.http.Text;
import ecole.http.Located;
import ecole.http.Versioned;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account.
 *
 * @param language    {@code fr} or {@code en} when chosen
 * @param hasPassword false until an invitation is accepted
 * @param studentId   the student it belongs to, if any
 * @param trainerId   the trainer it belongs to, if any
 */
public record User(long id, String email, Role role, boolean isActive, @Nullable String language, boolean hasPassword,
                   @Nullable Instant lastLoginAt, @Nullable Long studentId, @Nullable Long trainerId,
                   int version, Instant createdAt, Instant updatedAt) implements Versioned, Located {
    public static final String LANGUAGES = "fr|en";

    @Override public String path() {
        return "/users/" + id;
    }

    /**
     * What may be changed.
     *
     * @param currentPassword the caller's own, needed when e-mail or role change
     */
    public record Input(
        @NotBlank @Size(max = 254) @Email(regexp = Text.EMAIL) @Line String email,
        @NotNull Role role,
        @NotNull Boolean isActive,
        @Nullable @Pattern(regexp = LANGUAGES) String language,
        @Nullable @Size(max = 1000) String currentPassword) {
        public Input {
            email = Text.trimmed(email);
            language = Text.orNull(language);
        }
    }

    /** Somebody who is to get an account; they choose the password themselves. */
    public record Invitation(
        @NotBlank @Size(max = 254) @Email(regexp = Text.EMAIL) @Line String email,
        @NotNull Role role,
        @Nullable @Pattern(regexp = LANGUAGES) String language,
        @Nullable @Positive Long studentId,
        @Nullable @Positive Long trainerId) {
        public Invitation {
            email = Text.trimmed(email);
            language = Text.orNull(language);
        }
    }

    /** An invitation together with a first password. */
    public record Registration(
        @NotBlank @Size(max = 254) @Email(regexp = Text.EMAIL) @Line String email,
        @NotNull @Size(max = 1000) String password,
        @NotNull Role role,
        @Nullable @Pattern(regexp = LANGUAGES) String language,
        @Nullable @Positive Long studentId,
        @Nullable @Positive Long trainerId) {
        public Registration {
            email = Text.trimmed(email);
            language = Text.orNull(language);
        }

        /** All but the password. */
        public Invitation account() {
            return new Invitation(email, role, language, studentId, trainerId);
        }
    }

    /**
     * An account and the link by which its owner sets a password, to be handed over by whoever asked for it.
     *
     * @param link   good once, until {@code expiresAt}
     * @param mailed whether the owner is sent the link too
     */
    public record Invited(User user, String link, Instant expiresAt, boolean mailed) implements Located {
        @Override public String path() {
            return user.path();
        }
    }

    /** What a list of accounts can be narrowed to; {@code q} searches e-mail and the person's name. */
    public record Filter(@Nullable String q, @Nullable List<Role> role, @Nullable Boolean isActive) {}

    /** How many of the accounts of a list have each role. */
    public record Counts(int admin, int trainer, int student) {}
}
