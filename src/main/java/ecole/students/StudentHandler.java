package ecole.students;

import static ecole.db.schema.Tables.ENROLLMENTS;
import static ecole.db.schema.Tables.STUDENTS;

import ecole.db.Database;
import ecole.db.Listing;
import ecole.db.SortKeys;
import ecole.enrollments.EnrollmentTraces;
import ecole.history.History;
import ecole.http.Call;
import ecole.http.Dependents;
import ecole.http.IfMatch;
import ecole.http.Problem;
import ecole.http.Query;
import ecole.http.Role;
import ecole.payments.PaymentTraces;
import ecole.people.PhoneNumber;
import ecole.settings.CurrentSchool;
import ecole.students.Student.Counts;
import ecole.students.Student.Filter;
import ecole.students.Student.Input;
import ecole.users.Users;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Answers for {@code /api/students}. */
public final class StudentHandler {
    public static final SortKeys SORT = StudentSql.SORT;

    private final Database database;
    private final CurrentSchool school;

    public StudentHandler(Database database, CurrentSchool school) {
        this.database = database;
        this.school = school;
    }

    public Listing<Student> list(Call call, Query<Filter> query) {
        return StudentSql.listing(query, call.viewer());
    }

    public Counts counts(Call call, Query<Filter> query) {
        return list(call, query).only(query.ids()).counts(database, StudentSql.COUNTS);
    }

    public Student find(Call call) {
        return StudentSql.find(database.reading(), call.id(), call.viewer()).orElseThrow(Problem::notFound);
    }

    public Student create(Call call, Input in) {
        var phone = phone(in);
        return database.write(call.actor(), tx -> {
            Users.refuseOtherRole(tx, in.userId(), Role.STUDENT);
            refuseLikelyDuplicate(tx, in, null);
            return StudentSql.insert(tx, in, phone, call.now());
        });
    }

    public Student replace(Call call, Input in) {
        var phone = phone(in);
        return database.write(call.actor(), tx -> {
            IfMatch.lock(tx, STUDENTS.ID, STUDENTS.VERSION, call);
            if (!Objects.equals(in.userId(), StudentLogin.of(tx, call.id()).orElse(null))) {
                Users.refuseOtherRole(tx, in.userId(), Role.STUDENT);
            }
            refuseLikelyDuplicate(tx, in, call.id());
            return StudentSql.replace(tx, call.id(), in, phone, call.now());
        });
    }

    /** Erases the person's data here, with their enrollments and in the history, and the account they signed in with; the amounts stay. */
    public Student anonymise(Call call) {
        var nobody = database.write(call.actor(), tx -> {
            IfMatch.lock(tx, STUDENTS.ID, STUDENTS.VERSION, call);
            StudentLogin.of(tx, call.id()).ifPresent(user -> Users.erase(tx, user));
            var anonymous = StudentSql.anonymise(tx, call.id(), call.now());
            History.erase(tx, STUDENTS, List.of(call.id()));
            PaymentTraces.erase(tx, EnrollmentTraces.erase(tx, call.id(), call.now()));
            return anonymous;
        });
        database.changes().accounts().advance();
        return nobody;
    }

    public void remove(Call call) {
        Dependents.refuse(database.reading(), call.id(), () -> database.change(call.actor(), tx -> {
            IfMatch.lock(tx, STUDENTS.ID, STUDENTS.VERSION, call);
            StudentSql.remove(tx, call.id());
        }), List.of(ENROLLMENTS.STUDENT_ID));
    }

    private @Nullable String phone(Input in) {
        return PhoneNumber.e164(in.phone(), in.country() == null ? school.get().country() : in.country());
    }

    private static void refuseLikelyDuplicate(DSLContext tx, Input in, @Nullable Long except) {
        if (Boolean.TRUE.equals(in.confirmDuplicate())) {
            return;
        }
        var matches = StudentSql.likelySame(tx, in, except);
        if (!matches.isEmpty()) {
            throw Problem.conflict("student_duplicate").with("matches", matches);
        }
    }
}
