package ecole.sessions;

import static ecole.db.schema.Tables.COURSES;
import static ecole.db.schema.Tables.ENROLLMENTS;
import static ecole.db.schema.Tables.SESSIONS;
import static ecole.db.schema.Tables.TRAINERS;
import static ecole.sessions.SessionStatus.CANCELLED;
import static ecole.sessions.SessionStatus.FINISHED;
import static ecole.sessions.SessionStatus.ONGOING;
import static ecole.sessions.SessionStatus.UPCOMING;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.round;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import ecole.db.Daily;
import ecole.db.Folded;
import ecole.db.Listing;
import ecole.db.Projection;
import ecole.db.Search;
import ecole.db.SortKeys;
import ecole.db.schema.tables.records.SessionsRecord;
import ecole.http.Query;
import ecole.http.Viewer;
import ecole.sessions.Session.Counts;
import ecole.sessions.Session.Filter;
import ecole.sessions.Session.Input;
import ecole.sessions.Session.Seat;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Every statement on sessions. */
final class SessionSql {
    private static final int NEARLY_FULL = 80;

    // No index carries this: each enrollment changes it, and rows whose indexed columns stay are updated in place.
    private static final Field<BigDecimal> FILL_RATE = round(SESSIONS.SEATS_TAKEN.cast(SQLDataType.NUMERIC).div(SESSIONS.CAPACITY), inline(4));

    static final Daily<Projection<Session>> VIEW = new Daily<>(SessionSql::view);

    static final SortKeys SORT = SortKeys.endingIn(SESSIONS.ID)
        .and("startDate", SESSIONS.START_DATE)
        .and("endDate", SESSIONS.END_DATE)
        .and("courseTitle", SESSIONS.courses().SORT_KEY)
        .and("capacity", SESSIONS.CAPACITY)
        .and("fillRate", FILL_RATE)
        .and("createdAt", SESSIONS.CREATED_AT);

    /**
     * What decides whether a locked session may be changed.
     *
     * @param seatsTaken     enrollments that are not cancelled
     * @param hasEnrollments whether there are any, also cancelled ones
     */
    record Standing(long courseId, int seatsTaken, boolean cancelled, boolean hasEnrollments) {}

    private SessionSql() {}

    /** @param today the school's, which tells the status */
    private static Projection<Session> view(LocalDate today) {
        var course = SESSIONS.courses();
        var trainer = SESSIONS.trainers();
        return Projection.of(row(
            SESSIONS.ID, SESSIONS.COURSE_ID, SESSIONS.TRAINER_ID, SESSIONS.START_DATE, SESSIONS.END_DATE, SESSIONS.CAPACITY,
            SESSIONS.LOCATION, SESSIONS.NOTES, SessionStatus.of(SESSIONS, today), SESSIONS.CANCELLED_AT, SESSIONS.CANCEL_REASON,
            SESSIONS.SEATS_TAKEN, SESSIONS.CAPACITY.minus(SESSIONS.SEATS_TAKEN), FILL_RATE,
            row(course.ID, course.TITLE, course.CATEGORY, course.PRICE, course.IS_ACTIVE).mapping(Session.Course::new),
            row(trainer.ID, trainer.FIRST_NAME, trainer.LAST_NAME)
                .mapping((id, firstName, lastName) -> id == null ? null : new Session.Trainer(id, firstName, lastName)),
            SESSIONS.VERSION, SESSIONS.CREATED_AT, SESSIONS.UPDATED_AT).mapping(Session::new));
    }

    /** @param today the school's, which tells the status */
    static Projection<Counts> counts(LocalDate today) {
        return Projection.of(row(number(UPCOMING, today), number(ONGOING, today), number(FINISHED, today), number(CANCELLED, today)).mapping(Counts::new));
    }

    private static Field<Integer> number(SessionStatus status, LocalDate today) {
        return count().filterWhere(SessionStatus.among(List.of(status), SESSIONS, today));
    }

