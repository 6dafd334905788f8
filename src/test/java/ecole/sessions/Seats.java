package ecole.sessions;

import static ecole.db.schema.Tables.ENROLLMENTS;
import static ecole.db.schema.Tables.STUDENTS;

import ecole.testing.TestSchool;
import java.math.BigDecimal;

/** Takes seats by SQL, as enrolling does. */
final class Seats {
    private Seats() {}

    static long student(TestSchool school, String firstName, String lastName) {
        return school.sql(tx -> tx.insertInto(STUDENTS)
            .set(STUDENTS.FIRST_NAME, firstName)
            .set(STUDENTS.LAST_NAME, lastName)
            .set(STUDENTS.PHONE, "+33612345678")
            .set(STUDENTS.CREATED_AT, TestSchool.NOW)
            .set(STUDENTS.UPDATED_AT, TestSchool.NOW)
            .returningResult(STUDENTS.ID)
            .fetchSingle(STUDENTS.ID));
    }

    /** The key of a pending enrollment at 100. */
    static long enroll(TestSchool school, long student, long session) {
        return school.sql(tx -> tx.insertInto(ENROLLMENTS)
            .set(ENROLLMENTS.STUDENT_ID, student)
            .set(ENROLLMENTS.SESSION_ID, session)
            .set(ENROLLMENTS.PRICE, BigDecimal.valueOf(100))
            .set(ENROLLMENTS.ENROLLED_AT, TestSchool.NOW)
            .set(ENROLLMENTS.CREATED_AT, TestSchool.NOW)
            .set(ENROLLMENTS.UPDATED_AT, TestSchool.NOW)
            .returningResult(ENROLLMENTS.ID)
            .fetchSingle(ENROLLMENTS.ID));
    }

    /** Lets {@code count} new students take a seat each. */
    static void take(TestSchool school, long session, int count) {
        for (var i = 1; i <= count; i++) {
            enroll(school, student(school, "Élève", "Numéro " + i), session);
        }
    }
}
