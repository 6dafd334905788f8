package ecole.dashboard;

import static ecole.http.Role.ADMIN;
import static ecole.http.Role.STUDENT;
import static ecole.http.Role.TRAINER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import ecole.testing.Answer;
import ecole.testing.TestSchool;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

        school.as(ADMIN).post("/students", Map.of("firstName", "Awa", "lastName", "Diop")).is(201);

        assertEquals(1, get("stats").json().path("totalStudents").asInt());
    }

    @Test void whoeverAsksWhileNothingChangesSharesOneComputation() {
        var first = get("stats").text("computedAt");
        school.clock().advance(Duration.ofSeconds(1));

        assertEquals(first, get("stats").text("computedAt"));
        assertEquals(first, get("charts").text("computedAt"));

        has.session(TODAY.plusDays(1), 3);
        assertNotEquals(first, get("stats").text("computedAt"));
    }

    @Test void thirtyTwoAtOnceCostOneComputation() throws Exception {
        get("stats");
        has.session(TODAY.plusDays(1), 3);
        var asked = new CountDownLatch(1);
        var lookers = Executors.newFixedThreadPool(32);
        var answers = new ArrayList<Future<String>>();
        for (var i = 0; i < 32; i++) {
            var part = i % 2 == 0 ? "stats" : "charts";
            answers.add(lookers.submit(() -> {
                asked.await();
                // A clock that moves with each request tells computations apart.
                school.clock().advance(Duration.ofMillis(1));
                return get(part).text("computedAt");
            }));
        }
        asked.countDown();

        var moments = new HashSet<String>();
        for (var answer : answers) {
            moments.add(answer.get());
        }
        lookers.shutdown();
        assertEquals(1, moments.size(), moments::toString);
    }

    /** A hundred random enrollments with everything that can happen to them; then each figure is counted anew, the plain way. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyFigureIsTheTotalOfTheListItLinksTo(long seed) {
        has.anything(new Random(seed), TODAY, 100);

        var stats = get("stats").json();

        assertEquals(plain("select count(*) from students"), stats.path("totalStudents").asText());
        assertEquals(plain("select count(*) from trainers"), stats.path("totalTrainers").asText());
        assertEquals(plain("select count(*) from courses"), stats.path("totalCourses").asText());
        assertEquals(plain("select count(*) from courses where is_active"), stats.path("activeCourses").asText());
        assertEquals(plain("select count(*) from enrollments where status in ('pending', 'paid')"), stats.path("activeEnrollments").asText());
        assertEquals(plain("select count(*) from enrollments where status = 'pending'"), stats.path("pendingEnrollments").asText());
        assertEquals(plain("select count(*) from sessions where cancelled_at is null and start_date > '2026-11-22'"),
            stats.path("upcomingSessions").asText());
        assertEquals(plain("select count(*) from sessions where cancelled_at is null and date '2026-11-22' between start_date and end_date"),
            stats.path("ongoingSessions").asText());
        assertEquals(amount("select sum(balance) from enrollments where status in ('pending', 'paid')"), number(stats.path("outstandingBalance")));
        assertEquals(amount("select sum(amount_paid) from enrollments where status <> 'cancelled'"), number(stats.path("totalRevenue")));
        assertEquals(revenue("true"), number(stats.path("totalRevenue")));
        assertEquals(revenue("payment_date between '2026-11-01' and '2026-11-30'"), number(stats.path("revenueThisMonth")));
        assertEquals(revenue("payment_date between '2026-10-01' and '2026-10-31'"), number(stats.path("revenueLastMonth")));
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void everyBarOfAChartIsTheTotalOfTheListItLinksTo(long seed) {
        has.anything(new Random(seed), TODAY, 100);

        var charts = get("charts").json();

        for (var bar : charts.path("enrollmentsByMonth")) {
            assertEquals(plain("select count(*) from enrollments where to_char(enrolled_at at time zone 'Europe/Paris', 'YYYY-MM') = '"
                + bar.path("month").asText() + "'"), bar.path("count").asText());
        }
        for (var bar : charts.path("revenueByMonth")) {
            assertEquals(revenue("to_char(payment_date, 'YYYY-MM') = '" + bar.path("month").asText() + "'"), number(bar.path("amount")));
        }
        for (var bar : charts.path("enrollmentsByStatus")) {
            assertEquals(plain("select count(*) from enrollments where status = '" + bar.path("status").asText() + "'"), bar.path("count").asText());
        }
        for (var bar : charts.path("revenueByMethod")) {
            assertEquals(revenue("payment_method = '" + bar.path("method").asText() + "'"), number(bar.path("amount")));
        }
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
        assertEquals("{\"sessionsNearlyFull\":1,\"sessionsStartingSoon\":1,\"sessionsWithoutTrainer\":1,\"paymentsOverdue\":1,\"refundsDue\":0}",
            alerts.path("counts").toString());
    }

    @Test void moneyOfCancelledSessionsWaitsForItsRefund() {
        var session = has.session(TODAY.plusDays(30), 5);
        has.enrollment(session, "80", TestSchool.NOW);
        var owed = has.enrollment(session, "80", TestSchool.NOW);
        has.payment(owed, "30", "cash", TODAY);
        var gone = has.enrollment(session, "80", TestSchool.NOW);
        has.payment(gone, "20", "cash", TODAY);
        has.cancel(gone);
        has.cancelSession(session);
        var kept = has.enrollment(has.session(TODAY.plusDays(30), 5), "80", TestSchool.NOW);
        has.payment(kept, "10", "cash", TODAY);
        has.cancel(kept);

        var alerts = get("alerts").json();

        assertEquals("[" + owed + "]", ids(alerts.path("refundsDue"), "enrollmentId"));
        assertEquals("30", alerts.at("/refundsDue/0/amountPaid").toString());
        assertEquals(1, alerts.at("/counts/refundsDue").asInt());
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

    private String revenue(String condition) {
        return amount("select sum(amount) from payments join enrollments on enrollments.id = enrollment_id where status in ('pending', 'paid') and "
            + condition);
    }

    private String amount(String sql) {
        return new BigDecimal(plain(sql)).stripTrailingZeros().toPlainString();
    }

    private static String number(JsonNode amount) {
        return amount.decimalValue().stripTrailingZeros().toPlainString();
    }

    /** One value, 0 instead of none. */
    private String plain(String sql) {
        return school.sql(tx -> tx.fetchSingle("select coalesce((" + sql + "), 0)::text").get(0, String.class));
    }

    private static String ids(JsonNode rows, String key) {
        return rows.findValues(key).toString().replace(" ", "");
    }
}
