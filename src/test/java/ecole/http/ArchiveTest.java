package ecole.http;

import static ecole.http.Role.ADMIN;
import static ecole.http.Role.STUDENT;
import static ecole.http.Role.TRAINER;
import static ecole.testing.Client.object;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ecole.testing.TestSchool;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** "Export everything" holds what the lists' own exports hold. */
class ArchiveTest {
    private static final Map<String, String> FRENCH = Map.of("users", "comptes", "students", "etudiants", "trainers", "formateurs",
        "courses", "formations", "sessions", "sessions", "enrollments", "inscriptions", "payments", "paiements");

    private static TestSchool school;

    @BeforeAll static void open() {
        school = TestSchool.open();
        school.trainer("Marie", "Lefèvre");
        var session = school.session(school.course("Anglais", "120.50"), 5);
        school.as(ADMIN).post("/students", object("firstName", "=1+1", "lastName", "Ng; \"Ada\"")).is(201);
        var enrollment = school.as(ADMIN).post("/enrollments", object("studentId", school.student("Diop"), "sessionId", session)).is(201).id();
        school.as(ADMIN).with("Idempotency-Key", "archive")
            .post("/enrollments/" + enrollment + "/pay", object("amount", 20, "paymentMethod", "cash")).is(201);
    }

    @AfterAll static void close() {
        school.close();
    }

    @Test void eachFileIsTheWholeExportOfItsList() throws IOException {
        var files = files("fr");

        assertEquals(FRENCH.values().stream().map(name -> name + ".csv").collect(Collectors.toSet()), files.keySet());
        for (var list : FRENCH.entrySet()) {
            assertEquals(export(list.getKey(), "fr"), files.get(list.getValue() + ".csv"), list.getKey());
        }
        assertTrue(files.get("etudiants.csv").contains(";'=1+1;"), files.get("etudiants.csv"));
    }

    @Test void everyListThatHasAnExportIsInIt() throws IOException {
        var exported = school.routes().stream().filter(route -> route.kind() == Route.Kind.EXPORT).count();

        assertEquals(exported, files("fr").size());
    }

    @Test void anEnglishFileHasEnglishNamesAndCommas() throws IOException {
        var files = files("en");

        assertEquals(export("enrollments", "en"), files.get("enrollments.csv"));
        assertTrue(files.containsKey("accounts.csv"), files.keySet()::toString);
    }

    @Test void accountsKeepTheirSecrets() throws IOException {
        var hash = "{ecole}not-to-be-seen";
        school.sql(tx -> tx.execute("update users set password_hash = ? where id = ?", hash, school.userId(ADMIN)));

        for (var file : files("fr").values()) {
            assertFalse(file.contains("not-to-be-seen"));
        }
    }

    @Test void itIsNamedByTheSchoolsDayAndForAdministratorsOnly() {
        var answer = school.as(ADMIN).get("/export").is(200);

        assertEquals("application/zip", answer.header("Content-Type"));
        assertEquals("attachment; filename=\"ecole-2026-11-22.zip\"", answer.header("Content-Disposition"));
        for (var role : List.of(TRAINER, STUDENT)) {
            school.as(role).get("/export").isProblem(403, "forbidden");
        }
        school.anonymous().get("/export").isProblem(401, "unauthenticated");
    }

    private static Map<String, String> files(String language) throws IOException {
        var files = new LinkedHashMap<String, String>();
        var sent = school.as(ADMIN).with("Accept-Language", language).download("/export");
        try (var zip = new ZipInputStream(new ByteArrayInputStream(sent))) {
            for (var file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
                files.put(file.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static String export(String list, String language) {
        return school.as(ADMIN).with("Accept-Language", language).get("/" + list + "/export?format=csv").is(200).body();
    }
}
