package ecole.auth;

import static ecole.http.Role.ADMIN;
import static ecole.http.Role.STUDENT;
import static ecole.testing.Client.object;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import ecole.testing.Browser;
import ecole.testing.TestSchool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The devices of an account, on two instances of one school. */
class SessionsTest {
    private static TestSchool school;
    private static TestSchool elsewhere;
    private static int accounts;

    private String email;
    private long user;

    @BeforeAll static void open() {
        school = TestSchool.open();
        elsewhere = school.secondInstance();
    }

    @AfterAll static void close() {
        elsewhere.close();
        school.close();
    }

    @BeforeEach void account() {
        email = "personne" + accounts++ + "@diop.example";
        user = Known.user(school, email, STUDENT);
    }

    @Test void aPersonSeesTheirDevicesAndEndsOne() {
        var phone = Known.signedIn(school, email);
        var desk = Known.signedIn(school, email);
        Known.signedIn(school, "personne" + (accounts - 1) + "@diop.example");

        var sessions = desk.get("/auth/sessions").is(200).json();
        assertEquals(3, sessions.size());
        assertEquals("127.0.0.1", sessions.get(0).path("address").asText());
        var current = id(desk, true);
        desk.send("DELETE", "/auth/sessions/" + id(phone, true), null).is(204);

        phone.get("/auth/me").isProblem(401, "unauthenticated");
        phone.post("/auth/refresh", null).isProblem(401, "session_expired");
        desk.get("/auth/me").is(200);
        desk.send("DELETE", "/auth/sessions/" + current, null).is(204);
        assertNull(desk.cookie("ecole_access"));
    }

    @Test void nobodyEndsSomebodyElsesSession() {
        var victim = Known.signedIn(school, email);
        Known.user(school, "autre" + email, STUDENT);
        var other = Known.signedIn(school, "autre" + email);

        other.send("DELETE", "/auth/sessions/" + id(victim, true), null).isProblem(404, "not_found");
        other.send("DELETE", "/auth/sessions/1", null).isProblem(404, "not_found");

        victim.get("/auth/me").is(200);
    }

    @Test void signingOutEverywhereReachesTheOtherInstance() {
        var here = Known.signedIn(school, email);
        var there = Known.signedIn(elsewhere, email);
        there.get("/auth/me").is(200);

        here.send("DELETE", "/auth/sessions", null).is(204);

        assertNull(here.cookie("ecole_refresh"));
        Known.soon(401, () -> there.get("/auth/me"));
        there.post("/auth/refresh", null).isProblem(401, "session_expired");
    }

    @Test void aNewPasswordNeedsTheOldOneAndEndsTheOtherSessions() {
        var here = Known.signedIn(school, email);
        var there = Known.signedIn(elsewhere, email);
        there.get("/auth/me").is(200);
        var fresh = "encore cinq mots sans rapport";

        here.send("PUT", "/auth/password", object("currentPassword", "pas le bon", "newPassword", fresh))
            .isProblem(422, "invalid").names("currentPassword", "wrong_password");
        here.send("PUT", "/auth/password", object("currentPassword", Known.PASSWORD, "newPassword", email))
            .isProblem(422, "invalid").names("newPassword", "password_of_names");
        there.get("/auth/me").is(200);
        here.send("PUT", "/auth/password", object("currentPassword", Known.PASSWORD, "newPassword", fresh)).is(204);

        here.get("/auth/me").is(200);
        Known.soon(401, () -> there.get("/auth/me"));
        Known.login(school.browser(), email).isProblem(401, "bad_credentials");
        school.browser().post("/auth/login", object("email", email, "password", fresh)).is(200);
    }

    @Test void aDisabledAccountIsOutAtOnceEverywhere() {
        var there = Known.signedIn(elsewhere, email);
        there.get("/auth/me").is(200);

        school.as(ADMIN).put("/users/" + user, object("email", email, "role", "student", "isActive", false)).is(200);

        Known.soon(401, () -> there.get("/auth/me"));
        there.post("/auth/refresh", null).isProblem(401, "session_expired");
        Known.login(elsewhere.browser(), email).isProblem(401, "bad_credentials");
    }

    @Test void aDeletedAccountIsOutAtOnceEverywhere() {
        var there = Known.signedIn(elsewhere, email);
        there.get("/auth/me").is(200);

        school.as(ADMIN).delete("/users/" + user).is(204);

        Known.soon(401, () -> there.get("/auth/me"));
        there.post("/auth/refresh", null).isProblem(401, "session_expired");
    }

    @Test void anAdminEndsTheSessionsOfAnAccount() {
        var there = Known.signedIn(elsewhere, email);
        there.get("/auth/me").is(200);

        school.as(ADMIN).delete("/users/" + user + "/sessions").is(204);

        Known.soon(401, () -> there.get("/auth/me"));
        school.as(ADMIN).delete("/users/999999/sessions").isProblem(404, "not_found");
        Known.login(elsewhere.browser(), email).is(200);
    }

    private static String id(Browser browser, boolean current) {
        for (var session : browser.get("/auth/sessions").is(200).json()) {
            if (session.path("current").asBoolean() == current) {
                return session.path("id").asText();
            }
        }
        throw new AssertionError("no such session");
    }
}
