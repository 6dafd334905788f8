package ecole.auth;

import ecole.http.Role;
import ecole.http.Text;
import ecole.settings.School;
import ecole.users.User;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The signed-in account as its page needs it.
 *
 * @param name        of the student or trainer it belongs to, if any
 * @param permissions what the page may offer; the server decides by itself
 */
public record Me(long id, String email, Role role, @Nullable String language, @Nullable String name, @Nullable Long studentId,
                 @Nullable Long trainerId, List<String> permissions, SchoolView school) {

    /**
     * What pages need of the school's settings.
     *
     * @param currencyDecimals digits after the point in amounts
     * @param receiptHeader    what stands under the school's name on receipts
     * @param logo             the address of its image; null for none
     */
    public record SchoolView(String name, String timeZone, String currency, int currencyDecimals, String country, String language,
                             @Nullable String address, @Nullable String phone, @Nullable String email,
                             @Nullable String receiptHeader, @Nullable String receiptFooter, @Nullable String logo) {
        static SchoolView of(School school) {
            return new SchoolView(school.name(), school.zone().getId(), school.currency(), school.moneyDecimals(), school.country(),
                school.language(), school.contact().address(), school.contact().phone(), school.contact().email(),
                school.receipt().header(), school.receipt().footer(), school.logo());
        }
    }

    /** What signing in takes. */
    public record Login(@NotBlank @Size(max = 254) String email, @NotNull @Size(max = 1000) String password) {
        public Login {
            email = Text.trimmed(email);
        }
    }

    /** What everybody may change of their own account. */
    public record Profile(@Nullable @Pattern(regexp = User.LANGUAGES) String language) {
        public Profile {
            language = Text.orNull(language);
        }
    }

    /** A new password, and the old one to prove who asks. */
    public record PasswordChange(@NotNull @Size(max = 1000) String currentPassword, @NotNull @Size(max = 1000) String newPassword) {}

    /** Whose password is forgotten. */
    public record Forgotten(@NotBlank @Size(max = 254) String email) {
        public Forgotten {
            email = Text.trimmed(email);
        }
    }

    /** A new password by the token of a one-time link. */
    public record Reset(@NotBlank @Size(max = 200) String token, @NotNull @Size(max = 1000) String password) {}

    /** What a role may do, in the words that pages know. */
    static List<String> permissions(Role role) {
        return switch (role) {
            case ADMIN -> List.of("students.read", "students.write", "trainers.read", "trainers.write", "courses.read", "courses.write",
                "sessions.read", "sessions.write", "enrollments.read", "enrollments.write", "payments.read", "payments.write",
                "users.read", "users.write", "settings.read", "settings.write", "dashboard.read");
            case TRAINER -> List.of("trainers.read", "sessions.read", "enrollments.read");
            case STUDENT -> List.of("students.read", "enrollments.read", "payments.read");
        };
    }
}
