package ecole.dashboard;

import static ecole.db.schema.Tables.COURSES;
import static ecole.db.schema.Tables.ENROLLMENTS;
import static ecole.db.schema.Tables.PAYMENTS;
import static ecole.db.schema.Tables.SESSIONS;
import static ecole.db.schema.Tables.STUDENTS;
import static ecole.db.schema.Tables.TRAINERS;

import ecole.testing.TestSchool;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/** Rows put into the tables themselves: what happened long ago is part of what a dashboard shows, and no client can make it. */
public final class Fixtures {
    private static final Instant MADE = Instant.parse("2024-01-01T08:00:00Z");

    private final TestSchool school;
    private int count;

    public Fixtures(TestSchool school) {
        this.school = school;
    }

    public long course(String title, boolean active) {
        return school.sql(tx -> tx.insertInto(COURSES)
            .set(COURSES.TITLE, title)
            .set(COURSES.CATEGORY, "Soutien scolaire")
            .set(COURSES.DURATION_HOURS, BigDecimal.TEN)
            .set(COURSES.PRICE, BigDecimal.TEN)
            .set(COURSES.IS_ACTIVE, active)
            .set(COURSES.CREATED_AT, MADE)
            .set(COURSES.UPDATED_AT, MADE)
            .returningResult(COURSES.ID)
            .fetchSingle(COURSES.ID));
    }

    public long trainer(String firstName, String lastName, String specialty) {
        return school.sql(tx -> tx.insertInto(TRAINERS)
            .set(TRAINERS.FIRST_NAME, firstName)
            .set(TRAINERS.LAST_NAME, lastName)
            .set(TRAINERS.SPECIALTIES, JSONB.valueOf("[\"" + specialty + "\"]"))
            .set(TRAINERS.CREATED_AT, MADE)
            .set(TRAINERS.UPDATED_AT, MADE)
            .returningResult(TRAINERS.ID)
            .fetchSingle(TRAINERS.ID));
    }

    public long student(String firstName, String lastName, @Nullable String phone) {
        return school.sql(tx -> tx.insertInto(STUDENTS)
            .set(STUDENTS.FIRST_NAME, firstName)
            .set(STUDENTS.LAST_NAME, lastName)
            .set(STUDENTS.PHONE, phone)
            .set(STUDENTS.CREATED_AT, MADE)
            .set(STUDENTS.UPDATED_AT, MADE)
            .returningResult(STUDENTS.ID)
            .fetchSingle(STUDENTS.ID));
    }

    /** Of one day, of a course and with a trainer of its own. */
    long session(LocalDate day, int capacity) {
        return session(course("Cours " + ++count, true), trainer("Marie", "Curie", "Physique"), day, day, capacity, null);
    }

    long sessionWithoutTrainer(LocalDate day) {
        return session(course("Cours " + ++count, true), null, day, day, 10, null);
    }

    public long session(long course, @Nullable Long trainer, LocalDate start, LocalDate end, int capacity, @Nullable String location) {
        return school.sql(tx -> tx.insertInto(SESSIONS)
            .set(SESSIONS.COURSE_ID, course)
            .set(SESSIONS.TRAINER_ID, trainer)
            .set(SESSIONS.START_DATE, start)
            .set(SESSIONS.END_DATE, end)
            .set(SESSIONS.CAPACITY, capacity)
            .set(SESSIONS.LOCATION, location)
            .set(SESSIONS.CREATED_AT, MADE)
            .set(SESSIONS.UPDATED_AT, MADE)
            .returningResult(SESSIONS.ID)
            .fetchSingle(SESSIONS.ID));
    }

    void cancelSession(long session) {
        school.sql(tx -> tx.update(SESSIONS)
            .set(SESSIONS.CANCELLED_AT, TestSchool.NOW)
            .set(SESSIONS.CANCEL_REASON, "Formateur malade")
            .where(SESSIONS.ID.eq(session))
            .execute());
    }

    void cancelSessionOf(long enrollment) {
        cancelSession(school.sql(tx -> tx.select(ENROLLMENTS.SESSION_ID).from(ENROLLMENTS).where(ENROLLMENTS.ID.eq(enrollment))
            .fetchSingle(ENROLLMENTS.SESSION_ID)));
    }

