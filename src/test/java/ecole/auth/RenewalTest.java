package ecole.auth;

import static ecole.db.schema.Tables.USERS;
import static ecole.http.Role.ADMIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import ecole.testing.Browser;
import ecole.testing.TestSchool;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RenewalTest {
    private static final String AWA = "awa@diop.example";
    private static final String REFRESH = "ecole_refresh";
    private static TestSchool school;
    private static long awa;

    private Browser browser;

    @BeforeAll static void open() {
        school = TestSchool.open();
        awa = Known.user(school, AWA, ADMIN);
    }

    @AfterAll static void close() {
        school.close();
    }

    @BeforeEach void signIn() {
        browser = Known.signedIn(school, AWA);
    }

    @Test void anAccessTokenLastsAQuarterOfAnHourAndIsRenewed() {
        school.clock().advance(Duration.ofMinutes(15).plusSeconds(1));
        browser.get("/auth/me").isProblem(401, "unauthenticated");

        assertEquals(AWA, renew(browser).text("email"));

        browser.get("/auth/me").is(200);
    }

    @Test void aTokenThatWasTakenBeforeExpiresToTheSecond() {
        var token = browser.cookie("ecole_access");
        bearer(token).is(200);

        school.clock().advance(Duration.ofMinutes(15).minusSeconds(1));
        bearer(token).is(200);

        school.clock().advance(Duration.ofSeconds(1));
        bearer(token).isProblem(401, "unauthenticated");
    }

    private static ecole.testing.Answer bearer(String token) {
        return school.anonymous().with("Authorization", "Bearer " + token).get("/auth/me");
    }

    @Test void anOldTokenThatComesBackEndsTheSession() {
        var thief = browser.copy();
        renew(browser);
        assertNotEquals(thief.cookie(REFRESH), browser.cookie(REFRESH));

        school.clock().advance(Duration.ofSeconds(10));
        thief.post("/auth/refresh", null).isProblem(401, "session_expired");

        assertEnded(browser);
    }

    @Test void aTokenFromLongAgoEndsTheSessionToo() {
        var thief = browser.copy();
        for (var i = 0; i < 3; i++) {
            renew(browser);
        }

        thief.post("/auth/refresh", null).isProblem(401, "session_expired");

        assertEnded(browser);
    }

    @Test void twoTabsThatRenewAtOnceGetTheSameToken() {
        var otherTab = browser.copy();

        renew(browser);
        school.clock().advance(Duration.ofSeconds(9));
        renew(otherTab);

        assertEquals(browser.cookie(REFRESH), otherTab.cookie(REFRESH));
        school.clock().advance(Duration.ofMinutes(10));
        renew(browser);
        browser.get("/auth/me").is(200);
        otherTab.get("/auth/me").is(200);
    }

    @Test void aSessionEndsAfterSevenDaysWithoutUse() {
        school.clock().advance(Duration.ofDays(7).minusSeconds(1));
        renew(browser);

        school.clock().advance(Duration.ofDays(7));
        browser.post("/auth/refresh", null).isProblem(401, "session_expired");
    }

    @Test void aSessionEndsAfterThirtyDaysWhateverTheUse() {
        for (var day = 5; day < 30; day += 5) {
            school.clock().advance(Duration.ofDays(5));
            renew(browser);
        }
        assertEquals("432000", renew(browser).http().headers().allValues("Set-Cookie").get(1).replaceFirst(".*Max-Age=(\\d+).*", "$1"));

        school.clock().advance(Duration.ofDays(5));
        browser.post("/auth/refresh", null).isProblem(401, "session_expired");
        browser.get("/auth/me").isProblem(401, "unauthenticated");
    }

    @Test void anInventedTokenOpensNothingAndEndsNothing() {
        var session = browser.get("/auth/sessions").is(200).json().get(0).path("id").asText();
        var forger = browser.copy();
        forger.put(REFRESH, new RefreshTokens("not the school's secret".getBytes(java.nio.charset.StandardCharsets.UTF_8)).first(UUID.fromString(session)));
        forger.post("/auth/refresh", null).isProblem(401, "session_expired");
        for (var invented : new String[] {"x", "%%%", Base64.getUrlEncoder().encodeToString(new byte[80])}) {
            forger.put(REFRESH, invented);
            forger.post("/auth/refresh", null).isProblem(401, "session_expired");
        }
        forger.forget(REFRESH);
        forger.post("/auth/refresh", null).isProblem(401, "session_expired");

        browser.get("/auth/me").is(200);
        renew(browser);
    }

    @Test void neitherTokenPassesForTheOther() {
        var swapped = browser.copy();
        swapped.put("ecole_access", browser.cookie(REFRESH));
        swapped.put(REFRESH, browser.cookie("ecole_access"));

        swapped.get("/auth/me").isProblem(401, "unauthenticated");
        swapped.post("/auth/refresh", null).isProblem(401, "session_expired");
        school.anonymous().with("Authorization", "Bearer " + browser.cookie(REFRESH)).get("/auth/me").isProblem(401, "unauthenticated");
        renew(browser);
    }

    @Test void renewingNeedsTheCsrfTokenOfTheSession() {
        var other = Known.signedIn(school, AWA);

        browser.send(browser.bare(), "POST", "/auth/refresh", null).isProblem(403, "csrf");
        browser.send(browser.bare().with("X-XSRF-TOKEN", other.cookie("XSRF-TOKEN")), "POST", "/auth/refresh", null).isProblem(403, "csrf");

        renew(browser);
    }

    @Test void aDisabledAccountIsNotRenewed() {
        setActive(false);

        browser.post("/auth/refresh", null).isProblem(401, "session_expired");

        setActive(true);
    }

    private static void setActive(boolean active) {
        school.sql(tx -> tx.update(USERS).set(USERS.IS_ACTIVE, active).where(USERS.ID.eq(awa)).execute());
    }

    private static ecole.testing.Answer renew(Browser browser) {
        return browser.post("/auth/refresh", null).is(200);
    }

    private static void assertEnded(Browser browser) {
        browser.get("/auth/me").isProblem(401, "unauthenticated");
        browser.post("/auth/refresh", null).isProblem(401, "session_expired");
    }
}
