package ecole.courses;

import static ecole.http.Role.ADMIN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ecole.testing.TestSchool;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused at the door; nothing of it is kept. */
class CourseInputTest {
    private static TestSchool school;

    @BeforeAll static void open() {
        school = TestSchool.open();
    }

    @AfterAll static void close() {
        school.close();
    }

    @ParameterizedTest
    @CsvSource({"title, null, required", "title, '\" \"', blank", "title, '\"a\\nb\"', line_breaks", "category, null, required",
        "durationHours, null, required", "durationHours, 0, too_small", "durationHours, -1, too_small", "durationHours, 1.25, not_halves",
        "durationHours, 10000, too_large", "durationHours, 1e400, too_large", "durationHours, 1e-400, not_halves", "durationHours, '\"2\"', type",
        "price, null, required", "price, -0.01, too_small", "price, 10.005, decimals", "price, 1e10, too_large", "price, 1e400, too_large",
        "isActive, '\"yes\"', type", "colour, 1, unknown_field"})
    void aFaultyFieldIsNamed(String field, String json, String code) {
        var body = new StringBuilder("{\"" + field + "\":" + json);
        Map.of("title", "\"Algèbre\"", "category", "\"Maths\"", "durationHours", "10", "price", "100").forEach((name, value) ->
            body.append(name.equals(field) ? "" : ",\"" + name + "\":" + value));

        school.as(ADMIN).post("/courses", body.append('}').toString()).isProblem(422, "invalid").names(field, code);

        assertEquals("0", school.as(ADMIN).get("/courses").header("X-Total-Count"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sort=description", "isActive=yes", "colour=red"})
    void anUnknownOrUnreadableParameterIsRefused(String query) {
        school.as(ADMIN).get("/courses?" + query).isProblem(400, "bad_parameter");
    }
}
