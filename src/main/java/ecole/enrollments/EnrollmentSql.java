package ecole.enrollments;

import static ecole.db.schema.Tables.COURSES;
import static ecole.db.schema.Tables.ENROLLMENTS;
import static ecole.db.schema.Tables.SESSIONS;
import static ecole.db.schema.Tables.STUDENTS;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import ecole.db.Daily;
import ecole.db.Folded;
import ecole.db.Listing;
import ecole.db.Projection;
import ecole.db.Search;
import ecole.db.SortKeys;
import ecole.enrollments.Enrollment.Alternative;
import ecole.enrollments.Enrollment.Change;
import ecole.enrollments.Enrollment.Counts;
import ecole.enrollments.Enrollment.Filter;
import ecole.enrollments.Enrollment.Input;
import ecole.enrollments.Enrollment.Status;
import ecole.http.Query;
import ecole.http.Role;
import ecole.http.Viewer;
import ecole.sessions.SessionStatus;
import ecole.settings.School;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;

/** Every statement on enrollments. What seats, status and balance do is the triggers' business. */
final class EnrollmentSql {
    private static final Duration PATIENCE = Duration.ofDays(7);
    private static final int ALTERNATIVES = 10;

    private static final Daily<Projection<Enrollment>> WHOLE = new Daily<>(today -> view(true, today));
    private static final Daily<Projection<Enrollment>> FOR_TRAINERS = new Daily<>(today -> view(false, today));

    private static final Field<String> SHOWN_TO_TRAINERS = Folded.of(concat(STUDENTS.LAST_NAME, inline(" "), STUDENTS.FIRST_NAME,
        inline(" "), coalesce(STUDENTS.EMAIL, inline("")), inline(" "), coalesce(STUDENTS.PHONE, inline(""))));

    static final SortKeys SORT = SortKeys.endingIn(ENROLLMENTS.ID)
        .and("enrolledAt", ENROLLMENTS.ENROLLED_AT)
        .and("createdAt", ENROLLMENTS.CREATED_AT)
        .and("balance", ENROLLMENTS.BALANCE)
        .and("status", ENROLLMENTS.STATUS)
        .and("lastName", ENROLLMENTS.students().SORT_KEY)
        .and("startDate", ENROLLMENTS.sessions().START_DATE)
        .newestFirst();

    static final Projection<Counts> COUNTS =
        Projection.of(row(number(Status.PENDING), number(Status.PAID), number(Status.CANCELLED)).mapping(Counts::new));

    private EnrollmentSql() {}

    private static Field<Integer> number(Status status) {
        return count().filterWhere(ENROLLMENTS.STATUS.eq(inline(status.toString())));
    }

    /** The projection for this viewer: amounts, notes and reasons stay with the office and the student whose they are. */
    private static Projection<Enrollment> view(Role viewer, LocalDate today) {
        return (viewer == Role.TRAINER ? FOR_TRAINERS : WHOLE).on(today);
    }

    private static Projection<Enrollment> view(boolean whole, LocalDate today) {
        return Projection.of(row(
            ENROLLMENTS.ID, ENROLLMENTS.STUDENT_ID, ENROLLMENTS.SESSION_ID, ENROLLMENTS.STATUS.convertFrom(Status::of),
            shown(whole, ENROLLMENTS.PRICE), shown(whole, ENROLLMENTS.DISCOUNT), shown(whole, ENROLLMENTS.DISCOUNT_REASON),
            shown(whole, ENROLLMENTS.AMOUNT_PAID), shown(whole, ENROLLMENTS.BALANCE), shown(whole, ENROLLMENTS.NOTES),
            ENROLLMENTS.ENROLLED_AT, ENROLLMENTS.CANCELLED_AT, shown(whole, ENROLLMENTS.CANCEL_REASON),
            student(), session(today),
            ENROLLMENTS.VERSION, ENROLLMENTS.CREATED_AT, ENROLLMENTS.UPDATED_AT).mapping(Enrollment::new));
    }

    private static SelectField<Enrollment.Student> student() {
        var student = ENROLLMENTS.students();
        return row(ENROLLMENTS.STUDENT_ID, student.FIRST_NAME, student.LAST_NAME, student.PHONE, student.EMAIL).mapping(Enrollment.Student::new);
    }

    private static SelectField<Enrollment.Session> session(LocalDate today) {
        var session = ENROLLMENTS.sessions();
        return row(ENROLLMENTS.SESSION_ID, session.COURSE_ID, session.courses().TITLE, session.courses().CATEGORY,
            session.START_DATE, session.END_DATE, session.LOCATION, SessionStatus.of(session, today)).mapping(Enrollment.Session::new);
    }

    private static <T> Field<T> shown(boolean allowed, Field<T> field) {
        return allowed ? field : inline((T) null, field.getDataType());
    }

    static Listing<Enrollment> listing(Query<Filter> query, Viewer viewer, School school, Instant now) {
        return new Listing<>(view(viewer.role(), school.today(now)), ENROLLMENTS, ENROLLMENTS.ID,
            visibleTo(viewer).and(matching(query.filter(), viewer, school, now)), SORT.order(query.sort()));
    }

