package ecole.sessions;

import static ecole.db.schema.Tables.ENROLLMENTS;
import static ecole.db.schema.Tables.SESSIONS;
import static ecole.http.Role.ADMIN;
import static ecole.http.Role.STUDENT;
import static ecole.http.Role.TRAINER;
import static ecole.testing.Client.object;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ecole.db.Constraint;
import ecole.testing.TestSchool;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The school's day is 2026-11-22. */
class SessionsTest {
    private TestSchool school;
    private long course;

    @BeforeEach void open() {
        school = TestSchool.open();
        course = school.course("Algèbre", "price", 120.5);
    }

    @AfterEach void close() {
        school.close();
    }

    @Test void aSessionCarriesItsCourseItsTrainerAndItsSeats() {
        var trainer = school.trainer("Inès", "Roux");
        var id = school.session(course, "2026-12-01", "2026-12-05", "trainerId", trainer, "capacity", 3, "location", " Salle 4 ");
        Seats.take(school, id, 2);

        var session = school.as(ADMIN).get("/sessions/" + id).is(200).json();

        assertEquals("{\"id\":" + course + ",\"title\":\"Algèbre\",\"category\":\"Soutien scolaire\",\"price\":120.5,\"isActive\":true}",
            session.path("course").toString());
        assertEquals("{\"id\":" + trainer + ",\"firstName\":\"Inès\",\"lastName\":\"Roux\"}", session.path("trainer").toString());
        assertEquals("Salle 4", session.path("location").asText());
        assertEquals("upcoming", session.path("status").asText());
        assertEquals(2, session.path("seatsTaken").asInt());
        assertEquals(1, session.path("seatsLeft").asInt());
        assertEquals(new BigDecimal("0.6667"), session.path("fillRate").decimalValue());
        assertEquals(session, school.as(ADMIN).get("/sessions").is(200).json().get(0));
    }

    @Test void aSessionNeedsNoTrainerYet() {
        var made = school.as(ADMIN).post("/sessions", session(course)).is(201);

        assertTrue(made.json().path("trainerId").isNull());
        assertTrue(made.json().path("trainer").isNull());
        assertEquals("/api/sessions/" + made.id(), made.header("Location"));
        assertEquals("\"1\"", made.header("ETag"));
    }

    @Test void aSeriesCreatesAllItsSessionsAtOnce() {
        var trainer = school.trainer("Inès", "Roux");

        var made = school.as(ADMIN).post("/sessions/series",
            session(course, "trainerId", trainer, "location", "Salle 4", "repeatOn", List.of("2026-12-15", "2026-12-08"))).is(201).json().path("sessions");

        assertEquals(List.of("2026-12-01", "2026-12-08", "2026-12-15"), made.findValuesAsText("startDate"));
        assertEquals(List.of("2026-12-05", "2026-12-12", "2026-12-19"), made.findValuesAsText("endDate"));
        assertEquals(List.of("Salle 4", "Salle 4", "Salle 4"), made.findValuesAsText("location"));
        assertEquals("3", school.as(ADMIN).get("/sessions?trainerId=" + trainer).header("X-Total-Count"));
        var history = school.as(ADMIN).get("/sessions/" + made.at("/2/id").asLong() + "/history").is(200);
        assertEquals(List.of("created"), history.column("action"));
    }

    @Test void aSeriesThatIsRefusedLeavesNoneOfItsSessions() {
        var retired = school.course("Latin", "isActive", false);

        school.as(ADMIN).post("/sessions/series", session(retired, "repeatOn", List.of("2026-12-08"))).isProblem(409, "course_inactive");
        school.as(ADMIN).post("/sessions/series", session(course, "repeatOn", List.of())).isProblem(422, "invalid").names("repeatOn", "required");
        school.as(ADMIN).post("/sessions/series", session(course, "repeatOn", List.of("2026-12-08", "2026-12-01")))
            .isProblem(422, "invalid").names("repeatOn", "not_later");
        school.as(ADMIN).post("/sessions/series", session(course, "repeatOn", List.of("2026-12-08", "2026-12-15", "2026-12-08")))
            .isProblem(422, "invalid").names("repeatOn", "duplicate");
        school.as(ADMIN).post("/sessions/series", session(course, "repeatOn", List.of("9999-12-29")))
            .isProblem(422, "invalid").names("repeatOn", "too_late");
        school.as(ADMIN).post("/sessions/series", session(course, "endDate", "2026-11-30", "repeatOn", List.of("2026-12-08")))
            .isProblem(422, "invalid").names("endDate", "before_start");

        assertEquals("0", school.as(ADMIN).get("/sessions").header("X-Total-Count"));
    }

