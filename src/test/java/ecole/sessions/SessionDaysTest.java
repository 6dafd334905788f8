package ecole.sessions;

import static ecole.db.schema.Tables.SETTINGS;
import static ecole.http.Role.ADMIN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ecole.testing.TestSchool;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A session's status turns at midnight where the school is, whatever UTC says. */
class SessionDaysTest {
    private TestSchool school;

    @BeforeEach void open() {
        school = TestSchool.open();
    }

    @AfterEach void close() {
        school.close();
    }

    /** The last two zones change their clocks on the session's first day: it lasts 23 hours in Paris and 25 in Los Angeles. */
    @ParameterizedTest
    @CsvSource({
        "Pacific/Auckland,    2026-12-01, 2026-12-02, 2026-11-30T10:59:59Z, 2026-11-30T11:00:00Z, 2026-12-02T10:59:59Z, 2026-12-02T11:00:00Z",
        "America/Los_Angeles, 2026-12-01, 2026-12-02, 2026-12-01T07:59:59Z, 2026-12-01T08:00:00Z, 2026-12-03T07:59:59Z, 2026-12-03T08:00:00Z",
        "Europe/Paris,        2027-03-28, 2027-03-28, 2027-03-27T22:59:59Z, 2027-03-27T23:00:00Z, 2027-03-28T21:59:59Z, 2027-03-28T22:00:00Z",
        "America/Los_Angeles, 2027-11-07, 2027-11-07, 2027-11-07T06:59:59Z, 2027-11-07T07:00:00Z, 2027-11-08T07:59:59Z, 2027-11-08T08:00:00Z"})
    void theStatusTurnsAtLocalMidnight(String zone, String start, String end, Instant lastBefore, Instant first, Instant last, Instant firstAfter) {
        school.setting(SETTINGS.TIME_ZONE, zone);
        var trainer = school.trainer("Inès", "Roux");
        var course = school.course("Algèbre");
        var session = school.session(course, start, end, "trainerId", trainer);

        assertEquals(List.of("upcoming", "1", "1"), at(lastBefore, session, course, trainer));
        assertEquals(List.of("ongoing", "0", "0"), at(first, session, course, trainer));
        assertEquals(List.of("ongoing", "0", "0"), at(last, session, course, trainer));
        assertEquals(List.of("finished", "0", "0"), at(firstAfter, session, course, trainer));
    }

    /** The session's status, in its list and found by the filter too, and the upcoming sessions of its course and trainer. */
    private List<String> at(Instant instant, long session, long course, long trainer) {
        school.clock().moveTo(instant);
        var admin = school.as(ADMIN);
        var status = admin.get("/sessions/" + session).is(200).text("status");
        assertEquals(List.of(status), admin.get("/sessions").is(200).column("status"));
        assertEquals(List.of(status), admin.get("/sessions?status=" + status).is(200).column("status"));
        return List.of(status, admin.get("/courses/" + course).text("upcomingSessions"), admin.get("/trainers/" + trainer).text("upcomingSessions"));
    }
}
