package ecole.sessions;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.when;

import com.fasterxml.jackson.annotation.JsonValue;
import ecole.db.schema.tables.Sessions;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Where a session stands: told by its dates and the school's today, never stored, unless it was cancelled. */
public enum SessionStatus {
    UPCOMING, ONGOING, FINISHED, CANCELLED;

    /** The name used in the API. */
    @JsonValue @Override public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The status as a column.
     *
     * @param sessions the table, an alias of it or a path to it
     * @param today    the school's calendar day
     */
    public static Field<SessionStatus> of(Sessions sessions, LocalDate today) {
        return when(sessions.CANCELLED_AT.isNotNull(), inline(CANCELLED.name()))
            .when(sessions.START_DATE.gt(inline(today)), inline(UPCOMING.name()))
            .when(sessions.END_DATE.lt(inline(today)), inline(FINISHED.name()))
            .otherwise(inline(ONGOING.name()))
            .convertFrom(SessionStatus::valueOf);
    }

    /** Sessions of one of these statuses, said of the dates themselves so that their indexes serve; null stands for no choice. */
    public static Condition among(@Nullable Collection<SessionStatus> statuses, Sessions sessions, LocalDate today) {
        return statuses == null ? noCondition() : DSL.or(statuses.stream().map(status -> status.holds(sessions, today)).toList());
    }

    private Condition holds(Sessions sessions, LocalDate today) {
        var live = sessions.CANCELLED_AT.isNull();
        var day = inline(today);
        return switch (this) {
            case UPCOMING -> live.and(sessions.START_DATE.gt(day));
            case ONGOING -> live.and(sessions.START_DATE.le(day)).and(sessions.END_DATE.ge(day));
            case FINISHED -> live.and(sessions.END_DATE.lt(day));
            case CANCELLED -> sessions.CANCELLED_AT.isNotNull();
        };
    }
}
