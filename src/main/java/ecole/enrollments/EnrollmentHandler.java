package ecole.enrollments;

import static ecole.db.schema.Tables.ENROLLMENTS;
import static ecole.db.schema.Tables.PAYMENTS;

import ecole.db.Database;
import ecole.db.Listing;
import ecole.db.SortKeys;
import ecole.enrollments.Enrollment.Cancellation;
import ecole.enrollments.Enrollment.Change;
import ecole.enrollments.Enrollment.Counts;
import ecole.enrollments.Enrollment.Filter;
import ecole.enrollments.Enrollment.Input;
import ecole.http.Call;
import ecole.http.Dependents;
import ecole.http.IfMatch;
import ecole.http.Problem;
import ecole.http.Query;
import ecole.http.Role;
import ecole.settings.CurrentSchool;
import java.time.LocalDate;
import java.util.List;
import org.jooq.exception.DataAccessException;

/** Answers for {@code /api/enrollments}. Sessions are locked before enrollments everywhere, so that nobody waits in a circle. */
public final class EnrollmentHandler {
    public static final SortKeys SORT = EnrollmentSql.SORT;

    private final Database database;
    private final CurrentSchool school;

    public EnrollmentHandler(Database database, CurrentSchool school) {
        this.database = database;
        this.school = school;
    }

    public Listing<Enrollment> list(Call call, Query<Filter> query) {
        if (call.viewer().is(Role.TRAINER)) {
            refuseAmounts(query);
        }
        return EnrollmentSql.listing(query, call.viewer(), school.get(), call.now());
    }

    public Counts counts(Call call, Query<Filter> query) {
        return list(call, query).only(query.ids()).counts(database, EnrollmentSql.COUNTS);
    }

    public Enrollment find(Call call) {
        return EnrollmentSql.find(database.reading(), call.id(), call.viewer(), today(call)).orElseThrow(Problem::notFound);
    }

    public Enrollment create(Call call, Input in) {
        var today = today(call);
        try {
            return database.write(call.actor(), tx -> EnrollmentSql.insert(tx, in, call.now(), today)
                .orElseThrow(() -> Problem.invalid("sessionId", "unknown_reference")));
        } catch (DataAccessException fault) {
            throw Refusal.explained(fault, database.reading(), in.studentId(), in.sessionId(), today);
        }
    }

    public Enrollment replace(Call call, Change in) {
        var before = find(call);
        var today = today(call);
        try {
            return database.write(call.actor(), tx -> {
                var courses = EnrollmentSql.lockSessions(tx, call.id(), in.sessionId());
                IfMatch.lock(tx, ENROLLMENTS.ID, ENROLLMENTS.VERSION, call);
                var current = EnrollmentSql.find(tx, call.id(), call.viewer(), today).orElseThrow(Problem::notFound);
                Refusal.refuse(current, in, courses);
                return EnrollmentSql.replace(tx, current, in, call.now(), today);
            });
        } catch (DataAccessException fault) {
            var session = in.sessionId() == null ? before.sessionId() : in.sessionId();
            throw Refusal.explained(fault, database.reading(), before.studentId(), session, today);
        }
    }

    public Enrollment cancel(Call call, Cancellation in) {
        var today = today(call);
        return database.write(call.actor(), tx -> {
            EnrollmentSql.lockSessions(tx, call.id(), null);
            IfMatch.lock(tx, ENROLLMENTS.ID, ENROLLMENTS.VERSION, call);
            return EnrollmentSql.cancel(tx, call.id(), in.reason(), call.now(), today)
                .orElseThrow(() -> Problem.conflict("enrollment_cancelled"));
        });
    }

    public void remove(Call call) {
        Dependents.refuse(database.reading(), call.id(), () -> database.change(call.actor(), tx -> {
            EnrollmentSql.lockSessions(tx, call.id(), null);
            IfMatch.lock(tx, ENROLLMENTS.ID, ENROLLMENTS.VERSION, call);
            EnrollmentSql.remove(tx, call.id());
        }), List.of(PAYMENTS.ENROLLMENT_ID));
    }

    /** An order by balance would tell a trainer who owes most, and what is to refund who has paid. */
    private static void refuseAmounts(Query<Filter> query) {
        if (query.sort().stream().anyMatch(term -> term.key().equals("balance"))) {
            throw Problem.badParameter("sort", "unknown_value");
        }
        if (query.filter().toRefund() != null) {
            throw Problem.badParameter("toRefund", "unknown_parameter");
        }
    }

    private LocalDate today(Call call) {
        return school.get().today(call.now());
    }
}
