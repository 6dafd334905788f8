package ecole.trainers;

import static ecole.http.Role.ADMIN;
import static ecole.http.Role.STUDENT;
import static ecole.http.Role.TRAINER;
import static ecole.testing.Client.object;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ecole.testing.TestSchool;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrainersTest {
    private TestSchool school;

    @BeforeEach void open() {
        school = TestSchool.open();
    }

    @AfterEach void close() {
        school.close();
    }

    @Test void aTrainerKeepsWhatWasTyped() {
        var made = school.as(ADMIN).post("/trainers", object("firstName", " Inès ", "lastName", "Roux", "specialties", List.of(" Maths ", "Chimie"),
            "phone", "06 12 34 56 78", "city", "", "notes", "Libre le\nmardi")).is(201);

        assertEquals("Inès", made.text("firstName"));
        assertEquals("[\"Maths\",\"Chimie\"]", made.json().path("specialties").toString());
        assertEquals("+33612345678", made.text("phone"));
        assertTrue(made.json().path("city").isNull());
        assertEquals(made.json(), school.as(ADMIN).get("/trainers/" + made.id()).is(200).json());
        assertEquals("/api/trainers/" + made.id(), made.header("Location"));
    }

    @Test void anAccountBelongsToOneTrainer() {
        school.trainer("Inès", "Roux", "userId", school.userId(TRAINER));
        var body = trainer("Maths");
        body.put("userId", school.userId(TRAINER));

        school.as(ADMIN).post("/trainers", body).isProblem(409, "trainers_user_unique");
    }

    @Test void theKnownSpecialtiesAreListedOnceInOrder() {
        school.trainer("Inès", "Roux", "specialties", List.of("Maths", "Économie"));
        school.trainer("Paul", "Vidal", "specialties", List.of("maths", "Chimie"));

        assertEquals("[\"Chimie\",\"Économie\",\"Maths\"]", school.as(ADMIN).get("/trainers/specialties").is(200).body());
    }

    @Test void aListIsNarrowedBySpecialtyAndByWords() {
        school.trainer("Inès", "Roux", "specialties", List.of("Économie"));
        school.trainer("Paul", "Vidal", "specialties", List.of("Économie sociale", "Chimie"));

        assertEquals(List.of("Roux"), found("specialty=economie"));
        assertEquals(List.of("Roux", "Vidal"), found("q=ECONOMIE"));
        assertEquals(List.of("Vidal"), found("q=chim%20paul"));
        assertEquals(List.of("Vidal", "Roux"), found("sort=-lastName"));
        assertEquals(List.of("Roux", "Vidal"), found("sort=firstName"));
    }

    @Test void upcomingSessionsAreCountedAndTheNextOneDated() {
        var trainer = school.trainer("Inès", "Roux");
        var course = school.course("Algèbre");
        school.session(course, "2026-11-22", "2026-12-01", "trainerId", trainer);
        school.session(course, "2026-12-20", "2026-12-20", "trainerId", trainer);
        school.session(course, "2026-12-10", "2026-12-11", "trainerId", trainer);
        var cancelled = school.session(course, "2026-11-25", "2026-11-25", "trainerId", trainer);
        school.as(ADMIN).post("/sessions/" + cancelled + "/cancel", Map.of("reason", "Malade")).is(200);

        var found = school.as(ADMIN).get("/trainers/" + trainer).is(200);

        assertEquals(2, found.json().path("upcomingSessions").asInt());
        assertEquals("2026-12-10", found.text("nextSessionDate"));
    }

    @Test void aReplacedTrainerGetsANewVersionAndAStaleOneIsRefused() {
        var path = "/trainers/" + school.trainer("Inès", "Roux");

        var changed = school.as(ADMIN).with("If-Match", "\"1\"").put(path, trainer("Chimie")).is(200);
        assertEquals("\"2\"", changed.header("ETag"));

        school.as(ADMIN).with("If-Match", "\"1\"").put(path, trainer("Latin")).isProblem(412, "stale");
        assertEquals("[\"Chimie\"]", school.as(ADMIN).get(path).json().path("specialties").toString());
    }

    @Test void theHistoryTellsHowTheSpecialtiesChanged() {
        var path = "/trainers/" + school.trainer("Inès", "Roux");
        school.as(ADMIN).put(path, trainer("Chimie", "Latin")).is(200);

        var change = school.as(ADMIN).get(path + "/history").is(200).json().get(0);

        assertEquals("[[\"Maths\"],[\"Chimie\",\"Latin\"]]", change.at("/changes/specialties").toString());
        assertEquals("admin@lilas.example", change.path("actorEmail").asText());
    }

    @Test void aTrainerWithSessionsStays() {
        var trainer = school.trainer("Inès", "Roux");
        var session = school.session(school.course("Algèbre"), "2026-12-10", "2026-12-11", "trainerId", trainer);

        var refused = school.as(ADMIN).delete("/trainers/" + trainer).isProblem(409, "in_use");
        assertEquals("[{\"resource\":\"sessions\",\"count\":1}]", refused.json().path("dependents").toString());

        school.as(ADMIN).delete("/sessions/" + session).is(204);
        school.as(ADMIN).delete("/trainers/" + trainer).is(204);
        school.as(ADMIN).get("/trainers/" + trainer).isProblem(404, "not_found");
    }

    @Test void aTrainerSeesOnlyThemselves() {
        var other = school.trainer("Paul", "Vidal");
        var own = school.trainer("Inès", "Roux", "userId", school.userId(TRAINER));

        school.as(TRAINER).get("/trainers/" + own).is(200);
        school.as(TRAINER).get("/trainers/" + other).isProblem(404, "not_found");
        var list = school.as(TRAINER).get("/trainers").is(200);
        assertEquals(List.of("Roux"), list.column("lastName"));
        assertEquals("1", list.header("X-Total-Count"));
        assertFalse(school.as(TRAINER).get("/trainers/export?format=csv").is(200).body().contains("Vidal"));
        school.as(TRAINER).put("/trainers/" + own, trainer("Latin")).isProblem(403, "forbidden");
        school.as(TRAINER).get("/trainers/" + own + "/history").isProblem(403, "forbidden");
        school.as(STUDENT).get("/trainers/" + own).isProblem(403, "forbidden");
        school.anonymous().get("/trainers").isProblem(401, "unauthenticated");
    }

    @Test void anExportHoldsExactlyTheFilteredList() {
        school.trainer("Inès", "Roux", "specialties", List.of("Maths", "Chimie"));
        school.trainer("Paul", "Vidal");

        var lines = school.as(ADMIN).with("Accept-Language", "en").get("/trainers/export?format=csv&specialty=chimie").is(200).body().strip().lines().toList();

        assertEquals(2, lines.size());
        assertTrue(lines.get(0).contains("First name,Last name,Specialties"), lines.get(0));
        assertTrue(lines.get(0).endsWith("Upcoming sessions,Next session,Version,Created at,Changed at"), lines.get(0));
        assertTrue(lines.get(1).contains("Inès,Roux,\"Maths, Chimie\""), lines.get(1));
    }

    private static Map<String, Object> trainer(String... specialties) {
        return object("firstName", "Inès", "lastName", "Roux", "specialties", List.of(specialties));
    }

    private List<String> found(String query) {
        return school.as(ADMIN).get("/trainers?" + query).is(200).column("lastName");
    }
}
