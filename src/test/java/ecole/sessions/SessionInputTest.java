package ecole.sessions;

import static ecole.http.Role.ADMIN;
import static ecole.testing.Client.object;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ecole.testing.TestSchool;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused at the door; nothing of it is kept. */
class SessionInputTest {
    private static TestSchool school;
    private static long course;

    @BeforeAll static void open() {
        school = TestSchool.open();
        course = school.course("Algèbre");
    }

    @AfterAll static void close() {
        school.close();
    }

    @ParameterizedTest
    @CsvSource({"courseId, null, required", "courseId, 0, too_small", "courseId, 99999, unknown_reference", "courseId, '\"1\"', type",
        "trainerId, 99999, unknown_reference", "startDate, null, required", "startDate, '\"2026-02-30\"', format",
        "startDate, '\"0026-12-01\"', too_early", "endDate, null, required", "endDate, '\"2026-11-30\"', before_start",
        "capacity, null, required", "capacity, 0, too_small", "capacity, 10001, too_large", "capacity, 2147483648, type", "capacity, 1.5, type",
        "location, '\"a\\nb\"', line_breaks", "status, '\"finished\"', unknown_field", "seatsTaken, 3, unknown_field"})
    void aFaultyFieldIsNamed(String field, String json, String code) {
        var body = new StringBuilder("{\"" + field + "\":" + json);
        Map.of("courseId", Long.toString(course), "startDate", "\"2026-12-01\"", "endDate", "\"2026-12-05\"", "capacity", "10").forEach((name, value) ->
            body.append(name.equals(field) ? "" : ",\"" + name + "\":" + value));

        school.as(ADMIN).post("/sessions", body.append('}').toString()).isProblem(422, "invalid").names(field, code);

        assertEquals("0", school.as(ADMIN).get("/sessions").header("X-Total-Count"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"0 | La valeur est trop petite : 1 au moins.", "10001 | La valeur est trop grande : 10 000 au plus."})
    void aBoundIsNamed(int capacity, String sentence) {
        var refused = school.as(ADMIN).post("/sessions", object("courseId", course, "startDate", "2026-12-01", "endDate", "2026-12-05", "capacity", capacity))
            .isProblem(422, "invalid");

        assertEquals(sentence, refused.json().at("/errors/0/message").asText().replaceAll("\\h", " "));
    }

    @Test void allFaultsAreReportedTogether() {
        school.as(ADMIN).post("/sessions", object("startDate", "2026-12-05", "endDate", "2026-12-04", "capacity", 0))
            .isProblem(422, "invalid").names("courseId", "required").names("endDate", "before_start").names("capacity", "too_small");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sort=notes", "status=open", "status=UPCOMING", "status=upcoming,", "from=22/11/2026", "hasSeats=1", "trainerId=x", "colour=red"})
    void anUnknownOrUnreadableParameterIsRefused(String query) {
        school.as(ADMIN).get("/sessions?" + query).isProblem(400, "bad_parameter");
    }
}
