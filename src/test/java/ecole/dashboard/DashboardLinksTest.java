package ecole.dashboard;

import static ecole.http.Role.ADMIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import ecole.testing.Client;
import ecole.testing.TestSchool;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A busy school's dashboard, each figure beside the list that the page opens for it: both come over HTTP and must agree. */
class DashboardLinksTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static TestSchool school;

    @BeforeAll static void open() {
        school = TestSchool.open();
        var has = new Fixtures(school);
        has.anything(new Random(6), TODAY, 250);
        var early = has.enrollment(has.session(TODAY.plusDays(9), 5), "80", TestSchool.NOW);
        has.payment(early, "30", "cash", TODAY);
        has.cancel(early);
        has.cancelSessionOf(early);
        for (var taken = 3; taken <= 5; taken++) {
            var session = has.session(TODAY.plusDays(taken), 5);
            for (var seat = 0; seat < taken; seat++) {
                has.enrollment(session, "80", TestSchool.NOW);
            }
        }
    }

    @AfterAll static void close() {
        school.close();
    }

    @ParameterizedTest(name = "{0} counts {1}")
    @CsvSource(delimiter = '|', value = {
        "totalStudents      | /students",
        "totalTrainers      | /trainers",
        "totalCourses       | /courses",
        "activeCourses      | /courses?isActive=true",
        "activeEnrollments  | '/enrollments?status=pending,paid'",
        "pendingEnrollments | /enrollments?status=pending",
        "upcomingSessions   | /sessions?status=upcoming",
        "ongoingSessions    | /sessions?status=ongoing"})
    void aCountIsTheTotalOfItsList(String figure, String list) {
        assertEquals(some(stats().path(figure)).asInt(), total(list));
    }

    @ParameterizedTest(name = "{0} adds {2} of {1}")
    @CsvSource(delimiter = '|', value = {
        "outstandingBalance | /enrollments?status=pending                                                    | balance",
        "totalRevenue       | '/payments?enrollmentStatus=pending,paid'                                      | amount",
        "revenueThisMonth   | '/payments?enrollmentStatus=pending,paid&from=2026-11-01&to=2026-11-30'        | amount",
        "revenueLastMonth   | '/payments?enrollmentStatus=pending,paid&from=2026-10-01&to=2026-10-31'        | amount"})
    void anAmountIsTheSumOfItsList(String figure, String list, String column) {
        assertEquals(plain(some(stats().path(figure)).decimalValue()), sum(list, column));
    }

    @ParameterizedTest(name = "{0} counts {1}")
    @CsvSource(delimiter = '|', value = {
        "sessionsNearlyFull    | /sessions?status=upcoming&nearlyFull=true",
        "sessionsStartingSoon  | /sessions?status=upcoming&from=2026-11-23&to=2026-11-24",
        "sessionsWithoutTrainer| /sessions?status=upcoming&hasTrainer=false",
        "paymentsOverdue       | /enrollments?status=pending&overdue=true",
        "refundsDue            | /enrollments?status=cancelled&toRefund=true"})
    void anAlertIsTheTotalOfItsList(String alert, String list) {
        assertEquals(some(get("/dashboard/alerts").at("/counts/" + alert)).asInt(), total(list));
    }

    @Test void aBarIsTheTotalOfItsList() {
        var charts = get("/dashboard/charts");

        for (var bar : charts.path("enrollmentsByMonth")) {
            assertEquals(bar.path("count").asInt(), total("/enrollments?" + month(bar)), bar::toString);
        }
        for (var bar : charts.path("revenueByMonth")) {
            assertEquals(plain(bar.path("amount").decimalValue()), sum("/payments?enrollmentStatus=pending,paid&" + month(bar), "amount"), bar::toString);
        }
        for (var bar : charts.path("revenueByMethod")) {
            var list = "/payments?enrollmentStatus=pending,paid&paymentMethod=" + bar.path("method").asText();
            assertEquals(plain(bar.path("amount").decimalValue()), sum(list, "amount"), bar::toString);
        }
        for (var bar : charts.path("enrollmentsByStatus")) {
            assertEquals(bar.path("count").asInt(), total("/enrollments?status=" + bar.path("status").asText()), bar::toString);
        }
        for (var bar : charts.path("sessionFillRate")) {
            assertEquals(bar.path("seatsTaken").asInt(), get("/sessions/" + bar.path("sessionId").asLong() + "/roster").size(), bar::toString);
        }
    }

    private static String month(JsonNode bar) {
        var month = YearMonth.parse(bar.path("month").asText());
        return "from=" + month.atDay(1) + "&to=" + month.atEndOfMonth();
    }

    private static JsonNode stats() {
        return get("/dashboard/stats");
    }

    private static JsonNode get(String path) {
        return school.as(ADMIN).get(path).is(200).json();
    }

    /** A figure of zero would agree with anything. */
    private static JsonNode some(JsonNode figure) {
        assertTrue(figure.decimalValue().signum() != 0, "the school has none");
        return figure;
    }

    private static int total(String list) {
        return Integer.parseInt(school.as(ADMIN).get(list).is(200).header("X-Total-Count"));
    }

    private static String sum(String list, String column) {
        var sum = BigDecimal.ZERO;
        var pages = (total(list) + 99) / 100;
        for (var page = 1; page <= pages; page++) {
            var rows = Client.rows(school.as(ADMIN).get(list + "&size=100&page=" + page).is(200));
            sum = sum.add(rows.stream().map(row -> row.path(column).decimalValue()).reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        return plain(sum);
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
