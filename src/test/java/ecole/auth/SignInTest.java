package ecole.auth;

import static ecole.db.schema.Tables.STUDENTS;
import static ecole.db.schema.Tables.USERS;
import static ecole.http.Role.ADMIN;
import static ecole.http.Role.STUDENT;
import static ecole.http.Role.TRAINER;
import static ecole.testing.Client.object;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ecole.testing.Answer;
import ecole.testing.TestSchool;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInTest {
    private static final String AWA = "awa@diop.example";
    private static TestSchool school;

    @BeforeAll static void open() {
        school = TestSchool.open();
        Known.user(school, AWA, ADMIN);
    }

    @AfterAll static void close() {
        school.close();
    }

    /** Each test begins with a fresh count of failures from its address. */
    @BeforeEach void wait2Minutes() {
        school.clock().advance(Duration.ofMinutes(2));
    }

    @Test void signingInAnswersTheAccountAndSetsThreeStrictCookies() {
        var answer = Known.login(school.browser(), "AWA@diop.example").is(200);

        assertEquals(AWA, answer.text("email"));
        assertEquals("{\"name\":\"École des Lilas\",\"timeZone\":\"Europe/Paris\",\"currency\":\"EUR\",\"currencyDecimals\":2,"
            + "\"country\":\"FR\",\"language\":\"fr\",\"address\":null,\"phone\":null,\"email\":null,\"receiptHeader\":null,\"receiptFooter\":null,"
            + "\"logo\":null}", answer.json().path("school").toString());
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

    @Test void everyReasonToRefuseLooksTheSame() {
        var disabled = Known.user(school, "parti@diop.example", ADMIN);
        school.sql(tx -> tx.update(USERS).set(USERS.IS_ACTIVE, false).where(USERS.ID.eq(disabled)).execute());
        var invited = school.user("invitee@diop.example", STUDENT);
        school.sql(tx -> tx.update(USERS).setNull(USERS.PASSWORD_HASH).where(USERS.ID.eq(invited)).execute());
        school.user("abime@diop.example", STUDENT);

        var wrong = refusal(school.browser().post("/auth/login", object("email", AWA, "password", "un autre mot de passe")));

        assertEquals(wrong, refusal(Known.login(school.browser(), "personne@diop.example")), "unknown account");
        assertEquals(wrong, refusal(Known.login(school.browser(), "parti@diop.example")), "disabled account");
        assertEquals(wrong, refusal(Known.login(school.browser(), "invitee@diop.example")), "no password yet");
        assertEquals(wrong, refusal(Known.login(school.browser(), "abime@diop.example")), "damaged hash");
    }

    private static String refusal(Answer answer) {
        answer.isProblem(401, "bad_credentials");
        assertEquals(List.of(), answer.http().headers().allValues("Set-Cookie"));
        return answer.body().replace(answer.text("requestId"), "");
    }

    @Test void noBodyHoldsAHashOrAToken() {
        var browser = school.browser();
        var bodies = Known.login(browser, AWA).body() + browser.get("/auth/me").body() + browser.post("/auth/refresh", null).is(200).body()
            + browser.get("/auth/sessions").is(200).body() + browser.get("/users").is(200).body() + browser.get("/users/export?format=csv").body()
            + browser.get("/users/" + school.userId(ADMIN) + "/history").is(200).body();

        for (var secret : List.of("$2a$", "eyJ", browser.cookie("ecole_refresh"), browser.cookie("ecole_access"), browser.cookie("XSRF-TOKEN"))) {
            assertFalse(bodies.contains(secret), bodies);
        }
    }

    @Test void theLastSignInIsKept() {
        var browser = Known.signedIn(school, AWA);

        var user = browser.get("/users/" + browser.get("/auth/me").id()).is(200);

        assertEquals(school.clock().instant().toString(), user.text("lastLoginAt"));
        assertEquals("[]", browser.get("/users/" + user.id() + "/history").is(200).json().findValues("lastLoginAt").toString());
    }

    @Test void aNewSignInEndsTheSessionThisBrowserHad() {
        var browser = Known.signedIn(school, AWA);
        var planted = browser.copy();

        Known.login(browser, AWA).is(200);

        planted.get("/auth/me").isProblem(401, "unauthenticated");
        browser.get("/auth/me").is(200);
    }

    @Test void aRoleTellsThePageWhatToOffer() {
        var student = Known.user(school, "lea@petit.example", STUDENT);
        school.sql(tx -> tx.insertInto(STUDENTS).set(STUDENTS.FIRST_NAME, "Léa").set(STUDENTS.LAST_NAME, "Petit").set(STUDENTS.USER_ID, student)
            .set(STUDENTS.CREATED_AT, TestSchool.NOW).set(STUDENTS.UPDATED_AT, TestSchool.NOW).execute());

        var me = Known.login(school.browser(), "lea@petit.example").is(200);

        assertEquals("[\"students.read\",\"enrollments.read\",\"payments.read\"]", me.json().path("permissions").toString());
        assertEquals("Léa Petit", me.text("name"));
        assertEquals(true, me.json().path("studentId").isNumber());
        assertEquals("[\"trainers.read\",\"sessions.read\",\"enrollments.read\"]",
            school.as(TRAINER).get("/auth/me").is(200).json().path("permissions").toString());
    }

    @Test void loggingOutEndsTheAccessTokenToo() {
        var browser = Known.signedIn(school, AWA);
        var copy = browser.copy();

        var answer = browser.post("/auth/logout", null).is(204);

        assertTrue(answer.header("Clear-Site-Data").contains("\"storage\""));
        assertNull(browser.cookie("ecole_access"));
        assertNull(browser.cookie("ecole_refresh"));
        assertNull(browser.cookie("XSRF-TOKEN"));
        copy.get("/auth/me").isProblem(401, "unauthenticated");
        copy.post("/auth/refresh", null).isProblem(401, "session_expired");
    }

    @Test void aPersonChoosesTheirLanguage() {
        var browser = Known.signedIn(school, AWA);

        assertEquals("en", browser.send("PUT", "/auth/profile", object("language", "en")).is(200).text("language"));

        assertEquals("Not found", browser.get("/students/9999").isProblem(404, "not_found").text("title"));
        browser.send("PUT", "/auth/profile", object("language", "de")).isProblem(422, "invalid").names("language", "format");
        browser.send("PUT", "/auth/profile", object("role", "admin")).isProblem(422, "invalid").names("role", "unknown_field");
        browser.send("PUT", "/auth/profile", object("language", null)).is(200);
    }

    @Test void onlyAnAdminMakesAccounts() {
        var body = object("email", "mallory@evil.example", "password", Known.PASSWORD, "role", "admin");

        school.anonymous().post("/auth/register", body).isProblem(401, "unauthenticated");
        school.as(STUDENT).post("/auth/register", body).isProblem(403, "forbidden");
        school.as(TRAINER).post("/auth/register", body).isProblem(403, "forbidden");

        assertEquals("0", school.as(ADMIN).get("/users?q=mallory").header("X-Total-Count"));
    }

    @Test void forgettingAPasswordTellsNobodyWhetherThereIsAnAccount() {
        school.anonymous().post("/auth/forgot", object("email", AWA)).is(204);
        school.anonymous().post("/auth/forgot", object("email", "personne@diop.example")).is(204);
    }
}
