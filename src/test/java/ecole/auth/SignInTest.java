package ecole.auth;

import static ecole.http.Role.ADMIN;
import static ecole.testing.Client.object;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ecole.testing.TestSchool;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInTest {
    private static final String AWA = "awa@diop.example";

    private TestSchool school;

    @BeforeEach void open() {
        school = TestSchool.open();
        Known.user(school, AWA, ADMIN);
    }

    @AfterEach void close() {
        school.close();
    }

    @Test void signingInAnswersTheAccountAndSetsThreeStrictCookies() {
        var answer = Known.login(school.browser(), "AWA@diop.example").is(200);

        assertEquals(AWA, answer.text("email"));
        assertEquals("{\"name\":\"École des Lilas\",\"timeZone\":\"Europe/Paris\",\"currency\":\"EUR\",\"currencyDecimals\":2,"
            + "\"country\":\"FR\",\"language\":\"fr\"}", answer.json().path("school").toString());
        assertEquals(List.of("ecole_access=*; Path=/; Max-Age=900; HttpOnly; SameSite=Strict",
            "ecole_refresh=*; Path=/api/auth; Max-Age=604800; HttpOnly; SameSite=Strict",
            "XSRF-TOKEN=*; Path=/; Max-Age=604800; SameSite=Strict"),
            answer.http().headers().allValues("Set-Cookie").stream().map(cookie -> cookie.replaceFirst("=[^;]+", "=*")).toList());
    }

    @Test void theCookiesOpenTheSchool() {
        var browser = Known.signedIn(school, AWA);

        assertEquals(AWA, browser.get("/auth/me").is(200).text("email"));
        browser.post("/students", object("firstName", "Léa", "lastName", "Petit")).is(201);
    }

    @Test void aTokenIsRenewedAndTheOldOneEndsTheSession() {
        var browser = Known.signedIn(school, AWA);
        var thief = browser.copy();
        school.clock().advance(Duration.ofMinutes(16));
        browser.get("/auth/me").isProblem(401, "unauthenticated");
        browser.post("/auth/refresh", null).is(200);
        browser.get("/auth/me").is(200);
        assertNotEquals(thief.cookie("ecole_refresh"), browser.cookie("ecole_refresh"));

        school.clock().advance(Duration.ofSeconds(11));
        thief.post("/auth/refresh", null).isProblem(401, "session_expired");

        browser.get("/auth/me").isProblem(401, "unauthenticated");
        browser.post("/auth/refresh", null).isProblem(401, "session_expired");
    }

    @Test void loggingOutEndsTheAccessTokenToo() {
        var browser = Known.signedIn(school, AWA);
        var copy = browser.copy();

        var answer = browser.post("/auth/logout", null).is(204);

        assertTrue(answer.header("Clear-Site-Data").contains("\"storage\""));
        assertNull(browser.cookie("ecole_access"));
        assertNull(browser.cookie("ecole_refresh"));
        copy.get("/auth/me").isProblem(401, "unauthenticated");
        copy.post("/auth/refresh", null).isProblem(401, "session_expired");
    }
}
