package ecole.dashboard;

import static ecole.db.schema.Tables.COURSES;
import static ecole.db.schema.Tables.ENROLLMENTS;
import static ecole.db.schema.Tables.PAYMENTS;
import static ecole.db.schema.Tables.SESSIONS;
import static ecole.db.schema.Tables.STUDENTS;
import static ecole.db.schema.Tables.TRAINERS;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.round;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.trunc;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.values;
import static org.jooq.impl.DSL.when;

import ecole.dashboard.Dashboard.Day;
import ecole.dashboard.Dashboard.MonthCount;
import ecole.dashboard.Dashboard.Revenue;
import ecole.dashboard.Dashboard.SessionFill;
import ecole.dashboard.Dashboard.StatusTotal;
import ecole.sessions.SessionStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DatePart;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.RowN;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/**
 * The one statement behind the figures and charts. It reads enrollments and payments once each; the months' enrollments are ranges of an index.
 */
final class FiguresSql {
    private static final int SESSIONS_SHOWN = 10;
    private static final int FILL_RATE_DECIMALS = 4;

    private FiguresSql() {}

    /** What the database says; {@link Figures} makes the answers of it. */
    record Totals(int students, int trainers, int courses, int activeCourses, int upcoming, int ongoing, List<StatusTotal> statuses,
                  List<MonthCount> months, List<Revenue> revenue, List<SessionFill> nextSessions) {}

    /** @param months those shown, in order */
    static Totals read(DSLContext db, Day today, List<YearMonth> months) {
        return db.select(
                rows(STUDENTS, noCondition()), rows(TRAINERS, noCondition()), rows(COURSES, noCondition()), rows(COURSES, condition(COURSES.IS_ACTIVE)),
                rows(SESSIONS, upcoming(today.date())), rows(SESSIONS, ongoing(today.date())),
                statuses(), enrollmentsByMonth(today, months), revenue(months.get(0).atDay(1)), nextSessions(today.date()))
            .fetchSingle(Records.mapping(Totals::new));
    }

    /** Not cancelled, and begins after today. */
    static Condition upcoming(LocalDate today) {
        return SessionStatus.among(List.of(SessionStatus.UPCOMING), SESSIONS, today);
    }

    /** Not cancelled, and today is one of its days. */
    private static Condition ongoing(LocalDate today) {
        return SessionStatus.among(List.of(SessionStatus.ONGOING), SESSIONS, today);
    }

    private static Field<Integer> rows(Table<? extends Record> table, Condition condition) {
        return field(selectCount().from(table).where(condition));
    }

    private static Field<List<StatusTotal>> statuses() {
        return multiset(select(ENROLLMENTS.STATUS, count(), sum(ENROLLMENTS.BALANCE))
            .from(ENROLLMENTS)
            .groupBy(ENROLLMENTS.STATUS))
            .convertFrom(rows -> rows.map(Records.mapping(StatusTotal::new)));
    }

    /** Months begin at different instants in different zones, so their bounds are computed here, not in SQL. */
    private static Field<List<MonthCount>> enrollmentsByMonth(Day today, List<YearMonth> months) {
        var rows = months.stream()
            .map(month -> row(List.of(inline(month.toString()), start(today, month), start(today, month.plusMonths(1)))))
            .toArray(RowN[]::new);
        var bounds = values(rows).as("bounds", "month", "first", "next");
        var made = ENROLLMENTS.ENROLLED_AT.ge(bounds.field("first", Instant.class)).and(ENROLLMENTS.ENROLLED_AT.lt(bounds.field("next", Instant.class)));
        return multiset(select(bounds.field("month", String.class), rows(ENROLLMENTS, made))
            .from(bounds)
            .orderBy(bounds.field("first")))
            .convertFrom(counts -> counts.map(Records.mapping(MonthCount::new)));
    }

    private static Field<Instant> start(Day today, YearMonth month) {
        return val(today.startOf(month.atDay(1)), SQLDataType.INSTANT);
    }

    /** Summed by day first: some thousand rows are left to sort into months. Almost every payment counts, so the few that do not are looked for. */
    private static Field<List<Revenue>> revenue(LocalDate firstMonth) {
        var ofCancelled = selectOne().from(ENROLLMENTS).where(ENROLLMENTS.ID.eq(PAYMENTS.ENROLLMENT_ID), ENROLLMENTS.STATUS.eq(inline("cancelled")));
        var month = when(PAYMENTS.PAYMENT_DATE.ge(firstMonth), trunc(PAYMENTS.PAYMENT_DATE, DatePart.MONTH)).as("month");
        var daily = select(month, PAYMENTS.PAYMENT_METHOD, sum(PAYMENTS.AMOUNT).as("amount"))
            .from(PAYMENTS)
            .where(notExists(ofCancelled))
            .groupBy(PAYMENTS.PAYMENT_DATE, PAYMENTS.PAYMENT_METHOD)
            .asTable("daily");
        return multiset(select(daily.field(month), daily.field(PAYMENTS.PAYMENT_METHOD), sum(daily.field("amount", BigDecimal.class)))
            .from(daily)
            .groupBy(daily.field(month), daily.field(PAYMENTS.PAYMENT_METHOD)))
            .convertFrom(rows -> rows.map(Records.mapping(Revenue::new)));
    }

    private static Field<List<SessionFill>> nextSessions(LocalDate today) {
        var fillRate = round(SESSIONS.SEATS_TAKEN.cast(SQLDataType.NUMERIC).div(SESSIONS.CAPACITY), FILL_RATE_DECIMALS);
        return multiset(select(SESSIONS.ID, SESSIONS.courses().TITLE, SESSIONS.START_DATE, SESSIONS.CAPACITY, SESSIONS.SEATS_TAKEN, fillRate)
            .from(SESSIONS)
            .where(upcoming(today))
            .orderBy(SESSIONS.START_DATE, SESSIONS.ID)
            .limit(SESSIONS_SHOWN))
            .convertFrom(rows -> rows.map(Records.mapping(SessionFill::new)));
    }
}