    @Test void anInactiveCourseTakesNoNewSessionAndKeepsTheOldOnes() {
        var running = school.session(course, "2026-12-01", "2026-12-05");
        var retired = school.course("Latin", "isActive", false);

        school.as(ADMIN).post("/sessions", session(retired)).isProblem(409, "course_inactive");
        school.as(ADMIN).put("/sessions/" + running, session(retired)).isProblem(409, "course_inactive");

        school.as(ADMIN).put("/courses/" + course, object("title", "Algèbre", "category", "Maths", "durationHours", 10, "price", 100, "isActive", false)).is(200);
        var changed = school.as(ADMIN).put("/sessions/" + running, object("courseId", course, "startDate", "2026-12-02", "endDate", "2026-12-05", "capacity", 12)).is(200);
        assertEquals(false, changed.json().at("/course/isActive").asBoolean());
    }

    @Test void theCapacityNeverFallsBelowTheSeatsTaken() {
        var id = school.session(course, "2026-12-01", "2026-12-05", "capacity", 5);
        Seats.take(school, id, 3);

        var refused = school.as(ADMIN).put("/sessions/" + id, session(course, "capacity", 2))
            .isProblem(409, "capacity_below_seats_taken").names("capacity", "capacity_below_seats_taken");
        assertEquals(3, refused.json().path("seatsTaken").asInt());

        assertEquals(0, school.as(ADMIN).put("/sessions/" + id, session(course, "capacity", 3)).is(200).json().path("seatsLeft").asInt());
    }

    @Test void theCourseOfASessionStaysAsLongAsACancelledEnrollmentTellsOfIt() {
        var other = school.course("Analyse");
        var id = school.session(course, "2026-12-01", "2026-12-05");
        var enrollment = Seats.enroll(school, Seats.student(school, "Awa", "Diop"), id);
        school.as(ADMIN).post("/enrollments/" + enrollment + "/cancel", Map.of()).is(200);

        school.as(ADMIN).put("/sessions/" + id, session(other)).isProblem(409, "session_has_enrollments").names("courseId", "session_has_enrollments");
        var refused = assertThrows(DataAccessException.class,
            () -> school.sql(tx -> tx.update(SESSIONS).set(SESSIONS.COURSE_ID, other).where(SESSIONS.ID.eq(id)).execute()));
        assertTrue(Constraint.isBehind(refused, "session_has_enrollments"), refused::toString);

        school.as(ADMIN).delete("/enrollments/" + enrollment).is(204);
        school.as(ADMIN).put("/sessions/" + id, session(other)).is(200);
    }

    @Test void theCourseOfASessionIsFixedWhileSomebodyIsEnrolled() {
        var other = school.course("Analyse");
        var id = school.session(course, "2026-12-01", "2026-12-05");
        Seats.take(school, id, 1);

        school.as(ADMIN).put("/sessions/" + id, session(other)).isProblem(409, "session_has_enrollments").names("courseId", "session_has_enrollments");

        var empty = school.session(course, "2026-12-01", "2026-12-05");
        assertEquals("Analyse", school.as(ADMIN).put("/sessions/" + empty, session(other)).is(200).json().at("/course/title").asText());
    }

    @Test void cancellingASessionCancelsItsEnrollmentsAndFreesTheirSeats() {
        var id = school.session(course, "2026-12-01", "2026-12-05");
        Seats.take(school, id, 2);

        var cancelled = school.as(ADMIN).with("If-Match", "\"1\"").post("/sessions/" + id + "/cancel", Map.of("reason", " Formatrice malade ")).is(200);

        assertEquals("cancelled", cancelled.text("status"));
        assertEquals("Formatrice malade", cancelled.text("cancelReason"));
        assertEquals("2026-11-22T09:00:00Z", cancelled.text("cancelledAt"));
        assertEquals(0, cancelled.json().path("seatsTaken").asInt());
        assertEquals("\"2\"", cancelled.header("ETag"));
        assertEquals("[]", school.as(ADMIN).get("/sessions/" + id + "/roster").is(200).body());
        assertEquals(2, enrollments(id, "cancelled"));
    }

    @Test void aCancellationNeedsAReason() {
        var path = "/sessions/" + school.session(course, "2026-12-01", "2026-12-05") + "/cancel";

        school.as(ADMIN).post(path, Map.of()).isProblem(422, "invalid").names("reason", "required");
        school.as(ADMIN).post(path, Map.of("reason", "  ")).isProblem(422, "invalid").names("reason", "blank");
        school.as(ADMIN).post(path, Map.of("reason", "x".repeat(501))).isProblem(422, "invalid").names("reason", "too_long");
        school.as(ADMIN).with("If-Match", "\"7\"").post(path, Map.of("reason", "Grève")).isProblem(412, "stale");
    }

    @Test void aCancelledSessionIsNeitherEditedNorCancelledAgain() {
        var path = "/sessions/" + school.session(course, "2026-12-01", "2026-12-05");
        school.as(ADMIN).post(path + "/cancel", Map.of("reason", "Grève")).is(200);

        school.as(ADMIN).put(path, session(course, "capacity", 20)).isProblem(409, "session_cancelled");
        school.as(ADMIN).post(path + "/cancel", Map.of("reason", "Encore")).isProblem(409, "session_cancelled");

        assertEquals("Grève", school.as(ADMIN).get(path).text("cancelReason"));
    }

