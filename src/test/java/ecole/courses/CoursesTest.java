package ecole.courses;

import static ecole.db.schema.Tables.COURSES;
import static ecole.db.schema.Tables.SETTINGS;
import static ecole.http.Role.ADMIN;
import static ecole.http.Role.STUDENT;
import static ecole.http.Role.TRAINER;
import static ecole.testing.Client.object;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ecole.testing.TestSchool;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoursesTest {
    private TestSchool school;

    @BeforeEach void open() {
        school = TestSchool.open();
    }

    @AfterEach void close() {
        school.close();
    }

    @Test void aCourseKeepsItsTextsAsTyped() {
        var markdown = "## Programme\n* <b>nombres</b> & \"ensembles\"";
        var made = school.as(ADMIN).post("/courses", course(" Algèbre ", "description", markdown, "prerequisites", "Aucun", "durationHours", 7.5)).is(201);

        assertEquals("Algèbre", made.text("title"));
        assertEquals(markdown, made.text("description"));
        assertEquals(new BigDecimal("7.5"), made.amount("durationHours"));
        assertTrue(made.json().path("isActive").asBoolean());
        assertEquals(made.json(), school.as(ADMIN).get("/courses/" + made.id()).is(200).json());
        assertEquals("/api/courses/" + made.id(), made.header("Location"));
    }

    @Test void aPriceMayBeZeroAndKeepsItsCents() {
        assertEquals(BigDecimal.ZERO, school.as(ADMIN).post("/courses", course("Gratuit", "price", 0)).is(201).amount("price"));

        var exact = school.as(ADMIN).post("/courses", course("Exact", "price", new BigDecimal("1234567.89"))).is(201);
        assertEquals(new BigDecimal("1234567.89"), exact.amount("price"));
        assertEquals(new BigDecimal("1234567.89"), school.sql(tx -> tx.select(COURSES.PRICE).from(COURSES).where(COURSES.ID.eq(exact.id()))
            .fetchSingle(COURSES.PRICE)).stripTrailingZeros());
    }

    @ParameterizedTest
    @CsvSource({"XOF, 15000, 15000.5", "TND, 12.345, 12.3456"})
    void aPriceHasTheDecimalsOfTheSchoolsCurrency(String currency, BigDecimal fitting, BigDecimal tooFine) {
        school.setting(SETTINGS.CURRENCY, currency);

        assertEquals(fitting, school.as(ADMIN).post("/courses", course("Algèbre", "price", fitting)).is(201).amount("price"));
        school.as(ADMIN).post("/courses", course("Analyse", "price", tooFine)).isProblem(422, "invalid").names("price", "decimals");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Éveil musical", "ÉVEIL MUSICAL", " éveil Musical "})
    void aTitleIsTakenWhateverItsCase(String title) {
        school.course("Éveil musical");

        school.as(ADMIN).post("/courses", course(title)).isProblem(409, "courses_title_unique").names("title", "courses_title_unique");
        var other = school.course("Solfège");
        school.as(ADMIN).put("/courses/" + other, course(title)).isProblem(409, "courses_title_unique");
    }

    @Test void aCourseMayKeepItsOwnTitle() {
        var path = "/courses/" + school.course("Algèbre");

        var changed = school.as(ADMIN).with("If-Match", "\"1\"").put(path, course("ALGÈBRE", "price", 120, "isActive", false)).is(200);

        assertEquals("\"2\"", changed.header("ETag"));
        assertEquals("ALGÈBRE", changed.text("title"));
        assertEquals(false, changed.json().path("isActive").asBoolean());
        school.as(ADMIN).with("If-Match", "\"1\"").put(path, course("Analyse")).isProblem(412, "stale");
    }

    @Test void theStartingCategoriesAreOfferedBesideTheKnownOnes() {
        school.course("Photo", "category", "Atelier");
        school.course("Yoga", "category", "developpement PERSONNEL");
        school.course("Poterie", "category", "Écoute");

        assertEquals("[\"Atelier\",\"Développement personnel\",\"Écoute\",\"Formation professionnelle\",\"Soutien scolaire\"]",
            school.as(ADMIN).get("/courses/categories").is(200).body());
    }

    @Test void aListIsNarrowedAndOrdered() {
        school.course("Algèbre", "price", 300, "durationHours", 5);
        school.course("Éveil musical", "category", "Atelier", "price", 100, "durationHours", 20, "description", "Chanter ensemble");
        school.course("Zoologie", "price", 200, "durationHours", 0.5, "isActive", false);

        assertEquals(List.of("Algèbre", "Éveil musical", "Zoologie"), found(""));
        assertEquals(List.of("Éveil musical"), found("q=CHANTER%20eveil"));
        assertEquals(List.of("Éveil musical"), found("category=atelier"));
        assertEquals(List.of("Zoologie"), found("isActive=false"));
        assertEquals(List.of("Éveil musical", "Zoologie", "Algèbre"), found("sort=price"));
        assertEquals(List.of("Éveil musical", "Algèbre", "Zoologie"), found("sort=-durationHours"));
        assertEquals(List.of("Éveil musical", "Zoologie", "Algèbre"), found("sort=category,-title"));
    }

    @Test void upcomingSessionsAreCounted() {
        var course = school.course("Algèbre");
        school.session(course, "2026-11-22", "2026-11-30");
        school.session(course, "2026-11-23", "2026-11-30");

        assertEquals(1, school.as(ADMIN).get("/courses/" + course).json().path("upcomingSessions").asInt());
    }

    @Test void aCourseWithSessionsStaysEvenWhenItsSessionsAreCancelled() {
        var course = school.course("Algèbre");
        var session = school.session(course, "2026-12-10", "2026-12-11");
        school.as(ADMIN).post("/sessions/" + session + "/cancel", Map.of("reason", "Grève")).is(200);

        var refused = school.as(ADMIN).delete("/courses/" + course).isProblem(409, "in_use");

        assertEquals("[{\"resource\":\"sessions\",\"count\":1}]", refused.json().path("dependents").toString());
        school.as(ADMIN).delete("/sessions/" + session).is(204);
        school.as(ADMIN).delete("/courses/" + course).is(204);
    }

    @Test void theHistoryTellsWhoChangedThePrice() {
        var path = "/courses/" + school.course("Algèbre");
        school.as(ADMIN).put(path, course("Algèbre", "price", 120.5)).is(200);

        var history = school.as(ADMIN).get(path + "/history").is(200);

        assertEquals(List.of("updated", "created"), history.column("action"));
        assertEquals("{\"price\":[100,120.5]}", history.json().get(0).path("changes").toString());
    }

    @Test void theCatalogueIsTheAdminsAlone() {
        var course = school.course("Algèbre");

        for (var role : List.of(TRAINER, STUDENT)) {
            for (var path : List.of("/courses", "/courses/" + course, "/courses/categories", "/courses/export?format=csv", "/courses/" + course + "/history")) {
                school.as(role).get(path).isProblem(403, "forbidden");
            }
            school.as(role).delete("/courses/" + course).isProblem(403, "forbidden");
        }
        school.anonymous().get("/courses").isProblem(401, "unauthenticated");
    }

    @Test void anExportHoldsExactlyTheFilteredListAndDisarmsFormulas() {
        school.course("Algèbre", "price", 99.9);
        school.course("Poterie", "description", "=cmd()", "isActive", false);

        var lines = school.as(ADMIN).get("/courses/export?format=csv&isActive=false").is(200).body().strip().lines().toList();

        assertEquals(2, lines.size());
        assertTrue(lines.get(0).contains("Titre;Description;Catégorie;Durée (heures);Prix;Prérequis;Active;Sessions à venir"), lines.get(0));
        assertTrue(lines.get(1).contains("Poterie;'=cmd();Soutien scolaire;10;100;;non;0"), lines.get(1));
    }

    /** In French a comma stands in numbers, and a semicolon between cells. */
    @Test void aFileWritesNumbersAsItsSpreadsheetReadsThem() {
        school.course("Algèbre", "price", 99.9);

        assertEquals("\uFEFFTitre;Prix\r\nAlgèbre;\"99,9\"", school.as(ADMIN).get("/courses/export?format=csv&columns=title,price").is(200).body().strip());
        assertEquals("\uFEFFTitle,Price\r\nAlgèbre,99.9",
            school.as(ADMIN).with("Accept-Language", "en").get("/courses/export?format=csv&columns=title,price").is(200).body().strip());
    }

    @Test void noFormulaIsCutOutOfATextByASpreadsheetOfTheOtherLanguage() {
        school.course("Tissage,=1+1");
        school.course("Vannerie;=1+1");

        var french = school.as(ADMIN).get("/courses/export?format=csv&columns=title").is(200).body();
        var english = school.as(ADMIN).with("Accept-Language", "en").get("/courses/export?format=csv&columns=title").is(200).body();

        for (var file : List.of(french, english)) {
            assertEquals(List.of("\"Tissage,=1+1\"", "\"Vannerie;=1+1\""), file.strip().lines().skip(1).toList());
        }
    }

    private static Map<String, Object> course(String title, Object... more) {
        var body = object("title", title, "category", "Soutien scolaire", "durationHours", 10, "price", 100);
        body.putAll(object(more));
        return body;
    }

    private List<String> found(String query) {
        return school.as(ADMIN).get("/courses?" + query).is(200).column("title");
    }
}
