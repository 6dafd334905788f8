package ecole.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ecole.testing.TestSchool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetupAnswersTest {
    private static TestSchool school;

    @BeforeAll static void open() {
        school = TestSchool.unconfigured();
    }

    @AfterAll static void close() {
        school.close();
    }

    @ParameterizedTest
    @CsvSource({
        "timeZone, Mars/Olympus, unknown_value", "timeZone, SystemV/EST5, unknown_value", "currency, eur, unknown_value", "currency, XAU, unknown_value",
        "currency, ABC, unknown_value", "country, FRA, unknown_value", "country, UK, unknown_value", "language, de, format",
        "schoolName, '  ', blank", "email, awa, format", "password, ecole2025, password_of_names", "password, secure_password, common_password",
        "password, ecoleduport, password_of_names", "password, , required", "code, , required", "role, student, unknown_field"})
    void aFaultyAnswerIsNamedAndNothingIsSetUp(String field, String value, String code) {
        var answers = SetupTest.answers(new FirstSetup(school.database(), new Passwords(), school.clock()).code().orElseThrow());
        answers.put(field, value);

        school.anonymous().post("/setup", answers).isProblem(422, "invalid").names(field, code);

        assertEquals(false, school.anonymous().get("/setup").json().path("configured").asBoolean());
    }
}
