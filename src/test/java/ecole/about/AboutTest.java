package ecole.about;

import static ecole.http.Role.ADMIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ecole.http.Json;
import ecole.http.Role;
import ecole.testing.TestSchool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AboutTest {
    @Test void anAdministratorLearnsWhatRuns() throws Exception {
        try (var school = TestSchool.open(); var steps = Files.list(Path.of("sql"))) {
            var about = school.as(ADMIN).get("/about").is(200);

            assertTrue(about.text("java").startsWith(Runtime.version().toString()), about::body);
            assertTrue(about.text("database").matches("\\d+\\.\\d+.*"), about::body);
            var last = steps.map(step -> step.getFileName().toString().substring(1, 4)).max(Comparator.naturalOrder()).orElseThrow();
            assertEquals(last, about.text("schema"));
        }
    }

    @Test void whatIsShippedIsReadFromBothLists() {
        var shipped = Components.of(Json.plain().valueToTree(Map.of("components", List.of(Map.of("name", "javalin", "version", "7", "licenses",
            List.of(Map.of("license", Map.of("id", "Apache-2.0")), Map.of("license", Map.of("name", "Own words"))))))),
            Json.plain().valueToTree(List.of(Map.of("name", "Another", "version", "1", "identifier", "MIT", "text", "…"))));

        assertEquals(List.of(new About.Component("Another", "1", "MIT"), new About.Component("javalin", "7", "Apache-2.0, Own words")),
            shipped.subList(0, 2));
        assertTrue(shipped.contains(new About.Component("PostgreSQL", "", "PostgreSQL")));
    }

    @Test void nobodyElseDoesAndNoSecretIsTold() {
        try (var school = TestSchool.open()) {
            for (var role : List.of(Role.TRAINER, Role.STUDENT)) {
                school.as(role).get("/about").isProblem(403, "forbidden");
            }
            var about = school.as(ADMIN).get("/about").is(200).body();

            assertEquals(false, about.contains(TestSchool.SECRET) || about.contains(System.getProperty("user.home") + "/") || about.contains("@lilas"));
        }
    }
}
