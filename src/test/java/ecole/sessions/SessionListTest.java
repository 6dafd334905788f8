package ecole.sessions;

import static ecole.http.Role.ADMIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ecole.testing.TestSchool;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One school with a session of each kind, each known by its location; its day is 2026-11-22. */
class SessionListTest {
    private static TestSchool school;
    private static long music;
    private static long roux;

    @BeforeAll static void open() {
        school = TestSchool.open();
        var algebra = school.course("Algèbre");
        music = school.course("Éveil musical", "category", "Atelier d’été");
        roux = school.trainer("Inès", "Roux");
        school.session(algebra, "2026-10-01", "2026-11-21", "location", "Passée", "trainerId", roux, "capacity", 8);
        var full = school.session(algebra, "2026-11-22", "2026-11-22", "location", "Pleine", "trainerId", roux, "capacity", 2);
        Seats.take(school, full, 2);
        var half = school.session(music, "2026-11-20", "2026-12-20", "location", "Moitié", "capacity", 4);
        Seats.take(school, half, 2);
        school.session(music, "2026-12-01", "2026-12-02", "location", "Future", "trainerId", school.trainer("Paul", "Vidal"), "capacity", 30);
        var cancelled = school.session(music, "2026-12-05", "2026-12-06", "location", "Annulée", "trainerId", roux, "capacity", 6);
        school.as(ADMIN).post("/sessions/" + cancelled + "/cancel", Map.of("reason", "Grève")).is(200);
    }

    @AfterAll static void close() {
        school.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "''                                | Passée Moitié Pleine Future Annulée",
        "status=upcoming                   | Future",
        "status=ongoing                    | Moitié Pleine",
        "status=finished                   | Passée",
        "status=cancelled                  | Annulée",
        "status=upcoming,ongoing           | Moitié Pleine Future",
        "from=2026-11-22&to=2026-12-01     | Moitié Pleine Future",
        "from=2026-11-21&to=2026-11-21     | Passée Moitié",
        "from=2026-12-06                   | Moitié Annulée",
        "to=2026-11-19                     | Passée",
        "hasSeats=true                     | Passée Moitié Future",
        "hasSeats=false                    | Pleine",
        "nearlyFull=true                   | ''",
        "nearlyFull=false&status=ongoing   | Moitié Pleine",
        "hasTrainer=false                  | Moitié",
        "hasTrainer=true&status=upcoming   | Future",
        "category=atelier%20d%E2%80%99ETE  | Moitié Future Annulée",
        "q=ALGEBRE                         | Passée Pleine",
        "q=roux                            | Passée Pleine Annulée",
        "q=moitie                          | Moitié",
        "q=eveil%20vidal%20fut             | Future",
        "q=alg%20vidal                     | ''",
        "q=%25                             | ''",
        "sort=-startDate                   | Annulée Future Pleine Moitié Passée",
        "sort=endDate                      | Passée Pleine Future Annulée Moitié",
        "sort=courseTitle,-capacity        | Passée Pleine Future Annulée Moitié",
        "sort=-courseTitle,capacity        | Moitié Annulée Future Pleine Passée",
        "sort=-fillRate,startDate          | Pleine Moitié Passée Future Annulée",
        "sort=-createdAt                   | Annulée Future Moitié Pleine Passée"})
    void aListIsNarrowedAndOrdered(String query, String locations) {
        var found = school.as(ADMIN).get("/sessions?" + query).is(200);

        assertEquals(locations.isEmpty() ? List.of() : List.of(locations.split(" ")), found.column("location"));
        assertEquals(Integer.toString(found.json().size()), found.header("X-Total-Count"));
    }

    @Test void aListIsNarrowedByCourseAndTrainer() {
        assertEquals(List.of("Moitié", "Future", "Annulée"), school.as(ADMIN).get("/sessions?courseId=" + music).is(200).column("location"));
        assertEquals(List.of("Annulée"), school.as(ADMIN).get("/sessions?courseId=" + music + "&trainerId=" + roux).is(200).column("location"));
    }

    @Test void pagesByTheTitleOfTheCourseNeitherRepeatNorMissARow() {
        var first = school.as(ADMIN).get("/sessions?size=2&sort=courseTitle").is(200);
        var second = school.as(ADMIN).get("/sessions?size=2&sort=courseTitle&page=2").is(200);
        var third = school.as(ADMIN).get("/sessions?size=2&sort=courseTitle&page=3").is(200);

        assertEquals(List.of("Passée", "Pleine"), first.column("location"));
        assertEquals(List.of("Moitié", "Future"), second.column("location"));
        assertEquals(List.of("Annulée"), third.column("location"));
        assertEquals("5", third.header("X-Total-Count"));
    }

    @Test void anExportHoldsExactlyTheFilteredList() {
        var lines = school.as(ADMIN).get("/sessions/export?format=csv&status=ongoing&sort=courseTitle").is(200).body().strip().lines().toList();

        assertEquals(3, lines.size());
        assertTrue(lines.get(0).contains("Début;Fin;Capacité;Lieu;Notes;Statut;"), lines.get(0));
        assertTrue(lines.get(1).contains("2026-11-22;2026-11-22;2;Pleine;;En cours;"), lines.get(1));
        assertTrue(lines.get(1).contains(";2;0;1;") && lines.get(1).contains(";Algèbre;") && lines.get(1).contains(";Inès;Roux;"), lines.get(1));
        assertTrue(lines.get(2).contains(";Éveil musical;Atelier d’été;100;oui;;;;"), lines.get(2));
    }
}
