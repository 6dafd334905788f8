package ecole.users;

import static ecole.db.schema.Tables.HISTORY;
import static ecole.db.schema.Tables.TRAINERS;
import static ecole.db.schema.Tables.USERS;
import static ecole.http.Role.ADMIN;
import static ecole.http.Role.STUDENT;
import static ecole.http.Role.TRAINER;
import static ecole.testing.Client.object;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ecole.auth.Known;
import ecole.db.Constraint;
import ecole.testing.Answer;
import ecole.testing.TestSchool;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.JSONB;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsersTest {
    private static final String DIRECTION = "direction@lilas.example";
    private static TestSchool school;
    private static int accounts;

    private String email;

    @BeforeAll static void open() {
        school = TestSchool.open();
        Known.user(school, DIRECTION, ADMIN);
    }

    @AfterAll static void close() {
        school.close();
    }

    @BeforeEach void nextAddress() {
        email = "personne" + accounts++ + "@diop.example";
        school.clock().advance(Duration.ofMinutes(2));
    }

    @Test void anAdminRegistersAnAccountThatSignsIn() {
        var made = school.as(ADMIN).post("/auth/register", object("email", " " + email + " ", "password", Known.PASSWORD, "role", "trainer")).is(201);

        assertEquals(email, made.text("email"));
        assertEquals(true, made.json().path("hasPassword").asBoolean());
        assertEquals(true, made.json().path("isActive").asBoolean());
        assertEquals("\"1\"", made.header("ETag"));
        assertEquals("/api/users/" + made.id(), made.header("Location"));
        assertEquals(made.json(), school.as(ADMIN).get("/users/" + made.id()).is(200).json());
        Known.login(school.browser(), email).is(200);
    }

    @Test void twoAccountsNeverShareAnAddressWhateverTheCase() {
        register(email).is(201);

        register(email.toUpperCase(java.util.Locale.ROOT)).isProblem(409, "users_email_unique");
    }

    @ParameterizedTest
    @CsvSource({"email, sans-arobase, format", "email, , required", "role, director, unknown_value", "role, , required", "password, court, too_short",
        "password, azertyuiop, common_password", "language, de, format", "studentId, 999999, unknown_reference", "isAdmin, true, unknown_field"})
    void aFaultyFieldIsNamed(String field, String value, String code) {
        var body = object("email", email, "password", Known.PASSWORD, "role", "student");
        body.put(field, field.endsWith("Id") ? Long.valueOf(value) : value);

        school.as(ADMIN).post("/auth/register", body).isProblem(422, "invalid").names(field, code);

        assertEquals("0", school.as(ADMIN).get("/users?q=" + email).header("X-Total-Count"));
    }

    @Test void anInvitationGivesALinkThatWorksOnce() {
        var student = student();

        var invited = school.as(ADMIN).post("/users", object("email", email, "role", "student", "studentId", student)).is(201);

        assertEquals(false, invited.json().at("/user/hasPassword").asBoolean());
        assertEquals(student, invited.json().at("/user/studentId").asLong());
        assertEquals("/api/users/" + invited.json().at("/user/id"), invited.header("Location"));
        assertEquals(school.clock().instant().plus(Duration.ofDays(7)).toString(), invited.text("expiresAt"));
        assertTrue(invited.text("link").startsWith(school.origin() + "/invite?token="), invited.text("link"));
        var reset = object("token", token(invited), "password", Known.PASSWORD);
        school.anonymous().post("/auth/reset", object("token", token(invited), "password", "azertyuiop"))
            .isProblem(422, "invalid").names("password", "common_password");
        school.anonymous().post("/auth/reset", reset).is(204);
        school.anonymous().post("/auth/reset", reset).isProblem(422, "link_invalid");
        assertEquals(student, Known.login(school.browser(), email).is(200).json().path("studentId").asLong());
    }

    @Test void nobodyGetsAroundTheirOwnPasswordByALink() {
        school.as(ADMIN).post("/users/" + school.userId(ADMIN) + "/link").isProblem(409, "own_link");
    }

    @Test void aLinkGoesOutOfDateAndANewOneVoidsTheOld() {
        var user = Known.user(school, email, STUDENT);
        var first = school.as(ADMIN).post("/users/" + user + "/link").is(201);
        var second = school.as(ADMIN).post("/users/" + user + "/link").is(201);
        assertTrue(second.text("link").contains("/reset?token="), second.text("link"));

        reset(first).isProblem(422, "link_invalid");
        school.clock().advance(Duration.ofDays(1));
        reset(second).isProblem(422, "link_invalid");
        school.anonymous().post("/auth/reset", object("token", "invented", "password", Known.PASSWORD)).isProblem(422, "link_invalid");
    }

    @Test void ofTwoWhoUseALinkAtOnceOneSetsThePassword() {
        var link = school.as(ADMIN).post("/users/" + Known.user(school, email, STUDENT) + "/link").is(201);

        var statuses = Stream.of(1, 2, 3).parallel().map(i -> reset(link).status()).sorted().toList();

        assertEquals(List.of(204, 422, 422), statuses);
    }

    @Test void aResetEndsEverySession() {
        var user = Known.user(school, email, STUDENT);
        var browser = Known.signedIn(school, email);
        var link = school.as(ADMIN).post("/users/" + user + "/link").is(201);

        reset(link).is(204);

        browser.get("/auth/me").isProblem(401, "unauthenticated");
    }

    @Test void aPersonIsLinkedToOneAccountOfTheirRole() {
        var student = student();
        var trainer = trainer();
        school.as(ADMIN).post("/users", object("email", email, "role", "trainer", "studentId", student))
            .isProblem(422, "invalid").names("studentId", "wrong_role");
        var made = school.as(ADMIN).post("/users", object("email", email, "role", "trainer", "trainerId", trainer)).is(201);
        assertEquals(trainer, made.json().at("/user/trainerId").asLong());

        school.as(ADMIN).post("/users", object("email", "x" + email, "role", "trainer", "trainerId", trainer))
            .isProblem(422, "invalid").names("trainerId", "trainer_has_account");
        school.as(ADMIN).post("/users", object("email", "y" + email, "role", "student", "studentId", student)).is(201);
        school.as(ADMIN).post("/users", object("email", "x" + email, "role", "student", "studentId", student))
            .isProblem(422, "invalid").names("studentId", "student_has_account");

        assertEquals("0", school.as(ADMIN).get("/users?q=x" + email).header("X-Total-Count"));
    }

    @Test void aPersonsAccountHasThePersonsRole() {
        var admin = school.as(ADMIN);
        var wrong = Known.user(school, email, ADMIN);
        for (var path : List.of("/students/" + student(), "/trainers/" + trainer())) {
            var person = admin.get(path).is(200).json();
            var input = path.startsWith("/students") ? object("firstName", "Awa", "lastName", "Diop")
                : object("firstName", "Awa", "lastName", "Diop", "specialties", List.of("Maths"));
            input.put("userId", wrong);

            admin.put(path, input).isProblem(422, "invalid").names("userId", "wrong_role");
            admin.post(path.replaceFirst("/[0-9]+$", ""), input).isProblem(422, "invalid").names("userId", "wrong_role");
            assertEquals(person, admin.get(path).is(200).json());

            var user = school.user("p" + path.length() + path.charAt(1) + email, path.startsWith("/students") ? STUDENT : TRAINER);
            input.put("userId", user);
            assertEquals(user, admin.put(path, input).is(200).json().path("userId").asLong());
            linkedBeforeThisWasRefused(user);
            admin.put(path, input).is(200);
        }
    }

    @Test void theAccountOfAPersonKeepsTheirRole() {
        var student = student();
        var path = "/users/" + school.as(ADMIN).post("/users", object("email", email, "role", "student", "studentId", student)).is(201).json().at("/user/id").asLong();
        var admin = Known.signedIn(school, DIRECTION);
        var change = object("email", email, "role", "admin", "isActive", true, "currentPassword", Known.PASSWORD);

        admin.send("PUT", path, change).isProblem(409, "account_linked").names("role", "account_linked");
        assertEquals("student", school.as(ADMIN).get(path).text("role"));

        school.as(ADMIN).put("/students/" + student, object("firstName", "Léa", "lastName", "Petit")).is(200);
        admin.send("PUT", path, change).is(200);
    }

    @Test void linkingAnAccountAndChangingItsRoleWaitForEachOther() {
        var user = school.user(email, STUDENT);
        var student = student();
        var admin = Known.signedIn(school, DIRECTION);

        var statuses = Stream.<java.util.function.Supplier<Answer>>of(
            () -> school.as(ADMIN).put("/students/" + student, object("firstName", "Léa", "lastName", "Petit", "userId", user)),
            () -> admin.send("PUT", "/users/" + user, object("email", email, "role", "trainer", "isActive", true, "currentPassword", Known.PASSWORD)))
            .parallel().map(attempt -> attempt.get().status()).toList();

        assertTrue(List.of(List.of(200, 409), List.of(422, 200)).contains(statuses), statuses.toString());
    }

    @Test void theDatabaseLinksNobodyToAnAccountOfAnotherRole() {
        var wrong = school.user(email, TRAINER);

        var refused = assertThrows(DataAccessException.class, () -> school.student("Petit", wrong));

        assertTrue(Constraint.isBehind(refused, "account_linked"));
    }

    @Test void anAccountThatActedIsDisabledRatherThanDeleted() {
        var user = Known.user(school, email, ADMIN);
        var course = school.asUser(user).post("/courses", object("title", "Cours de " + email, "category", "Langues", "durationHours", 10, "price", 100)).is(201);

        var refused = school.as(ADMIN).delete("/users/" + user).isProblem(409, "in_use");

        assertEquals("history", refused.json().at("/dependents/0/resource").asText());
        assertEquals(email, school.as(ADMIN).get("/courses/" + course.id() + "/history").is(200).json().at("/0/actorEmail").asText());
        school.as(ADMIN).put("/users/" + user, object("email", email, "role", "admin", "isActive", false)).is(200);
    }

    @Test void anAccountThatRecordedAPaymentIsNotDeleted() {
        var user = Known.user(school, email, ADMIN);
        var enrollment = school.as(ADMIN).post("/enrollments", object("studentId", student(), "sessionId",
            school.session(school.course("Cours de " + email, "100"), 5))).is(201).id();
        var payment = school.asUser(user).post("/enrollments/" + enrollment + "/pay", object("amount", 90, "paymentMethod", "cash")).is(201).id();

        var refused = school.as(ADMIN).delete("/users/" + user).isProblem(409, "in_use");

        assertEquals("payments", refused.json().at("/dependents/0/resource").asText());
        assertEquals(email, school.as(ADMIN).get("/payments/" + payment).is(200).text("recordedByEmail"));
    }

    @Test void anAccountThatOnlyChangedItselfIsDeleted() {
        var user = Known.user(school, email, STUDENT);
        Known.signedIn(school, email).send("PUT", "/auth/profile", object("language", "en")).is(200);

        school.as(ADMIN).delete("/users/" + user).is(204);

        school.as(ADMIN).get("/users/" + user).isProblem(404, "not_found");
    }

    @Test void linksLeadToTheAddressThatTheOperatorNamed() {
        try (var known = TestSchool.open(Map.of("ECOLE_BASE_URL", "https://ecole.example.org"))) {
            var user = known.user("awa@diop.example", STUDENT);

            var link = known.as(ADMIN).with("X-Forwarded-Host", "evil.example").post("/users/" + user + "/link").is(201).text("link");

            assertTrue(link.startsWith("https://ecole.example.org/reset?token="), link);
            assertEquals(43, link.substring(link.indexOf('=') + 1).length());
        }
    }

    @Test void anotherRoleOrAddressNeedsTheAdminsOwnPassword() {
        var user = Known.user(school, email, STUDENT);
        var admin = Known.signedIn(school, DIRECTION);
        var person = Known.signedIn(school, email);
        var change = object("email", email, "role", "trainer", "isActive", true);

        admin.send("PUT", "/users/" + user, change).isProblem(422, "invalid").names("currentPassword", "required");
        change.put("currentPassword", "pas le bon");
        admin.send("PUT", "/users/" + user, change).isProblem(422, "invalid").names("currentPassword", "wrong_password");
        person.get("/auth/me").is(200);
        change.put("currentPassword", Known.PASSWORD);
        assertEquals("trainer", admin.send("PUT", "/users/" + user, change).is(200).text("role"));

        person.get("/auth/me").isProblem(401, "unauthenticated");
        var moved = object("email", "x" + email, "role", "trainer", "isActive", true);
        admin.send("PUT", "/users/" + user, moved).isProblem(422, "invalid").names("currentPassword", "required");
        moved.put("email", email);
        moved.put("language", "en");
        assertEquals("en", admin.send("PUT", "/users/" + user, moved).is(200).text("language"));
    }

    @Test void aStaleVersionIsRefused() {
        var path = "/users/" + Known.user(school, email, STUDENT);
        var change = object("email", email, "role", "student", "isActive", true, "language", "fr");

        assertEquals("\"2\"", school.as(ADMIN).with("If-Match", "\"1\"").put(path, change).is(200).header("ETag"));

        school.as(ADMIN).with("If-Match", "\"1\"").put(path, change).isProblem(412, "stale");
        school.as(ADMIN).with("If-Match", "\"1\"").delete(path).isProblem(412, "stale");
        school.as(ADMIN).with("If-Match", "\"1\"").post(path + "/link").isProblem(412, "stale");
    }

    @Test void theListIsFilteredSortedAndExported() {
        school.as(ADMIN).post("/users", object("email", "zoe." + email, "role", "student", "studentId", student())).is(201);
        school.as(ADMIN).post("/users", object("email", "abou." + email, "role", "student")).is(201);

        assertEquals(List.of("abou." + email, "zoe." + email),
            school.as(ADMIN).get("/users?q=" + email + "&sort=email&role=student,trainer&isActive=true").is(200).column("email"));
        assertTrue(school.as(ADMIN).get("/users?q=PETIT").is(200).column("email").contains("zoe." + email));
        assertEquals("0", school.as(ADMIN).get("/users?q=" + email + "&role=admin").header("X-Total-Count"));
        assertTrue(school.as(ADMIN).get("/users/export?format=csv&q=abou." + email).is(200).body().contains("abou." + email + ";Étudiant;oui"));
        school.as(ADMIN).get("/users?role=boss").isProblem(400, "bad_parameter");
    }

    @Test void theHistoryTellsOfAccountsWithoutTheirSecrets() {
        var user = Known.user(school, email, STUDENT);
        school.as(ADMIN).put("/users/" + user, object("email", email, "role", "student", "isActive", false)).is(200);

        var history = school.as(ADMIN).get("/users/" + user + "/history").is(200);

        assertEquals("[true,false]", history.json().at("/0/changes/isActive").toString());
        assertEquals("[\"***\",\"***\"]", history.json().at("/1/changes/passwordHash").toString());
        assertFalse(history.body().contains("$2a$"), history.body());
    }

    @Test void onlyAdminsSeeAccounts() {
        for (var path : List.of("/users", "/users/1", "/users/1/history", "/users/export?format=csv", "/settings")) {
            school.as(STUDENT).get(path).isProblem(403, "forbidden");
            school.as(TRAINER).get(path).isProblem(403, "forbidden");
            school.anonymous().get(path).isProblem(401, "unauthenticated");
        }
    }

    @Test void aDisabledAccountGetsNoLink() {
        var user = Known.user(school, email, STUDENT);
        var link = school.as(ADMIN).post("/users/" + user + "/link").is(201);
        school.as(ADMIN).put("/users/" + user, object("email", email, "role", "student", "isActive", false)).is(200);

        reset(link).isProblem(422, "link_invalid");
        school.as(ADMIN).post("/users/" + user + "/link").isProblem(409, "account_disabled");
    }

    @Test void aForgottenStudentLosesTheirAccountAndItsHistory() {
        var student = student();
        var user = school.as(ADMIN).post("/users", object("email", email, "role", "student", "studentId", student)).is(201).json().at("/user/id").asLong();
        var own = school.asUser(user);
        own.get("/auth/me").is(200);

        var nobody = school.as(ADMIN).post("/students/" + student + "/anonymise").is(200);

        assertTrue(nobody.json().path("userId").isNull());
        own.get("/auth/me").isProblem(401, "unauthenticated");
        school.as(ADMIN).get("/users/" + user).isProblem(404, "not_found");
        assertEquals(0, school.count(HISTORY, HISTORY.CHANGES.cast(String.class).contains(email)));
    }

    @Test void theLastAdminStays() {
        try (var alone = TestSchool.open()) {
            var admin = alone.userId(ADMIN);
            var path = "/users/" + admin;

            alone.as(ADMIN).put(path, object("email", "admin@lilas.example", "role", "admin", "isActive", false)).isProblem(409, "last_admin");
            alone.as(ADMIN).delete(path).isProblem(409, "last_admin");
            alone.as(ADMIN).get("/auth/me").is(200);
        }
    }

    @Test void ofTwoAdminsWhoDisableEachOtherAtOnceOneStays() {
        try (var two = TestSchool.open()) {
            var first = two.userId(ADMIN);
            var second = two.user("second@lilas.example", ADMIN);
            var bySecond = two.asUser(second);

            var statuses = Stream.<java.util.function.Supplier<Answer>>of(
                () -> two.as(ADMIN).put("/users/" + second, object("email", "second@lilas.example", "role", "admin", "isActive", false)),
                () -> bySecond.put("/users/" + first, object("email", "admin@lilas.example", "role", "admin", "isActive", false)))
                .parallel().map(attempt -> attempt.get().status()).sorted().toList();

            assertEquals(200, statuses.get(0));
            assertTrue(List.of(401, 409).contains(statuses.get(1)), statuses.toString());
            assertEquals(1, two.count(USERS, USERS.ROLE.eq("admin"), USERS.IS_ACTIVE.isTrue()));
        }
    }

    private static Answer reset(Answer link) {
        return school.anonymous().post("/auth/reset", object("token", token(link), "password", Known.PASSWORD));
    }

    private static String token(Answer link) {
        return link.text("link").replaceFirst(".*token=", "");
    }

    private static Answer register(String email) {
        return school.as(ADMIN).post("/auth/register", object("email", email, "password", Known.PASSWORD, "role", "student"));
    }

    private static long student() {
        return school.as(ADMIN).post("/students", object("firstName", "Léa", "lastName", "Petit")).is(201).id();
    }

    private static void linkedBeforeThisWasRefused(long user) {
        school.sql(tx -> {
            tx.execute("alter table users disable trigger users_account_linked");
            tx.update(USERS).set(USERS.ROLE, "admin").where(USERS.ID.eq(user)).execute();
            return tx.execute("alter table users enable trigger users_account_linked");
        });
    }

    private static long trainer() {
        return school.sql(tx -> tx.insertInto(TRAINERS).set(TRAINERS.FIRST_NAME, "Ada").set(TRAINERS.LAST_NAME, "Blanc")
            .set(TRAINERS.SPECIALTIES, JSONB.valueOf("[\"Maths\"]")).set(TRAINERS.CREATED_AT, TestSchool.NOW).set(TRAINERS.UPDATED_AT, TestSchool.NOW)
            .returningResult(TRAINERS.ID).fetchSingle(TRAINERS.ID));
    }
}
