package ecole.payments;

import static ecole.http.Role.ADMIN;
import static ecole.testing.Client.object;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ecole.testing.Answer;
import ecole.testing.TestSchool;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A payment's day and its receipt's year are the school's, wherever the server stands. */
class SchoolDaysTest {
    private TestSchool school;
    private long enrollment;

    @BeforeEach void open() {
        school = TestSchool.open();
        var session = school.session(school.course("Anglais", "100"), 5);
        enrollment = school.as(ADMIN).post("/enrollments", object("studentId", school.student("Diop"), "sessionId", session)).is(201).id();
    }

    @AfterEach void close() {
        school.close();
    }

    @Test void lateInTheEveningOfLondonItIsTomorrowInAuckland() {
        school.isIn("Pacific/Auckland", "NZD");
        school.clock().moveTo(Instant.parse("2026-11-22T23:30:00Z"));

        assertEquals("2026-11-23", pay(Map.of()).is(201).text("paymentDate"));
        pay(object("paymentDate", "2026-11-23")).is(201);
        pay(object("paymentDate", "2026-11-24")).isProblem(422, "invalid").names("paymentDate", "not_future");
    }

    @Test void earlyInTheMorningOfLondonItIsStillYesterdayInLima() {
        school.isIn("America/Lima", "PEN");
        school.clock().moveTo(Instant.parse("2026-11-23T03:00:00Z"));

        assertEquals("2026-11-22", pay(Map.of()).is(201).text("paymentDate"));
        pay(object("paymentDate", "2026-11-23")).isProblem(422, "invalid").names("paymentDate", "not_future");
    }

    @Test void theReceiptsBeginAnewAtTheSchoolsNewYear() {
        school.isIn("Pacific/Auckland", "NZD");
        school.clock().moveTo(Instant.parse("2026-12-31T10:30:00Z"));
        assertEquals("2026-00001", pay(Map.of()).is(201).text("receipt"));
        assertEquals("2026-00002", pay(Map.of()).is(201).text("receipt"));

        school.clock().moveTo(Instant.parse("2026-12-31T11:30:00Z"));
        var first = pay(Map.of()).is(201);

        assertEquals("2027-00001", first.text("receipt"));
        assertEquals("2027-01-01", first.text("paymentDate"));
        assertEquals("2027-00002", pay(object("paymentDate", "2026-12-31")).is(201).text("receipt"));
    }

    @Test void aKeySentAgainAfterMidnightIsStillTheSamePayment() {
        var first = school.as(ADMIN).with("Idempotency-Key", "nuit").post("/enrollments/" + enrollment + "/pay",
            object("amount", 1, "paymentMethod", "cash")).is(201);
        school.clock().moveTo(Instant.parse("2026-11-23T09:00:00Z"));

        var again = school.as(ADMIN).with("Idempotency-Key", "nuit").post("/enrollments/" + enrollment + "/pay",
            object("amount", 1, "paymentMethod", "cash")).is(201);

        assertEquals(first.json(), again.json());
    }

    private Answer pay(Map<String, Object> more) {
        var body = object("amount", 1, "paymentMethod", "cash");
        body.putAll(more);
        return school.as(ADMIN).post("/enrollments/" + enrollment + "/pay", body);
    }
}