    /** Of a student of its own. */
    public long enrollment(long session, String price, Instant at) {
        var student = student("Élève", "Numéro " + ++count, null);
        return school.sql(tx -> tx.insertInto(ENROLLMENTS)
            .set(ENROLLMENTS.STUDENT_ID, student)
            .set(ENROLLMENTS.SESSION_ID, session)
            .set(ENROLLMENTS.PRICE, new BigDecimal(price))
            .set(ENROLLMENTS.ENROLLED_AT, at)
            .set(ENROLLMENTS.CREATED_AT, at)
            .set(ENROLLMENTS.UPDATED_AT, at)
            .returningResult(ENROLLMENTS.ID)
            .fetchSingle(ENROLLMENTS.ID));
    }

    /** Half an hour before any session is. */
    void cancel(long enrollment) {
        school.sql(tx -> tx.update(ENROLLMENTS)
            .set(ENROLLMENTS.STATUS, "cancelled")
            .set(ENROLLMENTS.CANCELLED_AT, TestSchool.NOW.minusSeconds(1800))
            .where(ENROLLMENTS.ID.eq(enrollment))
            .execute());
    }

    /** A school of random sessions and enrollments around {@code today}: paid in parts, refunded, cancelled, of all months and methods. */
    public void anything(Random random, LocalDate today, int enrollments) {
        var methods = List.of("cash", "cheque", "transfer", "card", "other");
        course("Fermé " + random.nextInt(), false);
        for (var i = 0; i < enrollments; i++) {
            var day = today.minusDays(random.nextInt(400));
            var start = today.plusDays(random.nextInt(41) - 20);
            var session = session(course("Cours " + ++count, true), null, start, start.plusDays(random.nextInt(10)), 5, null);
            var enrollment = enrollment(session, "100", day.atStartOfDay(ZoneId.of("Europe/Paris")).plusHours(random.nextInt(24)).toInstant());
            for (var paid = random.nextInt(4); paid > 0; paid--) {
                var payment = payment(enrollment, random.nextBoolean() ? "25" : "19.99", methods.get(random.nextInt(5)), day.plusDays(paid));
                if (random.nextInt(4) == 0) {
                    refund(payment, "-12.34", methods.get(random.nextInt(5)), day.plusDays(40));
                }
            }
            if (random.nextInt(5) == 0) {
                cancel(enrollment);
            } else if (random.nextInt(10) == 0) {
                cancelSession(session);
            }
        }
    }

    public long payment(long enrollment, String amount, String method, LocalDate day) {
        return payment(enrollment, null, amount, method, day);
    }

    /** @param amount negative */
    long refund(long payment, String amount, String method, LocalDate day) {
        var enrollment = school.sql(tx -> tx.select(PAYMENTS.ENROLLMENT_ID).from(PAYMENTS).where(PAYMENTS.ID.eq(payment))
            .fetchSingle(PAYMENTS.ENROLLMENT_ID));
        return payment(enrollment, payment, amount, method, day);
    }

    private long payment(long enrollment, @Nullable Long refundOf, String amount, String method, LocalDate day) {
        return school.sql(tx -> tx.insertInto(PAYMENTS)
            .set(PAYMENTS.ENROLLMENT_ID, enrollment)
            .set(PAYMENTS.REFUND_OF, refundOf)
            .set(PAYMENTS.AMOUNT, new BigDecimal(amount))
            .set(PAYMENTS.PAYMENT_METHOD, method)
            .set(PAYMENTS.PAYMENT_DATE, day)
            .set(PAYMENTS.RECEIPT_YEAR, day.getYear())
            .set(PAYMENTS.RECEIPT_NUMBER, 0)
            .set(PAYMENTS.CREATED_AT, TestSchool.NOW)
            .set(PAYMENTS.UPDATED_AT, TestSchool.NOW)
            .returningResult(PAYMENTS.ID)
            .fetchSingle(PAYMENTS.ID));
    }
}
