package ecole.dashboard;

import static ecole.http.Role.ADMIN;
import static ecole.http.Role.STUDENT;
import static ecole.http.Role.TRAINER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ecole.testing.Answer;
import ecole.testing.TestSchool;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DashboardTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private TestSchool school;
    private Fixtures has;

    @BeforeEach void open() {
        school = TestSchool.open();
        has = new Fixtures(school);
    }

    @AfterEach void close() {
        school.close();
    }

    @Test void anEmptySchoolHasZerosAndTwelveMonths() {
        var stats = get("stats");
        var charts = get("charts");

        for (var figure : List.of("totalStudents", "totalTrainers", "totalCourses", "activeCourses", "activeEnrollments", "pendingEnrollments",
            "totalRevenue", "upcomingSessions", "ongoingSessions", "revenueThisMonth", "revenueLastMonth", "outstandingBalance")) {
            assertEquals("0", stats.json().path(figure).toString(), figure);
        }
        assertEquals(12, charts.json().path("enrollmentsByMonth").size());
        assertEquals("2025-12", charts.json().at("/enrollmentsByMonth/0/month").asText());
        assertEquals("2026-11", charts.json().at("/revenueByMonth/11/month").asText());
        assertEquals("[{\"status\":\"pending\",\"count\":0},{\"status\":\"paid\",\"count\":0},{\"status\":\"cancelled\",\"count\":0}]",
            charts.json().path("enrollmentsByStatus").toString());
        assertEquals(5, charts.json().path("revenueByMethod").size());
        assertEquals("[]", charts.json().path("sessionFillRate").toString());
    }

    @Test void refundedMoneyAndMoneyOfCancelledEnrollmentsIsNoRevenue() {
        var session = has.session(TODAY.plusDays(10), 10);
        var kept = has.enrollment(session, "300", TestSchool.NOW);
        var refunded = has.enrollment(session, "300", TestSchool.NOW);
        var cancelled = has.enrollment(session, "300", TestSchool.NOW);
        has.payment(kept, "100.50", "card", TODAY);
        var mistake = has.payment(refunded, "300", "cash", LocalDate.of(2026, 10, 31));
        has.refund(mistake, "-120", "cash", TODAY);
        has.payment(cancelled, "80", "cheque", TODAY);
        has.cancel(cancelled);

        var stats = get("stats");

        assertEquals(new BigDecimal("280.5"), stats.amount("totalRevenue"));
        assertEquals(new BigDecimal("-19.5"), stats.amount("revenueThisMonth"));
        assertEquals(new BigDecimal("300"), stats.amount("revenueLastMonth").setScale(0));
        assertEquals(new BigDecimal("319.5"), stats.amount("outstandingBalance"));
        assertEquals(2, stats.json().path("activeEnrollments").asInt());
        assertEquals(2, stats.json().path("pendingEnrollments").asInt());
        var charts = get("charts");
        assertEquals("[{\"method\":\"cash\",\"amount\":180},{\"method\":\"cheque\",\"amount\":0},{\"method\":\"transfer\",\"amount\":0},"
            + "{\"method\":\"card\",\"amount\":100.5},{\"method\":\"other\",\"amount\":0}]", charts.json().path("revenueByMethod").toString());
        assertEquals("[{\"status\":\"pending\",\"count\":2},{\"status\":\"paid\",\"count\":0},{\"status\":\"cancelled\",\"count\":1}]",
            charts.json().path("enrollmentsByStatus").toString());
    }

    @Test void monthsBeginAtMidnightOfTheSchoolNotOfGreenwich() {
        var session = has.session(TODAY.plusDays(10), 10);
        has.enrollment(session, "0", Instant.parse("2026-10-31T23:00:00Z"));
        has.enrollment(session, "0", Instant.parse("2026-10-31T22:59:59Z"));
        has.enrollment(session, "0", Instant.parse("2026-09-30T22:00:00Z"));
        has.enrollment(session, "0", Instant.parse("2025-11-30T22:59:59Z"));

        var months = get("charts").json().path("enrollmentsByMonth");

        assertEquals("{\"month\":\"2026-11\",\"count\":1}", months.get(11).toString());
        assertEquals("{\"month\":\"2026-10\",\"count\":2}", months.get(10).toString());
        assertEquals("{\"month\":\"2025-12\",\"count\":0}", months.get(0).toString());
    }

    @Test void theSchoolsMidnightBeginsANewDay() {
        has.session(LocalDate.of(2026, 12, 1), 10);
        school.clock().moveTo(Instant.parse("2026-11-30T22:59:59Z"));
        assertEquals(1, get("stats").json().path("upcomingSessions").asInt());
        assertEquals("2026-11", get("charts").json().at("/revenueByMonth/11/month").asText());

        school.clock().moveTo(Instant.parse("2026-11-30T23:00:00Z"));

        assertEquals(0, get("stats").json().path("upcomingSessions").asInt());
        assertEquals(1, get("stats").json().path("ongoingSessions").asInt());
        assertEquals("2026-12", get("charts").json().at("/revenueByMonth/11/month").asText());
    }

    @Test void theNextTenSessionsShowHowFullTheyAre() {
        var first = has.session(TODAY.plusDays(1), 3);
        has.enrollment(first, "10", TestSchool.NOW);
        has.session(TODAY, 3);
        has.cancelSession(has.session(TODAY.plusDays(2), 3));
        for (var i = 0; i < 11; i++) {
            has.session(TODAY.plusDays(20 - i), 10);
        }

        var next = get("charts").json().path("sessionFillRate");

        assertEquals(10, next.size());
        assertEquals(first, next.at("/0/sessionId").asLong());
        assertEquals("0.3333", next.at("/0/fillRate").toString());
        assertEquals("2026-12-02", next.at("/1/startDate").asText());
        assertEquals("2026-12-10", next.at("/9/startDate").asText());
    }

    @Test void aChangeIsSeenAtOnceEvenWhenAnotherInstanceMadeIt() {
        assertEquals(0, get("stats").json().path("totalStudents").asInt());

        school.as(ADMIN).post("/students", java.util.Map.of("firstName", "Awa", "lastName", "Diop")).is(201);

        assertEquals(1, get("stats").json().path("totalStudents").asInt());
    }

    @Test void whoeverAsksWhileNothingChangesSharesOneComputation() {
        var first = get("stats").text("computedAt");
        school.clock().advance(java.time.Duration.ofSeconds(1));

        assertEquals(first, get("stats").text("computedAt"));
        assertEquals(first, get("charts").text("computedAt"));

        has.session(TODAY.plusDays(1), 3);
        assertNotEquals(first, get("stats").text("computedAt"));
    }

    @Test void alertsNameWhatWantsAttention() {
        var nearly = has.session(TODAY.plusDays(30), 5);
        var full = has.session(TODAY.plusDays(30), 1);
        var soon = has.session(TODAY.plusDays(2), 5);
        has.session(TODAY.plusDays(3), 5);
        has.session(TODAY, 5);
        has.cancelSession(has.session(TODAY.plusDays(1), 5));
        var nobody = has.sessionWithoutTrainer(TODAY.plusDays(9));
        for (var i = 0; i < 4; i++) {
            has.enrollment(nearly, "0", TestSchool.NOW);
        }
        has.enrollment(full, "0", TestSchool.NOW);
        var late = has.enrollment(soon, "40", TestSchool.NOW.minusSeconds(7 * 24 * 3600 + 1));
        has.enrollment(soon, "40", TestSchool.NOW.minusSeconds(7 * 24 * 3600));

        var alerts = get("alerts").json();

        assertEquals("[" + nearly + "]", ids(alerts.path("sessionsNearlyFull"), "id"));
        assertEquals("[" + soon + "]", ids(alerts.path("sessionsStartingSoon"), "id"));
        assertEquals("[" + nobody + "]", ids(alerts.path("sessionsWithoutTrainer"), "id"));
        assertEquals("[" + late + "]", ids(alerts.path("paymentsOverdue"), "enrollmentId"));
        assertEquals("40", alerts.at("/paymentsOverdue/0/balance").toString());
        assertEquals("{\"sessionsNearlyFull\":1,\"sessionsStartingSoon\":1,\"sessionsWithoutTrainer\":1,\"paymentsOverdue\":1}",
            alerts.path("counts").toString());
    }

    @Test void anAlertShowsTwentyAndCountsAll() {
        for (var i = 0; i < 23; i++) {
            has.sessionWithoutTrainer(TODAY.plusDays(40 - i));
        }

        var alerts = get("alerts").json();

        assertEquals(20, alerts.path("sessionsWithoutTrainer").size());
        assertEquals("2026-12-10", alerts.at("/sessionsWithoutTrainer/0/startDate").asText());
        assertEquals(23, alerts.at("/counts/sessionsWithoutTrainer").asInt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dashboard/stats", "/dashboard/charts", "/dashboard/alerts", "/search?q=a"})
    void onlyAnAdminLooks(String path) {
        school.anonymous().get(path).isProblem(401, "unauthenticated");
        school.as(STUDENT).get(path).isProblem(403, "forbidden");
        school.as(TRAINER).get(path).isProblem(403, "forbidden");
        school.as(ADMIN).get(path).is(200);
    }

    private Answer get(String part) {
        var answer = school.as(ADMIN).get("/dashboard/" + part).is(200);
        assertTrue(answer.header("Content-Type").startsWith("application/json"));
        return answer;
    }

    private static String ids(com.fasterxml.jackson.databind.JsonNode rows, String key) {
        return rows.findValues(key).toString().replace(" ", "");
    }
}
