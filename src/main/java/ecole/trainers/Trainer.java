package ecole.trainers;

import ecole.http.Line;
import ecole.http.Text;
import ecole.http.Versioned;
import ecole.people.BirthDate;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who teaches at the school.
 *
 * @param specialties      what they teach: at least one, none twice
 * @param upcomingSessions sessions of theirs that begin after the school's today and are not cancelled
 * @param nextSessionDate  the first day of the earliest of them
 */
public record Trainer(
    long id, @Nullable Long userId, String firstName, String lastName, List<String> specialties, @Nullable LocalDate dateOfBirth,
    @Nullable String phone, @Nullable String email, @Nullable String address, @Nullable String postalCode,
    @Nullable String city, @Nullable String country, @Nullable String notes,
    int upcomingSessions, @Nullable LocalDate nextSessionDate,
    int version, Instant createdAt, Instant updatedAt) implements Versioned {

    /**
     * What may be written.
     *
     * @param phone in national or international form
     */
    public record Input(
        @NotBlank @Size(max = 100) @Line String firstName,
        @NotBlank @Size(max = 100) @Line String lastName,
        @NotEmpty @Distinct(max = 30) List<@NotBlank @Size(max = 100) @Line String> specialties,
        @Nullable @Past @BirthDate LocalDate dateOfBirth,
        @Nullable @Size(max = 40) @Line String phone,
        @Nullable @Size(max = 254) @Email(regexp = Text.EMAIL) String email,
        @Nullable @Size(max = 500) String address,
        @Nullable @Size(max = 20) @Line String postalCode,
        @Nullable @Size(max = 100) @Line String city,
        @Nullable @Pattern(regexp = "[A-Z]{2}") String country,
        @Nullable @Size(max = 5000) String notes,
        @Nullable @Positive Long userId) {
        public Input {
            firstName = Text.trimmed(firstName);
            lastName = Text.trimmed(lastName);
            specialties = specialties == null ? null : specialties.stream().map(Text::trimmed).toList();
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
     * What a list of trainers can be narrowed to.
     *
     * @param q         words of the name, e-mail, phone or specialties
     * @param specialty teaches exactly this, whatever its case and accents
     */
    public record Filter(@Nullable String q, @Nullable String specialty) {}
}
