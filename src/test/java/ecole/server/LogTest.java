package ecole.server;

import static ecole.testing.Client.object;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ecole.auth.Known;
import ecole.http.Role;
import ecole.testing.TestSchool;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the log tells whoever looks for an attack, and what it keeps to itself. */
class LogTest {
    private static final String AWA = "awa@diop.example";
    private static final String LINE = "\\d{4}-\\d\\d-\\d\\dT[0-9:.]+(?:Z|[+-]\\d\\d:\\d\\d) (?:INFO|WARN|ERROR|DEBUG) .*";

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private PrintStream before;
    private TestSchool school;

    @BeforeEach void open() {
        school = TestSchool.open();
        before = System.err;
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
    }

    @AfterEach void close() {
        System.setErr(before);
        school.close();
    }

    @Test void signInsAndRefusalsSayWhoWhatAndWhen() {
        var user = Known.user(school, AWA, Role.ADMIN);

        Known.signedIn(school, AWA);
        var page = school.browser();
        page.post("/auth/login", object("email", AWA, "password", "pas le bon du tout")).is(401);
        page.post("/auth/login", object("email", "personne@diop.example", "password", "pas le bon du tout")).is(401);
        var denied = school.as(Role.STUDENT).get("/users").is(403).header("X-Request-Id");
        var forged = school.anonymous().with("Authorization", "Bearer x.y.z").get("/users").is(401).header("X-Request-Id");

        tells("INFO auth - User " + user + " signed in, session ");
        tells("WARN auth - Sign-in refused: user " + user);
        tells("WARN auth - Sign-in refused: no such account");
        tells("INFO Gate - Request " + denied + " refused: 403 forbidden, user " + school.userId(Role.STUDENT));
        tells("INFO Gate - Request " + forged + " refused: 401 unauthenticated, user null");
        tells("GET /api/users 403 user=" + school.userId(Role.STUDENT));
    }

    @Test void nothingSecretAndNobodysAddressIsWritten() {
        Known.user(school, AWA, Role.ADMIN);
        var page = Known.signedIn(school, AWA);
        var token = page.cookie("ecole_access");
        var refresh = page.cookie("ecole_refresh");
        page.post("/auth/login", object("email", "zoe@sarr.example", "password", "pas le bon du tout")).is(401);
        school.anonymous().get("/students?q=zoe@sarr.example&access_token=" + token).is(401);
        page.post("/auth/refresh", null).is(200);
        var link = page.post("/users", object("email", "lea@petit.example", "role", "student")).is(201).text("link").replaceFirst(".*token=", "");
        school.anonymous().post("/auth/reset", object("token", link, "password", "cinq mots que nul ne devine")).is(204);

        tells("POST /api/auth/reset 204");
        var log = log();
        for (var secret : List.of(Known.PASSWORD, "pas le bon du tout", "cinq mots que nul ne devine", token, refresh, "eyJ", link,
            page.cookie("XSRF-TOKEN"), AWA, "zoe", "lea@petit", "$2a$")) {
            assertFalse(log.contains(secret), () -> secret + " stands in the log:\n" + log);
        }
    }

    @Test void nobodyWritesALineOfTheirOwn() throws IOException {
        school.anonymous().post("/auth/login", object("email", "a\r\nFAKE User 1 signed in\r\n@b.cd", "password", "x\nFAKE"));
        school.anonymous().get("/students/%0d%0aFAKE");
        school.anonymous().get("/students/1%0AFAKE%1B%5B31m");
        Wire.ask(school.port(), "GET /api/\u001bFAKE HTTP/1.1\r\nHost: a");
        Wire.ask(school.port(), "GET /api/students HTTP/1.1\r\nHost: a\r\nX-Request-Id: a\rFAKE\r\nUser-Agent: b\r\n FAKE");
        Wire.ask(school.port(), "FA\u0085KE /api/students HTTP/1.1\r\nHost: a");
        Wire.ask(school.port(), "GET /api/students HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer \u0085FAKE\r\nAccept-Language: \u0085FAKE");
        Wire.ask(school.port(), "GET /api/students HTTP/1.1\r\nHost: a\r\nHost: FAKE\u009b31m");
        Wire.ask(school.port(), "GET /api/students HTTP/1.1\r\nHost: FAKE host<>");
        school.anonymous().get("/students/last").is(401);

        tells("GET /api/students/last 401");
        assertFalse(log().contains("Host"), this::log);
        for (var line : log().lines().toList()) {
            assertTrue(line.matches(LINE), line);
            assertEquals(-1, line.chars().filter(Character::isISOControl).findFirst().orElse(-1), line);
        }
    }

    private String log() {
        return written.toString(StandardCharsets.UTF_8);
    }

    /** A line is written after its answer has left. */
    private void tells(String what) {
        for (var i = 0; i < 100 && !log().contains(what); i++) {
            LockSupport.parkNanos(20_000_000);
        }
        assertTrue(log().contains(what), () -> "the log does not say: " + what + "\n" + log());
    }
}
