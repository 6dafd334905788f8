package ecole.sessions;

import static ecole.http.Role.ADMIN;
import static ecole.http.Role.TRAINER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import ecole.testing.TestSchool;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose time and which room is taken already. The school's day is 2026-11-22. */
class ConflictsTest {
    private TestSchool school;
    private long course;
    private long trainer;

    @BeforeEach void open() {
        school = TestSchool.open();
        course = school.course("Algèbre");
        trainer = school.trainer("Inès", "Roux");
    }

    @AfterEach void close() {
        school.close();
    }

    @Test void conflictsAreTheTrainersOtherLiveSessionsOfThoseDays() {
        var before = school.session(course, "2026-12-01", "2026-12-05", "trainerId", trainer);
        var after = school.session(course, "2026-12-07", "2026-12-09", "trainerId", trainer);
        school.session(course, "2026-12-05", "2026-12-07");
        school.session(course, "2026-12-05", "2026-12-07", "trainerId", school.trainer("Paul", "Vidal"));
        var cancelled = school.session(course, "2026-12-05", "2026-12-07", "trainerId", trainer);
        school.as(ADMIN).post("/sessions/" + cancelled + "/cancel", Map.of("reason", "Grève")).is(200);

        assertEquals(List.of(before + " trainer", after + " trainer"), conflicts("trainerId=" + trainer + "&from=2026-12-05&to=2026-12-07"));
        assertEquals(List.of(), conflicts("trainerId=" + trainer + "&from=2026-12-06&to=2026-12-06"));
        assertEquals(List.of(after + " trainer"), conflicts("trainerId=" + trainer + "&from=2026-12-05&to=2026-12-07&except=" + before));
    }

    @Test void theSameRoomIsAConflictHoweverItIsWritten() {
        var room = school.session(course, "2026-12-01", "2026-12-02", "location", "Salle Éluard");
        var both = school.session(course, "2026-12-02", "2026-12-03", "location", "salle eluard", "trainerId", trainer);
        var busy = school.session(course, "2026-12-03", "2026-12-04", "location", "Salle 2", "trainerId", trainer);
        school.session(course, "2026-12-01", "2026-12-04", "location", "Salle Éluard 2");
        school.session(course, "2026-12-05", "2026-12-05", "location", "Salle Éluard");
        school.session(course, "2026-12-01", "2026-12-04");
        var days = "&from=2026-12-01&to=2026-12-04";

        assertEquals(List.of(room + " room", both + " room"), conflicts("location=%20SALLE%20ELUARD%20" + days));
        assertEquals(List.of(room + " room", both + " trainer room", busy + " trainer"),
            conflicts("location=Salle%20%C3%89luard&trainerId=" + trainer + days));
    }

    @Test void aPlanNeedsItsDaysAndATrainerOrARoom() {
        var days = "from=2026-12-05&to=2026-12-07";

        school.as(ADMIN).get("/sessions/conflicts?trainerId=" + trainer + "&from=2026-12-05").isProblem(400, "bad_parameter").names("to", "required");
        school.as(ADMIN).get("/sessions/conflicts?location=Salle&to=2026-12-05").isProblem(400, "bad_parameter").names("from", "required");
        school.as(ADMIN).get("/sessions/conflicts?location=%20&" + days).isProblem(400, "bad_parameter").names("trainerId", "required");
        school.as(TRAINER).get("/sessions/conflicts?trainerId=" + trainer + "&" + days).isProblem(403, "forbidden");
    }

    @Test void knownRoomsAreNamedOnceTheMostUsedFirst() {
        for (var location : new String[] {"Atelier", "Salle B", "Salle Éluard", "salle eluard", "Salle Éluard"}) {
            school.session(course, "2026-12-01", "2026-12-05", "location", location);
        }
        school.session(course, "2026-12-01", "2026-12-05");

        var rooms = school.as(ADMIN).get("/sessions/locations").is(200).json();

        assertEquals("[\"Salle Éluard\",\"Atelier\",\"Salle B\"]", rooms.toString());
        school.as(TRAINER).get("/sessions/locations").isProblem(403, "forbidden");
    }

    @Test void aListCanBeNarrowedToARoom() {
        var wanted = school.session(course, "2026-12-01", "2026-12-05", "location", "Salle Éluard");
        school.session(course, "2026-12-01", "2026-12-05", "location", "Salle Éluard 2");
        school.session(course, "2026-12-01", "2026-12-05");

        assertEquals(List.of(String.valueOf(wanted)), school.as(ADMIN).get("/sessions?location=salle%20eluard").is(200).column("id"));
    }

    /** Which sessions are in the way, each with what it shares. */
    private List<String> conflicts(String query) {
        var found = school.as(ADMIN).get("/sessions/conflicts?" + query).is(200).json();
        return StreamSupport.stream(found.spliterator(), false).map(ConflictsTest::inWords).toList();
    }

    private static String inWords(JsonNode conflict) {
        var shared = (conflict.path("trainer").asBoolean() ? " trainer" : "") + (conflict.path("room").asBoolean() ? " room" : "");
        return conflict.at("/session/id").asText() + shared;
    }
}