    static Listing<Session> listing(Query<Filter> query, Viewer viewer, LocalDate today) {
        return new Listing<>(VIEW.on(today), SESSIONS, SESSIONS.ID,
            visibleTo(viewer).and(matching(query.filter(), today)), SORT.order(query.sort()));
    }

    static Optional<Session> find(DSLContext db, long id, Viewer viewer, LocalDate today) {
        return VIEW.on(today).find(db, SESSIONS.ID, id, visibleTo(viewer));
    }

    /** Who holds a seat, by name; empty when the session is not there for this viewer. */
    static Optional<List<Seat>> roster(DSLContext db, long id, Viewer viewer) {
        var student = ENROLLMENTS.students();
        var seat = row(ENROLLMENTS.ID, ENROLLMENTS.STATUS,
            row(student.ID, student.FIRST_NAME, student.LAST_NAME, student.PHONE, student.EMAIL).mapping(Session.Student::new)).mapping(Seat::new);
        return db.select(multiset(
                select(seat)
                    .from(ENROLLMENTS)
                    .where(ENROLLMENTS.SESSION_ID.eq(SESSIONS.ID), ENROLLMENTS.STATUS.ne("cancelled"))
                    .orderBy(student.SORT_KEY, ENROLLMENTS.ID)).convertFrom(seats -> seats.map(Record1::value1)))
            .from(SESSIONS)
            .where(SESSIONS.ID.eq(id), visibleTo(viewer))
            .fetchOptional(Record1::value1);
    }

    /** Only after the row is locked: it stays true until the transaction ends. */
    static Standing standing(DSLContext tx, long id) {
        return tx.select(row(SESSIONS.COURSE_ID, SESSIONS.SEATS_TAKEN, field(SESSIONS.CANCELLED_AT.isNotNull()),
                field(exists(selectOne().from(ENROLLMENTS).where(ENROLLMENTS.SESSION_ID.eq(SESSIONS.ID))))).mapping(Standing::new))
            .from(SESSIONS)
            .where(SESSIONS.ID.eq(id))
            .fetchSingle(Record1::value1);
    }

    static Session insert(DSLContext tx, Input in, Instant now, LocalDate today) {
        return insertAll(tx, List.of(in), now, today).get(0);
    }

    /** Adds them in one statement and gives them by date. */
    static List<Session> insertAll(DSLContext tx, List<Input> several, Instant now, LocalDate today) {
        var ids = tx.insertInto(SESSIONS)
            .set(several.stream().map(in -> created(in, now)).toList())
            .returningResult(SESSIONS.ID)
            .fetch(SESSIONS.ID);
        var view = VIEW.on(today);
        return tx.select(view.columns())
            .from(SESSIONS)
            .where(SESSIONS.ID.in(ids))
            .orderBy(SESSIONS.START_DATE, SESSIONS.ID)
            .fetch(view::read);
    }

    private static SessionsRecord created(Input in, Instant now) {
        var columns = columns(in);
        columns.setCreatedAt(now);
        columns.setUpdatedAt(now);
        return columns;
    }

    static Session replace(DSLContext tx, long id, Input in, Instant now, LocalDate today) {
        tx.update(SESSIONS)
            .set(columns(in))
            .set(SESSIONS.VERSION, SESSIONS.VERSION.plus(1))
            .set(SESSIONS.UPDATED_AT, now)
            .where(SESSIONS.ID.eq(id))
            .execute();
        return get(tx, id, today);
    }

    /** Cancels the session; a trigger cancels its open enrollments with it, so the seats are read afterwards. */
    static Session cancel(DSLContext tx, long id, String reason, Instant now, LocalDate today) {
        tx.update(SESSIONS)
            .set(SESSIONS.CANCELLED_AT, now)
            .set(SESSIONS.CANCEL_REASON, reason)
            .set(SESSIONS.VERSION, SESSIONS.VERSION.plus(1))
            .set(SESSIONS.UPDATED_AT, now)
            .where(SESSIONS.ID.eq(id))
            .execute();
        return get(tx, id, today);
    }

    static void remove(DSLContext tx, long id) {
        tx.deleteFrom(SESSIONS)
            .where(SESSIONS.ID.eq(id))
            .execute();
    }

