package ecole.auth;

import static ecole.db.schema.Tables.SECRETS;
import static ecole.db.schema.Tables.USERS;
import static ecole.testing.Client.object;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ecole.http.Problem;
import ecole.testing.Answer;
import ecole.testing.TestSchool;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SetupTest {
    private TestSchool school;

    @BeforeEach void open() {
        school = TestSchool.unconfigured();
    }

    @AfterEach void close() {
        school.close();
    }

    @Test void anEmptySchoolAsksToBeSetUpAndIsThenReady() {
        assertEquals("{\"configured\":false,\"schoolName\":null,\"language\":\"en\",\"logo\":null,\"mail\":false,\"version\":\"development\"}",
            school.anonymous().with("Accept-Language", "en-GB").get("/setup").is(200).body());
        var browser = school.browser();

        var me = browser.post("/setup", answers(code())).is(201);

        assertEquals("admin", me.text("role"));
        assertEquals("{\"name\":\"École du Port\",\"timeZone\":\"Africa/Dakar\",\"currency\":\"XOF\",\"currencyDecimals\":0,"
            + "\"country\":\"SN\",\"language\":\"fr\",\"address\":null,\"phone\":null,\"email\":null,\"receiptHeader\":null,"
            + "\"receiptFooter\":null,\"logo\":null}", me.json().path("school").toString());
        assertEquals("awa@diop.example", browser.get("/auth/me").is(200).text("email"));
        assertEquals("{\"configured\":true,\"schoolName\":\"École du Port\",\"language\":\"fr\",\"logo\":null,\"mail\":false,\"version\":\"development\"}",
            school.anonymous().get("/setup").is(200).body());
        assertEquals(Optional.empty(), setup().code());
        browser.post("/auth/logout", null).is(204);
        school.browser().post("/auth/login", object("email", "awa@diop.example", "password", Known.PASSWORD)).is(200);
    }

    @Test void theCodeStaysTheSameUntilItIsUsedAndWorksOnce() {
        var code = code();
        assertTrue(code.matches("[A-HJ-NP-Z2-9]{4}(-[A-HJ-NP-Z2-9]{4}){2}"), code);
        assertEquals(code, code());

        post(answers(code.toLowerCase(java.util.Locale.ROOT).replace("-", " "))).is(201);

        post(answers(code)).isProblem(409, "setup_done");
        assertEquals(0, school.count(SECRETS, SECRETS.VALUE.eq(code)));
    }

    @Test void aWrongCodeOpensNothingAndCannotBeGuessed() {
        var code = code();
        for (var i = 0; i < 10; i++) {
            post(answers("ABCD-EFGH-JKLM")).isProblem(403, "setup_code");
        }

        post(answers(code)).isProblem(429, "too_many_requests");

        assertEquals(0, school.count(USERS));
    }

    @Test void ofTwoWhoSetUpAtOnceExactlyOneWins() {
        var code = code();

        var statuses = IntStream.range(0, 4).parallel()
            .mapToObj(i -> {
                var answers = answers(code);
                answers.put("email", "admin" + i + "@diop.example");
                return post(answers).status();
            }).sorted().toList();

        assertEquals(List.of(201, 409, 409, 409), statuses);
        assertEquals(1, school.count(USERS));
    }

    @Test void thereIsNoAccountBeforeTheSetUp() {
        for (var password : List.of("admin", "password", "secure_password", "")) {
            school.anonymous().post("/auth/login", object("email", "admin@ecole.fr", "password", password)).isProblem(401, "bad_credentials");
        }

        assertEquals(0, school.count(USERS));
    }

    @Test void anOperatorSetsTheSchoolUpWithoutAPageOnce() {
        setup().unattended(input("awa@diop.example", Known.PASSWORD));
        setup().unattended(input("mallory@evil.example", Known.PASSWORD));

        assertEquals(List.of("awa@diop.example"), school.sql(tx -> tx.select(USERS.EMAIL).from(USERS).fetch(USERS.EMAIL)));
        school.browser().post("/auth/login", object("email", "awa@diop.example", "password", Known.PASSWORD)).is(200);
    }

    @Test void ofInstancesThatAreSetUpBySettingsAtOnceNoneFails() {
        var starts = IntStream.range(0, 4).mapToObj(i -> CompletableFuture.runAsync(() -> setup().unattended(input("awa@diop.example", Known.PASSWORD)))).toList();

        starts.forEach(CompletableFuture::join);

        assertEquals(1, school.count(USERS));
    }

    @Test void anOperatorCannotChooseAnEasyPasswordEither() {
        var refusal = assertThrows(Problem.class, () -> setup().unattended(input("admin@ecole.fr", "secure_password")));

        assertEquals(List.of(new Problem.Fault("password", "common_password")), refusal.faults());
        assertThrows(Problem.class, () -> setup().unattended(input("no address", Known.PASSWORD)));
        assertEquals(0, school.count(USERS));
    }

    private static Setup.Input input(String email, String password) {
        return new Setup.Input("-", "École du Port", "Africa/Dakar", "XOF", "SN", "fr", null, email, password);
    }

    private FirstSetup setup() {
        return new FirstSetup(school.database(), new Passwords(), school.clock());
    }

    private String code() {
        return setup().code().orElseThrow();
    }

    private Answer post(Map<String, Object> answers) {
        return school.anonymous().post("/setup", answers);
    }

    static Map<String, Object> answers(String code) {
        return object("code", code, "schoolName", "École du Port", "timeZone", "Africa/Dakar", "currency", "XOF", "country", "SN",
            "language", "fr", "email", "awa@diop.example", "password", Known.PASSWORD);
    }
}
