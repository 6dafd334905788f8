package ecole.sessions;

import static ecole.db.schema.Tables.SESSIONS;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.mode;
import static org.jooq.impl.DSL.noCondition;

import ecole.sessions.Session.Conflict;
import ecole.sessions.Session.Plan;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record1;

/** Statements on what a session takes besides its days: a trainer and a room. */
final class ConflictSql {
    private static final int MAX_CONFLICTS = 100;
    private static final int MAX_LOCATIONS = 500;

    private ConflictSql() {}

    /** The live sessions that share a day with the plan and its trainer or its room, the earliest first. */
    static List<Conflict> conflicts(DSLContext db, Plan plan, LocalDate today) {
        var view = SessionSql.VIEW.on(today);
        var trainer = field(plan.trainerId() == null ? falseCondition() : SESSIONS.TRAINER_ID.eq(plan.trainerId()));
        var room = field(plan.location() == null ? falseCondition() : SessionSql.in(plan.location()));
        return db.select(view.columns())
            .select(coalesce(trainer, inline(false)), room)
            .from(SESSIONS)
            .where(condition(trainer).or(condition(room)), SESSIONS.CANCELLED_AT.isNull())
            .and(SessionSql.sharingADay(plan.from(), plan.to()))
            .and(plan.except() == null ? noCondition() : SESSIONS.ID.ne(plan.except()))
            .orderBy(SESSIONS.START_DATE, SESSIONS.ID)
            .limit(MAX_CONFLICTS)
            .fetch(line -> {
                var last = view.columns().size();
                return new Conflict(view.read(line), line.get(last, boolean.class), line.get(last + 1, boolean.class));
            });
    }

    /** Every room that a session names, each once and as most write it, the most used first. */
    static List<String> locations(DSLContext db) {
        return db.select(mode(SESSIONS.LOCATION))
            .from(SESSIONS)
            .where(SESSIONS.LOCATION.isNotNull())
            .groupBy(SESSIONS.SEARCH)
            .orderBy(count().desc(), SESSIONS.SEARCH)
            .limit(MAX_LOCATIONS)
            .fetch(Record1::value1);
    }
}