    static Optional<Enrollment> find(DSLContext db, long id, Viewer viewer, LocalDate today) {
        return view(viewer.role(), today).find(db, ENROLLMENTS.ID, id, visibleTo(viewer));
    }

    /** Takes a seat at the course's price of this moment; empty when there is no such session. */
    static Optional<Enrollment> insert(DSLContext tx, Input in, Instant now, LocalDate today) {
        var view = view(Role.ADMIN, today);
        return tx.insertInto(ENROLLMENTS, ENROLLMENTS.STUDENT_ID, ENROLLMENTS.SESSION_ID, ENROLLMENTS.PRICE, ENROLLMENTS.DISCOUNT,
                ENROLLMENTS.DISCOUNT_REASON, ENROLLMENTS.NOTES, ENROLLMENTS.ENROLLED_AT, ENROLLMENTS.CREATED_AT, ENROLLMENTS.UPDATED_AT)
            .select(select(val(in.studentId()), SESSIONS.ID, COURSES.PRICE, val(orZero(in.discount())),
                    val(in.discountReason(), ENROLLMENTS.DISCOUNT_REASON), val(in.notes(), ENROLLMENTS.NOTES), val(now), val(now), val(now))
                .from(SESSIONS)
                .join(COURSES).on(COURSES.ID.eq(SESSIONS.COURSE_ID))
                .where(SESSIONS.ID.eq(in.sessionId())))
            .returningResult(view.columns())
            .fetchOptional(view::read);
    }

    /** Locks the enrollment's session, and the one it may move to, before the enrollment itself; gives the course of each. */
    static Map<Long, Long> lockSessions(DSLContext tx, long id, @Nullable Long target) {
        return tx.select(SESSIONS.ID, SESSIONS.COURSE_ID)
            .from(SESSIONS)
            .where(SESSIONS.ID.in(select(ENROLLMENTS.SESSION_ID).from(ENROLLMENTS).where(ENROLLMENTS.ID.eq(id)))
                .or(target == null ? falseCondition() : SESSIONS.ID.eq(target)))
            .orderBy(SESSIONS.ID)
            .forNoKeyUpdate()
            .fetchMap(SESSIONS.ID, SESSIONS.COURSE_ID);
    }

    static Enrollment replace(DSLContext tx, Enrollment current, Change in, Instant now, LocalDate today) {
        var cancels = in.status() == Status.CANCELLED && current.status() != Status.CANCELLED;
        var view = view(Role.ADMIN, today);
        return tx.update(ENROLLMENTS)
            .set(ENROLLMENTS.SESSION_ID, in.sessionId() == null ? current.sessionId() : in.sessionId())
            .set(ENROLLMENTS.DISCOUNT, orZero(in.discount()))
            .set(ENROLLMENTS.DISCOUNT_REASON, in.discountReason())
            .set(ENROLLMENTS.NOTES, in.notes())
            .set(ENROLLMENTS.STATUS, (cancels ? Status.CANCELLED : current.status()).toString())
            .set(ENROLLMENTS.CANCELLED_AT, cancels ? now : current.cancelledAt())
            .set(ENROLLMENTS.VERSION, ENROLLMENTS.VERSION.plus(1))
            .set(ENROLLMENTS.UPDATED_AT, now)
            .where(ENROLLMENTS.ID.eq(current.id()))
            .returningResult(view.columns())
            .fetchSingle(view::read);
    }

    /** Frees the seat; empty when the enrollment was cancelled before. */
    static Optional<Enrollment> cancel(DSLContext tx, long id, @Nullable String reason, Instant now, LocalDate today) {
        var view = view(Role.ADMIN, today);
        return tx.update(ENROLLMENTS)
            .set(ENROLLMENTS.STATUS, Status.CANCELLED.toString())
            .set(ENROLLMENTS.CANCELLED_AT, now)
            .set(ENROLLMENTS.CANCEL_REASON, reason)
            .set(ENROLLMENTS.VERSION, ENROLLMENTS.VERSION.plus(1))
            .set(ENROLLMENTS.UPDATED_AT, now)
            .where(ENROLLMENTS.ID.eq(id), ENROLLMENTS.STATUS.ne(Status.CANCELLED.toString()))
            .returningResult(view.columns())
            .fetchOptional(view::read);
    }

    static void remove(DSLContext tx, long id) {
        tx.deleteFrom(ENROLLMENTS)
            .where(ENROLLMENTS.ID.eq(id))
            .execute();
    }

    /** The student's live enrollment in the session. */
    static Optional<Long> liveOf(DSLContext db, long student, long session) {
        return db.select(ENROLLMENTS.ID)
            .from(ENROLLMENTS)
            .where(ENROLLMENTS.STUDENT_ID.eq(student), ENROLLMENTS.SESSION_ID.eq(session), live())
            .fetchOptional(ENROLLMENTS.ID);
    }

