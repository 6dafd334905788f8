package ecole.sessions;

import ecole.http.Line;
import ecole.http.Text;
import ecole.http.Versioned;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A course given from one day to another, by a trainer once one is known.
 *
 * @param status     derived from the dates and the school's today
 * @param seatsTaken enrollments that are not cancelled
 * @param fillRate   seats taken of the capacity, from 0 to 1, to four decimals
 */
public record Session(
    long id, long courseId, @Nullable Long trainerId, LocalDate startDate, LocalDate endDate, int capacity,
    @Nullable String location, @Nullable String notes, SessionStatus status, @Nullable Instant cancelledAt, @Nullable String cancelReason,
    int seatsTaken, int seatsLeft, BigDecimal fillRate, Course course, @Nullable Trainer trainer,
    int version, Instant createdAt, Instant updatedAt) implements Versioned {

    /** What a session shows of its course. */
    public record Course(long id, String title, String category, BigDecimal price, boolean isActive) {}

    /** What a session shows of its trainer. */
    public record Trainer(long id, String firstName, String lastName) {}

    /** What may be written. */
    @Period public record Input(
        @NotNull @Positive Long courseId,
        @Nullable @Positive Long trainerId,
        @NotNull LocalDate startDate,
        @NotNull LocalDate endDate,
        @NotNull @Min(1) @Max(10_000) Integer capacity,
        @Nullable @Size(max = 200) @Line String location,
        @Nullable @Size(max = 5000) String notes) implements Period.Lasting {
        public Input {
            location = Text.orNull(location);
            notes = Text.orNull(notes);
        }
    }

    /**
     * The same session several times, all or none.
     *
     * @param repeatOn the first days of the further ones; each lasts as long as the first
     */
    @Period public record Series(
        @NotNull @Positive Long courseId,
        @Nullable @Positive Long trainerId,
        @NotNull LocalDate startDate,
        @NotNull LocalDate endDate,
        @NotNull @Min(1) @Max(10_000) Integer capacity,
        @Nullable @Size(max = 200) @Line String location,
        @Nullable @Size(max = 5000) String notes,
        @NotEmpty @Size(max = 100) List<@NotNull LocalDate> repeatOn) implements Period.Lasting {

        /** The sessions one by one, the first first. */
        List<Input> each() {
            var days = ChronoUnit.DAYS.between(startDate, endDate);
            return Stream.concat(Stream.of(startDate), repeatOn.stream())
                .map(start -> new Input(courseId, trainerId, start, start.plusDays(days), capacity, location, notes))
                .toList();
        }
    }

    /** The sessions of a series, by date. */
    public record Several(List<Session> sessions) {}

    /** Why a session does not take place; those who were enrolled read it. */
    public record Cancellation(@NotBlank @Size(max = 500) String reason) {
        public Cancellation {
            reason = Text.trimmed(reason);
        }
    }

    /**
     * What a list of sessions can be narrowed to.
     *
     * @param q          words of the course's title, the trainer's name or the location
     * @param from       still running on this day or later
     * @param to         begun by this day
     * @param hasSeats   whether somebody can still enroll: neither full nor cancelled, or else full
     * @param nearlyFull whether at least 80 % of the seats are taken, but not all, of a session that is not cancelled
     * @param hasTrainer whether a trainer is known
     * @param category   of courses of exactly this category, whatever its case and accents
     * @param location   in exactly this room, whatever its case and accents
     */
    public record Filter(@Nullable String q, @Nullable Long courseId, @Nullable Long trainerId, @Nullable List<SessionStatus> status,
                         @Nullable LocalDate from, @Nullable LocalDate to, @Nullable Boolean hasSeats, @Nullable Boolean nearlyFull,
                         @Nullable Boolean hasTrainer, @Nullable String category, @Nullable String location) {}

    /** How many of the sessions of a list are in each status. */
    public record Counts(int upcoming, int ongoing, int finished, int cancelled) {}

    /**
     * Whom and what a session from {@code from} to {@code to} would take; both days are required, and a trainer or a room.
     *
     * @param location the room, whatever its case and accents
     * @param except   the session that is being edited
     */
    public record Plan(@Nullable Long trainerId, @Nullable String location, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable Long except) {
        public Plan {
            location = Text.orNull(location);
        }
    }

    /**
     * A live session in the way of a plan: it shares a day with it, and the trainer, the room, or both.
     *
     * @param trainer whether the trainer is the same
     * @param room    whether the room is
     */
    public record Conflict(Session session, boolean trainer, boolean room) {}

    /**
     * One line of a roster: a live enrollment and who holds it.
     *
     * @param status pending or paid
     */
    public record Seat(long enrollmentId, String status, Student student) {}

    /** What a roster shows of a student. */
    public record Student(long id, String firstName, String lastName, @Nullable String phone, @Nullable String email) {}
}