    @Test void aSessionSomebodyEverEnrolledInStays() {
        var id = school.session(course, "2026-12-01", "2026-12-05");
        Seats.take(school, id, 2);
        school.as(ADMIN).post("/sessions/" + id + "/cancel", Map.of("reason", "Grève")).is(200);

        var refused = school.as(ADMIN).delete("/sessions/" + id).isProblem(409, "in_use");

        assertEquals("[{\"resource\":\"enrollments\",\"count\":2}]", refused.json().path("dependents").toString());
    }

    @Test void aRosterNamesThoseWhoHoldASeat() {
        var id = school.session(course, "2026-12-01", "2026-12-05");
        var zoe = Seats.student(school, "Zoé", "Abel");
        var enrollment = Seats.enroll(school, zoe, id);
        Seats.enroll(school, Seats.student(school, "Awa", "Étienne"), id);
        Seats.enroll(school, Seats.student(school, "Léa", "Diop"), id);

        var roster = school.as(ADMIN).get("/sessions/" + id + "/roster").is(200).json();

        assertEquals("{\"enrollmentId\":" + enrollment + ",\"status\":\"pending\",\"student\":{\"id\":" + zoe
            + ",\"firstName\":\"Zoé\",\"lastName\":\"Abel\",\"phone\":\"+33612345678\",\"email\":null}}", roster.get(0).toString());
        assertEquals(List.of("Diop", "Étienne"), List.of(roster.at("/1/student/lastName").asText(), roster.at("/2/student/lastName").asText()));
        school.as(ADMIN).get("/sessions/99999/roster").isProblem(404, "not_found");
    }

    @Test void theHistoryTellsOfTheCancellation() {
        var path = "/sessions/" + school.session(course, "2026-12-01", "2026-12-05");
        school.as(ADMIN).put(path, session(course, "capacity", 12)).is(200);
        school.as(ADMIN).post(path + "/cancel", Map.of("reason", "Grève")).is(200);

        var history = school.as(ADMIN).get(path + "/history").is(200);

        assertEquals(List.of("updated", "updated", "created"), history.column("action"));
        assertEquals("[null,\"Grève\"]", history.json().at("/0/changes/cancelReason").toString());
        assertEquals("{\"capacity\":[10,12]}", history.json().at("/1/changes").toString());
    }

    @Test void aTrainerSeesOnlyTheirOwnSessionsAndRosters() {
        var own = school.session(course, "2026-12-01", "2026-12-05", "trainerId", school.trainer("Inès", "Roux", "userId", school.userId(TRAINER)));
        var foreign = school.session(course, "2026-12-01", "2026-12-05", "trainerId", school.trainer("Paul", "Vidal"), "location", "Ailleurs");
        var open = school.session(course, "2026-12-01", "2026-12-05", "location", "Ailleurs");

        school.as(TRAINER).get("/sessions/" + own).is(200);
        school.as(TRAINER).get("/sessions/" + own + "/roster").is(200);
        var list = school.as(TRAINER).get("/sessions").is(200);
        assertEquals(List.of(Long.toString(own)), list.column("id"));
        assertEquals("1", list.header("X-Total-Count"));
        assertFalse(school.as(TRAINER).get("/sessions/export?format=csv").is(200).body().contains("Ailleurs"));
        for (var id : List.of(foreign, open)) {
            school.as(TRAINER).get("/sessions/" + id).isProblem(404, "not_found");
            school.as(TRAINER).get("/sessions/" + id + "/roster").isProblem(404, "not_found");
        }
        school.as(TRAINER).put("/sessions/" + own, session(course)).isProblem(403, "forbidden");
        school.as(TRAINER).post("/sessions/" + own + "/cancel", Map.of("reason", "Grève")).isProblem(403, "forbidden");
        school.as(STUDENT).get("/sessions").isProblem(403, "forbidden");
        school.as(STUDENT).get("/sessions/" + own + "/roster").isProblem(403, "forbidden");
        school.anonymous().get("/sessions").isProblem(401, "unauthenticated");
    }

    @Test void aTrainersAccountWithoutTrainerSeesNoSession() {
        school.session(course, "2026-12-01", "2026-12-05");

        assertEquals("[]", school.as(TRAINER).get("/sessions").is(200).body());
    }

    private static Map<String, Object> session(long course, Object... more) {
        var body = object("courseId", course, "startDate", "2026-12-01", "endDate", "2026-12-05", "capacity", 10);
        body.putAll(object(more));
        return body;
    }

    private int enrollments(long session, String status) {
        return school.sql(tx -> tx.fetchCount(ENROLLMENTS, ENROLLMENTS.SESSION_ID.eq(session), ENROLLMENTS.STATUS.eq(status)));
    }
}