    /** The coming sessions of the same course that have seats left, the next one first. */
    static List<Alternative> alternatives(DSLContext db, long session, LocalDate today) {
        return db.select(row(SESSIONS.ID, SESSIONS.START_DATE, SESSIONS.END_DATE, SESSIONS.LOCATION,
                SESSIONS.CAPACITY.minus(SESSIONS.SEATS_TAKEN)).mapping(Alternative::new))
            .from(SESSIONS)
            .where(SESSIONS.COURSE_ID.eq(select(SESSIONS.as("full").COURSE_ID).from(SESSIONS.as("full")).where(SESSIONS.as("full").ID.eq(session))))
            .and(SESSIONS.ID.ne(session))
            .and(SESSIONS.CANCELLED_AT.isNull())
            .and(SESSIONS.START_DATE.gt(today))
            .and(SESSIONS.SEATS_TAKEN.lt(SESSIONS.CAPACITY))
            .orderBy(SESSIONS.START_DATE, SESSIONS.ID)
            .limit(ALTERNATIVES)
            .fetch(Record1::value1);
    }

    private static BigDecimal orZero(@Nullable BigDecimal discount) {
        return discount == null ? BigDecimal.ZERO : discount;
    }

    private static Condition live() {
        return ENROLLMENTS.STATUS.ne(Status.CANCELLED.toString());
    }

    private static Condition matching(Filter filter, Viewer viewer, School school, Instant now) {
        return noCondition()
            .and(filter.studentId() == null ? noCondition() : ENROLLMENTS.STUDENT_ID.eq(filter.studentId()))
            .and(filter.sessionId() == null ? noCondition() : ENROLLMENTS.SESSION_ID.eq(filter.sessionId()))
            .and(filter.courseId() == null ? noCondition() : inSessionsWhere(SESSIONS.COURSE_ID.eq(filter.courseId())))
            .and(filter.status() == null ? noCondition() : ENROLLMENTS.STATUS.in(filter.status().stream().map(Status::toString).toList()))
            .and(filter.from() == null ? noCondition() : ENROLLMENTS.ENROLLED_AT.ge(school.startOf(filter.from())))
            .and(filter.to() == null ? noCondition() : ENROLLMENTS.ENROLLED_AT.lt(school.startOf(filter.to().plusDays(1))))
            .and(filter.overdue() == null ? noCondition() : overdue(filter.overdue(), now))
            .and(filter.toRefund() == null ? noCondition() : toRefund(filter.toRefund()))
            .and(searched(filter.q(), viewer));
    }

    private static Condition overdue(boolean wanted, Instant now) {
        var overdue = ENROLLMENTS.STATUS.eq(inline(Status.PENDING.toString())).and(ENROLLMENTS.ENROLLED_AT.lt(now.minus(PATIENCE)));
        return wanted ? overdue : overdue.not();
    }

    /**
     * What the school keeps of somebody who cancels is its own choice; for a session that it cancelled itself it gives the money back.
     * Those whose enrollment ended with the session bear its instant: a trigger copies it.
     */
    private static Condition toRefund(boolean wanted) {
        var toRefund = ENROLLMENTS.STATUS.eq(inline(Status.CANCELLED.toString())).and(ENROLLMENTS.AMOUNT_PAID.gt(inline(BigDecimal.ZERO)))
            .and(ENROLLMENTS.sessions().CANCELLED_AT.isNotNull()).and(ENROLLMENTS.CANCELLED_AT.eq(ENROLLMENTS.sessions().CANCELLED_AT));
        return wanted ? toRefund : toRefund.not();
    }

    /** Each word is the student's or the course's; the inner selects use the indexes made for searching. */
    private static Condition searched(@Nullable String q, Viewer viewer) {
        var condition = noCondition();
        for (var word : q == null ? new String[0] : q.strip().split("\\s+", -1)) {
            condition = condition.and(
                ENROLLMENTS.STUDENT_ID.in(select(STUDENTS.ID).from(STUDENTS).where(named(word, viewer)))
                    .or(inSessionsWhere(SESSIONS.COURSE_ID.in(select(COURSES.ID).from(COURSES).where(Search.everyWord(COURSES.SEARCH, word))))));
        }
        return condition;
    }

    /** The city is searched too, which trainers are not told: for them the word must stand in what they see. */
    private static Condition named(String word, Viewer viewer) {
        var found = Search.everyWord(STUDENTS.SEARCH, word);
        return viewer.is(Role.TRAINER) ? found.and(Search.everyWord(SHOWN_TO_TRAINERS, word)) : found;
    }

    private static Condition inSessionsWhere(Condition condition) {
        return ENROLLMENTS.SESSION_ID.in(select(SESSIONS.ID).from(SESSIONS).where(condition));
    }

    private static Condition visibleTo(Viewer viewer) {
        return switch (viewer.role()) {
            case ADMIN -> noCondition();
            case STUDENT -> viewer.studentId() == null ? falseCondition() : ENROLLMENTS.STUDENT_ID.eq(viewer.studentId());
            case TRAINER -> viewer.trainerId() == null ? falseCondition() : inSessionsWhere(SESSIONS.TRAINER_ID.eq(viewer.trainerId()));
        };
    }
}