    /** Course and trainer live in other tables, which {@code returning} does not reach. */
    private static Session get(DSLContext tx, long id, LocalDate today) {
        return VIEW.on(today).find(tx, SESSIONS.ID, id, noCondition()).orElseThrow();
    }

    private static SessionsRecord columns(Input in) {
        var columns = new SessionsRecord();
        columns.setCourseId(in.courseId());
        columns.setTrainerId(in.trainerId());
        columns.setStartDate(in.startDate());
        columns.setEndDate(in.endDate());
        columns.setCapacity(in.capacity());
        columns.setLocation(in.location());
        columns.setNotes(in.notes());
        return columns;
    }

    private static Condition matching(Filter filter, LocalDate today) {
        return Search.everyWord(filter.q(), SessionSql::mentioning)
            .and(filter.courseId() == null ? noCondition() : SESSIONS.COURSE_ID.eq(filter.courseId()))
            .and(filter.trainerId() == null ? noCondition() : SESSIONS.TRAINER_ID.eq(filter.trainerId()))
            .and(SessionStatus.among(filter.status(), SESSIONS, today))
            .and(sharingADay(filter.from(), filter.to()))
            .and(filter.hasSeats() == null ? noCondition() : withSeats(filter.hasSeats()))
            .and(filter.nearlyFull() == null ? noCondition() : nearlyFull(filter.nearlyFull()))
            .and(filter.hasTrainer() == null ? noCondition() : filter.hasTrainer() ? SESSIONS.TRAINER_ID.isNotNull() : SESSIONS.TRAINER_ID.isNull())
            .and(filter.category() == null ? noCondition() : ofCategory(filter.category()))
            .and(filter.location() == null ? noCondition() : in(filter.location()));
    }

    /** The keys found in the parents are gathered first, so that each of the three has an index to go by. */
    private static Condition mentioning(Field<String> pattern) {
        return SESSIONS.COURSE_ID.eq(any(array(select(COURSES.ID).from(COURSES).where(COURSES.SORT_KEY.like(pattern, '\\')))))
            .or(SESSIONS.TRAINER_ID.eq(any(array(select(TRAINERS.ID).from(TRAINERS).where(TRAINERS.SORT_KEY.like(pattern, '\\'))))))
            .or(SESSIONS.SEARCH.like(pattern, '\\'));
    }

    /** Said of the dates themselves; a day that is not given does not narrow. */
    static Condition sharingADay(@Nullable LocalDate from, @Nullable LocalDate to) {
        return (from == null ? noCondition() : SESSIONS.END_DATE.ge(from))
            .and(to == null ? noCondition() : SESSIONS.START_DATE.le(to));
    }

    private static Condition withSeats(boolean some) {
        return some
            ? SESSIONS.SEATS_TAKEN.lt(SESSIONS.CAPACITY).and(SESSIONS.CANCELLED_AT.isNull())
            : SESSIONS.SEATS_TAKEN.ge(SESSIONS.CAPACITY);
    }

    private static Condition nearlyFull(boolean nearly) {
        var most = SESSIONS.SEATS_TAKEN.times(100).ge(SESSIONS.CAPACITY.times(NEARLY_FULL)).and(withSeats(true));
        return nearly ? most : not(most);
    }

    private static Condition ofCategory(String category) {
        return SESSIONS.COURSE_ID.eq(any(array(
            select(COURSES.ID).from(COURSES).where(Folded.of(COURSES.CATEGORY).eq(Folded.of(category.strip()))))));
    }

    /** In this room, whatever the case and accents it is written with. */
    static Condition in(String location) {
        return SESSIONS.SEARCH.eq(Folded.of(location.strip()));
    }

    private static Condition visibleTo(Viewer viewer) {
        return switch (viewer.role()) {
            case ADMIN -> noCondition();
            case TRAINER -> SESSIONS.TRAINER_ID.eq(field(select(TRAINERS.ID).from(TRAINERS).where(TRAINERS.USER_ID.eq(viewer.userId()))));
            case STUDENT -> falseCondition();
        };
    }
}
