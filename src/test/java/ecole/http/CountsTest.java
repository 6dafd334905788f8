package ecole.http;

import static ecole.http.Role.ADMIN;
import static ecole.http.Role.STUDENT;
import static ecole.http.Role.TRAINER;
import static ecole.testing.Client.object;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ecole.dashboard.Fixtures;
import ecole.testing.TestSchool;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers that stand beside a list's kinds are the totals of the list narrowed to each. */
class CountsTest {
    private static TestSchool school;

    @BeforeAll static void open() {
        school = TestSchool.open();
        var today = LocalDate.of(2026, 11, 22);
        var has = new Fixtures(school);
        has.anything(new Random(11), today, 60);
        var session = has.session(has.course("Soldé", true), null, today, today, 5, null);
        has.payment(has.enrollment(session, "20", TestSchool.NOW), "20", "cash", today);
    }

    @AfterAll static void close() {
        school.close();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "students, owing, hasBalance=true", "students, settled, hasBalance=false",
        "courses, active, isActive=true", "courses, inactive, isActive=false",
        "sessions, upcoming, status=upcoming", "sessions, ongoing, status=ongoing",
        "sessions, finished, status=finished", "sessions, cancelled, status=cancelled",
        "enrollments, pending, status=pending", "enrollments, paid, status=paid", "enrollments, cancelled, status=cancelled",
        "payments, payments, kind=payment", "payments, refunds, kind=refund",
        "users, admin, role=admin", "users, trainer, role=trainer", "users, student, role=student"})
    void aNumberIsTheTotalOfItsKind(String list, String kind, String filter) {
        for (var search : new String[] {"", "1", "le"}) {
            assertEquals(total("/" + list + "?" + filter + "&q=" + search), number("/" + list + "/counts?q=" + search, kind), search);
        }
    }

    @ParameterizedTest
    @CsvSource({"students", "courses", "sessions", "enrollments", "payments", "users"})
    void everyRowIsOfOneKind(String list) {
        var sum = 0;
        for (var number : school.as(ADMIN).get("/" + list + "/counts").is(200).json()) {
            sum += number.asInt();
        }

        assertEquals(total("/" + list), sum);
    }

    @Test void theOtherFiltersAndTickedRowsHold() {
        var enrollment = school.as(ADMIN).get("/enrollments?status=paid&size=1").is(200).json().get(0);

        assertEquals(1, number("/enrollments/counts?sessionId=" + enrollment.path("sessionId").asLong(), "paid"));
        assertEquals(1, number("/enrollments/counts?id=" + enrollment.path("id").asLong(), "paid"));
        assertEquals(0, number("/enrollments/counts?id=" + enrollment.path("id").asLong(), "pending"));
        school.as(ADMIN).get("/enrollments/counts?page=2").isProblem(400, "bad_parameter");
        school.as(ADMIN).get("/enrollments/counts?id=x").isProblem(400, "bad_parameter");
    }

    @Test void aChangeIsCountedAtOnce() {
        var session = school.session(school.course("Compté"), 5);
        var path = "/enrollments/counts?sessionId=" + session;
        assertEquals(0, number(path, "pending"));

        var made = school.as(ADMIN).post("/enrollments", object("studentId", school.student("Diop"), "sessionId", session)).is(201);
        assertEquals(1, number(path, "pending"));

        school.as(ADMIN).post("/enrollments/" + made.id() + "/cancel").is(200);
        assertEquals(0, number(path, "pending"));
        assertEquals(1, number(path, "cancelled"));
    }

    @Test void nobodyIsToldHowManyTheyMayNotSee() {
        for (var list : new String[] {"enrollments", "students", "payments"}) {
            for (var number : school.as(STUDENT).get("/" + list + "/counts").is(200).json()) {
                assertEquals(0, number.asInt(), list);
            }
        }
        for (var number : school.as(TRAINER).get("/sessions/counts").is(200).json()) {
            assertEquals(0, number.asInt());
        }
        school.as(TRAINER).get("/users/counts").isProblem(403, "forbidden");
    }

    private static int number(String path, String kind) {
        return school.as(ADMIN).get(path).is(200).json().path(kind).asInt(-1);
    }

    private static int total(String path) {
        return Integer.parseInt(school.as(ADMIN).get(path).is(200).header("X-Total-Count"));
    }
}
