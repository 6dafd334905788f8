package ecole.students;

import static ecole.db.schema.Tables.STUDENTS;

import ecole.http.Problem;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;

/** The account a student signs in with. */
public final class StudentLogin {
    private StudentLogin() {}

    /** Gives the student this account. @throws Problem 422 on that field when there is none, or they have one */
    public static void link(DSLContext tx, long student, long user, Instant now) {
        var linked = tx.update(STUDENTS)
            .set(STUDENTS.USER_ID, user)
            .set(STUDENTS.VERSION, STUDENTS.VERSION.plus(1))
            .set(STUDENTS.UPDATED_AT, now)
            .where(STUDENTS.ID.eq(student), STUDENTS.USER_ID.isNull())
            .execute();
        if (linked == 0) {
            throw Problem.invalid("studentId", tx.fetchExists(STUDENTS, STUDENTS.ID.eq(student)) ? "student_has_account" : "unknown_reference");
        }
    }

    static Optional<Long> of(DSLContext tx, long student) {
        return tx.select(STUDENTS.USER_ID)
            .from(STUDENTS)
            .where(STUDENTS.ID.eq(student))
            .fetchOptional(STUDENTS.USER_ID);
    }
}
