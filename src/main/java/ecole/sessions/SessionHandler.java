package ecole.sessions;

import static ecole.db.schema.Tables.ENROLLMENTS;
import static ecole.db.schema.Tables.SESSIONS;

import ecole.db.Database;
import ecole.db.Listing;
import ecole.db.SortKeys;
import ecole.http.Call;
import ecole.http.Dependents;
import ecole.http.IfMatch;
import ecole.http.Problem;
import ecole.http.Query;
import ecole.sessions.Session.Cancellation;
import ecole.sessions.Session.Conflict;
import ecole.sessions.Session.Counts;
import ecole.sessions.Session.Filter;
import ecole.sessions.Session.Input;
import ecole.sessions.Session.Plan;
import ecole.sessions.Session.Seat;
import ecole.sessions.Session.Series;
import ecole.sessions.Session.Several;
import ecole.sessions.SessionSql.Standing;
import ecole.settings.CurrentSchool;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Answers for {@code /api/sessions}. */
public final class SessionHandler {
    public static final SortKeys SORT = SessionSql.SORT;

    private final Database database;
    private final CurrentSchool school;

    public SessionHandler(Database database, CurrentSchool school) {
        this.database = database;
        this.school = school;
    }

    public Listing<Session> list(Call call, Query<Filter> query) {
        return SessionSql.listing(query, call.viewer(), today(call));
    }

    public Counts counts(Call call, Query<Filter> query) {
        return list(call, query).only(query.ids()).counts(database, SessionSql.counts(today(call)));
    }

    public Session find(Call call) {
        return SessionSql.find(database.reading(), call.id(), call.viewer(), today(call)).orElseThrow(Problem::notFound);
    }

    /** Those who hold a seat. */
    public List<Seat> roster(Call call) {
        return SessionSql.roster(database.reading(), call.id(), call.viewer()).orElseThrow(Problem::notFound);
    }

    /** What the trainer has to do at the time already, and who is in the room. */
    public List<Conflict> conflicts(Call call, Plan plan) {
        if (plan.location() == null) {
            refuseMissing("trainerId", plan.trainerId());
        }
        refuseMissing("from", plan.from());
        refuseMissing("to", plan.to());
        return ConflictSql.conflicts(database.reading(), plan, today(call));
    }

    /** The rooms to choose from, the most used first; others may be typed. */
    public List<String> locations(Call call) {
        return ConflictSql.locations(database.reading());
    }

    public Session create(Call call, Input in) {
        var today = today(call);
        return database.write(call.actor(), tx -> SessionSql.insert(tx, in, call.now(), today));
    }

    public Several createSeries(Call call, Series series) {
        var today = today(call);
        return database.write(call.actor(), tx -> new Several(SessionSql.insertAll(tx, series.each(), call.now(), today)));
    }

    public Session replace(Call call, Input in) {
        var today = today(call);
        return database.write(call.actor(), tx -> {
            refuseConflicts(locked(tx, call), in);
            return SessionSql.replace(tx, call.id(), in, call.now(), today);
        });
    }

    public Session cancel(Call call, Cancellation cancellation) {
        var today = today(call);
        return database.write(call.actor(), tx -> {
            locked(tx, call);
            return SessionSql.cancel(tx, call.id(), cancellation.reason(), call.now(), today);
        });
    }

    public void remove(Call call) {
        Dependents.refuse(database.reading(), call.id(), () -> database.change(call.actor(), tx -> {
            IfMatch.lock(tx, SESSIONS.ID, SESSIONS.VERSION, call);
            SessionSql.remove(tx, call.id());
        }), List.of(ENROLLMENTS.SESSION_ID));
    }

    /** Enrolling waits for this lock, so what is read here holds until the transaction ends. */
    private static Standing locked(DSLContext tx, Call call) {
        IfMatch.lock(tx, SESSIONS.ID, SESSIONS.VERSION, call);
        var standing = SessionSql.standing(tx, call.id());
        if (standing.cancelled()) {
            throw Problem.conflict("session_cancelled");
        }
        return standing;
    }

    private static void refuseConflicts(Standing now, Input in) {
        if (in.capacity() < now.seatsTaken()) {
            throw Problem.conflict("capacity_below_seats_taken", "capacity").with("seatsTaken", now.seatsTaken());
        }
        if (in.courseId() != now.courseId() && now.hasEnrollments()) {
            throw Problem.conflict("session_has_enrollments", "courseId");
        }
    }

    private static void refuseMissing(String parameter, @Nullable Object value) {
        if (value == null) {
            throw Problem.badParameter(parameter, "required");
        }
    }

    private LocalDate today(Call call) {
        return school.get().today(call.now());
    }
}
