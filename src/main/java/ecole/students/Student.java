package ecole.students;

import ecole.http.Line;
import ecole.http.Text;
import ecole.http.Versioned;
import ecole.people.BirthDate;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who learns at the school.
 *
 * @param activeEnrollments enrollments that are not cancelled
 * @param balance           what is still to be paid on them, in the school's currency
 * @param anonymisedAt      when the person's data was erased (GDPR art. 17)
 */
public record Student(
    long id, @Nullable Long userId, String firstName, String lastName, @Nullable LocalDate dateOfBirth,
    @Nullable String phone, @Nullable String email, @Nullable String address, @Nullable String postalCode,
    @Nullable String city, @Nullable String country, @Nullable String notes, @Nullable Instant anonymisedAt,
    int activeEnrollments, BigDecimal balance,
    int version, Instant createdAt, Instant updatedAt) implements Versioned {

    /**
     * What may be written.
     *
     * @param phone            in national or international form
     * @param confirmDuplicate true once somebody has seen that a person of this name and birth date exists
     */
    public record Input(
        @NotBlank @Size(max = 100) @Line String firstName,
        @NotBlank @Size(max = 100) @Line String lastName,
        @Nullable @Past @BirthDate LocalDate dateOfBirth,
        @Nullable @Size(max = 40) @Line String phone,
        @Nullable @Size(max = 254) @Email(regexp = Text.EMAIL) String email,
        @Nullable @Size(max = 500) String address,
        @Nullable @Size(max = 20) @Line String postalCode,
        @Nullable @Size(max = 100) @Line String city,
        @Nullable @Pattern(regexp = "[A-Z]{2}") String country,
        @Nullable @Size(max = 5000) String notes,
        @Nullable @Positive Long userId,
        @Nullable Boolean confirmDuplicate) {
        public Input {
            firstName = Text.trimmed(firstName);
            lastName = Text.trimmed(lastName);
            phone = Text.orNull(phone);
            email = Text.orNull(email);
            address = Text.orNull(address);
            postalCode = Text.orNull(postalCode);
            city = Text.orNull(city);
            country = Text.orNull(country);
            notes = Text.orNull(notes);
        }
    }

    /**
     * What a list of students can be narrowed to.
     *
     * @param q          words of the name, e-mail, phone or city
     * @param sessionId  enrolled in this session
     * @param courseId   enrolled in a session of this course
     * @param hasBalance whether something is still to be paid
     */
    public record Filter(@Nullable String q, @Nullable String city, @Nullable Long sessionId, @Nullable Long courseId,
                         @Nullable Boolean hasBalance) {}

    /** How many of the students of a list still have something to pay, and how many have not. */
    public record Counts(int owing, int settled) {}

    /** Somebody who may be the same person. */
    public record Match(long id, String firstName, String lastName, @Nullable LocalDate dateOfBirth, @Nullable String city) {}
}
