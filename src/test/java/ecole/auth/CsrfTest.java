package ecole.auth;

import static ecole.http.Role.ADMIN;
import static ecole.testing.Client.object;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ecole.testing.Browser;
import ecole.testing.Client;
import ecole.testing.TestSchool;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsrfTest {
    private static final String AWA = "awa@diop.example";
    private static final Map<String, Object> STUDENT = object("firstName", "Léa", "lastName", "Petit");
    private static TestSchool school;
    private static Browser page;

    @BeforeAll static void open() {
        school = TestSchool.open();
        Known.user(school, AWA, ADMIN);
        page = Known.signedIn(school, AWA);
    }

    @AfterAll static void close() {
        school.close();
    }

    @Test void anUnsafeRequestByCookieNeedsTheTokenOfItsSession() {
        var another = Known.signedIn(school, AWA).cookie("XSRF-TOKEN");
        var before = school.as(ADMIN).get("/students?q=petit").header("X-Total-Count");

        send(page.bare()).isProblem(403, "csrf");
        send(page.bare().with("X-XSRF-TOKEN", "")).isProblem(403, "csrf");
        send(page.bare().with("X-XSRF-TOKEN", "wrong")).isProblem(403, "csrf");
        send(page.bare().with("X-XSRF-TOKEN", another)).isProblem(403, "csrf");

        assertEquals(before, school.as(ADMIN).get("/students?q=petit").header("X-Total-Count"));
    }

    @Test void aCookieThatTheAttackerPlantedIsNoProof() {
        var victim = page.copy();
        victim.put("XSRF-TOKEN", "planted");

        send(victim, page.bare().with("X-XSRF-TOKEN", "planted")).isProblem(403, "csrf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "null", "https://127.0.0.1", "http://127.0.0.1", "http://127.0.0.1.evil.example", "file://", "%%"})
    void aForeignOriginIsRefusedWhateverTheToken(String origin) {
        var program = school.as(ADMIN).with("Origin", origin);

        send(page.bare().with("X-XSRF-TOKEN", page.cookie("XSRF-TOKEN")).with("Origin", origin)).isProblem(403, "csrf");
        program.post("/students", STUDENT).isProblem(403, "csrf");
    }

    @ParameterizedTest
    @CsvSource({"cross-site, 403", "same-site, 403", "same-origin, 401", "none, 401"})
    void signingInFromAForeignPageIsRefused(String site, int status) {
        var answer = school.anonymous().with("Sec-Fetch-Site", site).post("/auth/login", object("email", AWA, "password", "pas le bon"));

        answer.is(status);
    }

    @Test void aFormOfAnotherSiteCannotEvenBeRead() {
        school.anonymous().with("Content-Type", "text/plain").post("/auth/login", "{\"email\":\"a@b.cd\",\"password\":\"x\"}")
            .isProblem(415, "unsupported_media_type");
        school.anonymous().with("Content-Type", "application/x-www-form-urlencoded").post("/auth/login", "email=a@b.cd")
            .isProblem(415, "unsupported_media_type");
    }

    @Test void theSchoolsOwnPagesAndProgramsPass() {
        var own = school.origin();

        send(page.bare().with("X-XSRF-TOKEN", page.cookie("XSRF-TOKEN")).with("Origin", own).with("Sec-Fetch-Site", "same-origin")).is(201);
        school.as(ADMIN).post("/students", object("firstName", "Zoé", "lastName", "Sarr")).is(201);
    }

    @Test void readingNeedsNoToken() {
        page.send(page.bare(), "GET", "/students", null).is(200);
    }

    @Test void nothingIsChangedByReading() {
        page.send(page.bare(), "GET", "/auth/logout", null).isProblem(405, "method_not_allowed");
        page.send(page.bare().with("X-HTTP-Method-Override", "POST"), "GET", "/auth/logout", null).isProblem(400, "malformed");

        page.get("/auth/me").is(200);
    }

    private static ecole.testing.Answer send(Client sender) {
        return send(page, sender);
    }

    private static ecole.testing.Answer send(Browser browser, Client sender) {
        return browser.send(sender, "POST", "/students", STUDENT);
    }
}
