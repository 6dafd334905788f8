package ecole.courses;

import ecole.http.Line;
import ecole.http.Money;
import ecole.http.Text;
import ecole.http.Versioned;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something the school teaches; it is given in dated sessions.
 *
 * @param description      plain text or Markdown, as typed
 * @param durationHours    in halves of an hour
 * @param price            in the school's currency; enrolling copies it
 * @param isActive         whether it takes new sessions
 * @param upcomingSessions sessions that begin after the school's today and are not cancelled
 */
public record Course(
    long id, String title, @Nullable String description, String category, BigDecimal durationHours, BigDecimal price,
    @Nullable String prerequisites, boolean isActive, int upcomingSessions,
    int version, Instant createdAt, Instant updatedAt) implements Versioned {

    /** What may be written. A course is active unless the input says otherwise. */
    public record Input(
        @NotBlank @Size(max = 200) @Line String title,
        @Nullable @Size(max = 10_000) String description,
        @NotBlank @Size(max = 100) @Line String category,
        @NotNull @Halves BigDecimal durationHours,
        @NotNull @Money(zero = true) BigDecimal price,
        @Nullable @Size(max = 5000) String prerequisites,
        @Nullable Boolean isActive) {
        public Input {
            title = Text.trimmed(title);
            description = Text.orNull(description);
            category = Text.trimmed(category);
            prerequisites = Text.orNull(prerequisites);
            isActive = isActive == null || isActive;
        }
    }

    /**
     * What a list of courses can be narrowed to.
     *
     * @param q        words of the title, category or description
     * @param category exactly this one, whatever its case and accents
     */
    public record Filter(@Nullable String q, @Nullable String category, @Nullable Boolean isActive) {}

    /** How many of the courses of a list can be given, and how many no longer. */
    public record Counts(int active, int inactive) {}
}
