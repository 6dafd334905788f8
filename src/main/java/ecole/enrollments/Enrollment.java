package ecole.enrollments;

import com.fasterxml.jackson.annotation.JsonValue;
import ecole.http.Money;
import ecole.http.Text;
import ecole.http.Versioned;
import ecole.sessions.SessionStatus;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A student's seat in a session, and what is owed for it. Amounts are in the school's currency; a trainer is told none of
 * them, nor what the office notes about the student.
 *
 * @param price      the course's when the student enrolled; later changes of the course do not touch it
 * @param amountPaid payments less refunds
 * @param balance    price − discount − amountPaid
 * @param enrolledAt when the seat was taken
 */
public record Enrollment(
    long id, long studentId, long sessionId, Status status,
    @Nullable BigDecimal price, @Nullable BigDecimal discount, @Nullable String discountReason,
    @Nullable BigDecimal amountPaid, @Nullable BigDecimal balance, @Nullable String notes,
    Instant enrolledAt, @Nullable Instant cancelledAt, @Nullable String cancelReason,
    Student student, Session session,
    int version, Instant createdAt, Instant updatedAt) implements Versioned {

    /** Live and owing, live and settled, or given up; the first two follow the balance. */
    public enum Status {
        PENDING, PAID, CANCELLED;

        /** The name used in the API, in files and in the database. */
        @JsonValue @Override public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Status of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    /** Who sits there. */
    public record Student(long id, String firstName, String lastName, @Nullable String phone, @Nullable String email) {}

    /** Where and when. */
    public record Session(long id, long courseId, String courseTitle, String category, LocalDate startDate, LocalDate endDate,
                          @Nullable String location, SessionStatus status) {}

    /** What taking a seat needs; the price is the course's. */
    public record Input(
        @NotNull @Positive Long studentId,
        @NotNull @Positive Long sessionId,
        @Nullable @Money(zero = true) BigDecimal discount,
        @Nullable @Size(max = 500) String discountReason,
        @Nullable @Size(max = 5000) String notes) {
        public Input {
            discountReason = Text.orNull(discountReason);
            notes = Text.orNull(notes);
        }
    }

    /**
     * What may be changed afterwards. Discount, its reason and the notes are replaced, so an absent one is taken away.
     *
     * @param studentId the student as it is, or absent
     * @param sessionId another session of the same course, to move there; absent to stay
     * @param status    {@code cancelled} to give the seat up; otherwise as it is, or absent
     */
    public record Change(
        @Nullable @Positive Long studentId,
        @Nullable @Positive Long sessionId,
        @Nullable Status status,
        @Nullable @Money(zero = true) BigDecimal discount,
        @Nullable @Size(max = 500) String discountReason,
        @Nullable @Size(max = 5000) String notes) {
        public Change {
            discountReason = Text.orNull(discountReason);
            notes = Text.orNull(notes);
        }
    }

    /** Why a seat is given up. */
    public record Cancellation(@Nullable @Size(max = 500) String reason) {
        public Cancellation {
            reason = Text.orNull(reason);
        }
    }

    /**
     * What a list of enrollments can be narrowed to.
     *
     * @param q        words of the student's or the course's
     * @param from     enrolled on this day or later, in the school's time zone
     * @param to       enrolled on this day or earlier
     * @param overdue  whether something is still owed more than seven days after enrolling
     * @param toRefund whether its session was cancelled with it, and the school still holds what was paid
     */
    public record Filter(@Nullable String q, @Nullable Long studentId, @Nullable Long sessionId, @Nullable Long courseId,
                         @Nullable List<Status> status, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable Boolean overdue,
                         @Nullable Boolean toRefund) {}

    /** How many of the enrollments of a list are in each status. */
    public record Counts(int pending, int paid, int cancelled) {}

    /** Another session of the same course that still has seats. */
    public record Alternative(long id, LocalDate startDate, LocalDate endDate, @Nullable String location, int seatsLeft) {}
}
