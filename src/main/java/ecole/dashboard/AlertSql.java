package ecole.dashboard;

import static ecole.db.schema.Tables.ENROLLMENTS;
import static ecole.db.schema.Tables.SESSIONS;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;

import ecole.dashboard.Dashboard.AlertCounts;
import ecole.dashboard.Dashboard.Alerts;
import ecole.dashboard.Dashboard.OverduePayment;
import ecole.dashboard.Dashboard.RefundDue;
import ecole.dashboard.Dashboard.SessionAlert;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.Table;

/** The one statement behind the alerts. */
final class AlertSql {
    private static final int SHOWN = 20;
    private static final Duration PATIENCE = Duration.ofDays(7);

    private AlertSql() {}

    static Alerts read(DSLContext db, LocalDate today, Instant now) {
        var nearlyFull = FiguresSql.upcoming(today)
            .and(SESSIONS.SEATS_TAKEN.times(100).ge(SESSIONS.CAPACITY.times(80)))
            .and(SESSIONS.SEATS_TAKEN.lt(SESSIONS.CAPACITY));
        var startingSoon = FiguresSql.upcoming(today).and(SESSIONS.START_DATE.le(today.plusDays(2)));
        var withoutTrainer = FiguresSql.upcoming(today).and(SESSIONS.TRAINER_ID.isNull());
        var overdue = ENROLLMENTS.STATUS.eq(inline("pending")).and(ENROLLMENTS.ENROLLED_AT.lt(now.minus(PATIENCE)));
        var toRefund = ENROLLMENTS.STATUS.eq(inline("cancelled")).and(ENROLLMENTS.AMOUNT_PAID.gt(inline(BigDecimal.ZERO)))
            .and(ENROLLMENTS.sessions().CANCELLED_AT.isNotNull()).and(ENROLLMENTS.CANCELLED_AT.eq(ENROLLMENTS.sessions().CANCELLED_AT));
        var counts = row(rows(SESSIONS, nearlyFull), rows(SESSIONS, startingSoon), rows(SESSIONS, withoutTrainer), rows(ENROLLMENTS, overdue),
            rows(ENROLLMENTS, toRefund));
        return db.select(sessions(nearlyFull), sessions(startingSoon), sessions(withoutTrainer), payments(overdue), refunds(toRefund),
                counts.mapping(AlertCounts::new))
            .fetchSingle(Records.mapping(Alerts::new));
    }

    private static Field<Integer> rows(Table<? extends Record> table, Condition condition) {
        return field(selectCount().from(table).where(condition));
    }

    private static Field<List<SessionAlert>> sessions(Condition condition) {
        return multiset(select(SESSIONS.ID, SESSIONS.courses().TITLE, SESSIONS.START_DATE, SESSIONS.CAPACITY, SESSIONS.SEATS_TAKEN)
            .from(SESSIONS)
            .where(condition)
            .orderBy(SESSIONS.START_DATE, SESSIONS.ID)
            .limit(SHOWN))
            .convertFrom(rows -> rows.map(Records.mapping(SessionAlert::new)));
    }

    private static Field<List<OverduePayment>> payments(Condition condition) {
        return multiset(select(ENROLLMENTS.ID, ENROLLMENTS.STUDENT_ID, ENROLLMENTS.students().FIRST_NAME, ENROLLMENTS.students().LAST_NAME,
                ENROLLMENTS.sessions().courses().TITLE, ENROLLMENTS.ENROLLED_AT, ENROLLMENTS.BALANCE)
            .from(ENROLLMENTS)
            .where(condition)
            .orderBy(ENROLLMENTS.ENROLLED_AT, ENROLLMENTS.ID)
            .limit(SHOWN))
            .convertFrom(rows -> rows.map(Records.mapping(OverduePayment::new)));
    }

    /** Whoever waits longest comes first. */
    private static Field<List<RefundDue>> refunds(Condition condition) {
        return multiset(select(ENROLLMENTS.ID, ENROLLMENTS.STUDENT_ID, ENROLLMENTS.students().FIRST_NAME, ENROLLMENTS.students().LAST_NAME,
                ENROLLMENTS.sessions().courses().TITLE, ENROLLMENTS.CANCELLED_AT, ENROLLMENTS.AMOUNT_PAID)
            .from(ENROLLMENTS)
            .where(condition)
            .orderBy(ENROLLMENTS.CANCELLED_AT, ENROLLMENTS.ID)
            .limit(SHOWN))
            .convertFrom(rows -> rows.map(Records.mapping(RefundDue::new)));
    }
}
