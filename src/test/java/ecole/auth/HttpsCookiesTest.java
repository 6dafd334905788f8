package ecole.auth;

import static ecole.http.Role.ADMIN;
import static ecole.testing.Client.object;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import ecole.testing.Answer;
import ecole.testing.Browser;
import ecole.testing.Client;
import ecole.testing.TestSchool;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A page that comes by HTTPS through a proxy that the operator trusts. */
class HttpsCookiesTest {
    private static final String AWA = "awa@diop.example";
    private static TestSchool school;

    @BeforeAll static void open() {
        school = TestSchool.open(Map.of("ECOLE_TRUSTED_PROXIES", "127.0.0.1"));
        Known.user(school, AWA, ADMIN);
    }

    @AfterAll static void close() {
        school.close();
    }

    @Test void theirNamesCarryThePrefixesThatBrowsersGuarantee() {
        var answer = https().post("/auth/login", Known.credentials(AWA)).is(200);

        assertEquals(List.of(
            "__Host-ecole_access=…; Path=/; Max-Age=900; Secure; HttpOnly; SameSite=Strict",
            "__Secure-ecole_refresh=…; Path=/api/auth; Max-Age=604800; Secure; HttpOnly; SameSite=Strict",
            "XSRF-TOKEN=…; Path=/; Max-Age=604800; Secure; SameSite=Strict"), cookies(answer));
    }

    @Test void theyOpenRenewAndLeave() {
        var page = school.browser();
        page.send(https(), "POST", "/auth/login", Known.credentials(AWA)).is(200);

        page.send(https(), "GET", "/auth/me", null).is(200);
        page.send(proven(page), "POST", "/auth/refresh", null).is(200);
        var gone = page.send(proven(page), "POST", "/auth/logout", null).is(204);

        assertEquals("__Host-ecole_access=…; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Strict", cookies(gone).get(0));
        assertNull(page.cookie("__Secure-ecole_refresh"));
    }

    /** A neighbouring site, or somebody on the way of an unencrypted request, can only set a cookie without prefix. */
    @Test void aCookieWithoutPrefixIsNotLookedAt() {
        var page = school.browser();
        page.send(https(), "POST", "/auth/login", Known.credentials(AWA)).is(200);

        https().with("Cookie", "ecole_access=" + page.cookie("__Host-ecole_access")).get("/auth/me").isProblem(401, "unauthenticated");
    }

    @Test void withoutATrustedProxyTheHeaderChangesNothing() {
        try (var plain = TestSchool.open()) {
            Known.user(plain, AWA, ADMIN);

            var answer = plain.anonymous().with("X-Forwarded-Proto", "https").post("/auth/login", Known.credentials(AWA)).is(200);

            assertEquals("ecole_access=…; Path=/; Max-Age=900; HttpOnly; SameSite=Strict", cookies(answer).get(0));
        }
    }

    @Test void whatCannotBeProvenIsRefusedThereToo() {
        var page = school.browser();
        page.send(https(), "POST", "/auth/login", Known.credentials(AWA)).is(200);

        page.send(https(), "POST", "/students", object("firstName", "Léa", "lastName", "Petit")).isProblem(403, "csrf");
    }

    private static Client https() {
        return school.anonymous().with("X-Forwarded-Proto", "https");
    }

    private static Client proven(Browser page) {
        return https().with("X-XSRF-TOKEN", page.cookie("XSRF-TOKEN"));
    }

    private static List<String> cookies(Answer answer) {
        return answer.http().headers().allValues("Set-Cookie").stream().map(cookie -> cookie.replaceFirst("=[^;]*", "=…")).toList();
    }
}
