package ecole.trainers;

import static ecole.db.schema.Tables.SESSIONS;
import static ecole.db.schema.Tables.TRAINERS;

import ecole.http.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;

/** Every statement on the feeds of trainers' calendars. */
final class CalendarFeedSql {
    /** More than a program shows; what is beyond the next thousand comes when it is nearer. */
    private static final int MOST = 1000;

    /**
     * A session as a calendar needs it.
     *
     * @param seatsTaken enrollments that are not cancelled
     */
    record Entry(long id, String title, LocalDate startDate, LocalDate endDate, @Nullable String location, int seatsTaken, int capacity,
                 @Nullable Instant cancelledAt, @Nullable String cancelReason, int version, Instant updatedAt) {}

    private CalendarFeedSql() {}

    /** The number of this trainer's address, if this viewer may see the trainer. */
    static Optional<Integer> number(DSLContext db, long trainer, Viewer viewer) {
        return db.select(TRAINERS.CALENDAR_NUMBER)
            .from(TRAINERS)
            .where(TRAINERS.ID.eq(trainer), TrainerSql.visibleTo(viewer))
            .fetchOptional(TRAINERS.CALENDAR_NUMBER);
    }

    /** The number of this trainer's address, for whoever has to prove to know the address. */
    static Optional<Integer> number(DSLContext db, long trainer) {
        return db.select(TRAINERS.CALENDAR_NUMBER)
            .from(TRAINERS)
            .where(TRAINERS.ID.eq(trainer))
            .fetchOptional(TRAINERS.CALENDAR_NUMBER);
    }

    /** Gives the trainer another number; empty when there is no such trainer. */
    static Optional<Integer> renew(DSLContext tx, long trainer) {
        return tx.update(TRAINERS)
            .set(TRAINERS.CALENDAR_NUMBER, TRAINERS.CALENDAR_NUMBER.plus(1))
            .where(TRAINERS.ID.eq(trainer))
            .returningResult(TRAINERS.CALENDAR_NUMBER)
            .fetchOptional(TRAINERS.CALENDAR_NUMBER);
    }

    /** The trainer's sessions that end on {@code from} or later, the earliest first. */
    static List<Entry> entries(DSLContext db, long trainer, LocalDate from) {
        return db.select(SESSIONS.ID, SESSIONS.courses().TITLE, SESSIONS.START_DATE, SESSIONS.END_DATE, SESSIONS.LOCATION, SESSIONS.SEATS_TAKEN, SESSIONS.CAPACITY,
                SESSIONS.CANCELLED_AT, SESSIONS.CANCEL_REASON, SESSIONS.VERSION, SESSIONS.UPDATED_AT)
            .from(SESSIONS)
            .where(SESSIONS.TRAINER_ID.eq(trainer), SESSIONS.END_DATE.ge(from))
            .orderBy(SESSIONS.START_DATE, SESSIONS.ID)
            .limit(MOST)
            .fetch(Records.mapping(Entry::new));
    }
}
