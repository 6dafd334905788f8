package ecole.imports;

import static ecole.db.schema.Tables.COURSES;
import static ecole.db.schema.Tables.IMPORTS;
import static ecole.db.schema.Tables.STUDENTS;
import static ecole.db.schema.Tables.TRAINERS;
import static ecole.http.Role.ADMIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ecole.testing.Answer;
import ecole.testing.Client;
import ecole.testing.TestSchool;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes of files that are imported. */
class ImportsTest {
    private static final String PEOPLE = """
        Nom;Prénom;Date de naissance;Téléphone
        Diop;Awa;03/02/2001;06 12 34 56 78
        Lefèvre;Zoé;2002-12-31;
        """;

    private TestSchool school;
    private Files files;

    @BeforeEach void open() {
        school = TestSchool.open();
        files = new Files(school);
    }

    @AfterEach void close() {
        school.close();
    }

    @Test void aFileOfASpreadsheetBecomesRecordsWithTheirHistory() {
        var report = files.students("", PEOPLE).is(201);

        assertEquals("2 lines, 2 created, 0 skipped, 0 faulty []", Files.told(report));
        var awa = school.as(ADMIN).get("/students?q=Diop").is(200).json().get(0);
        assertEquals("Awa 2001-02-03 +33612345678",
            awa.path("firstName").asText() + " " + awa.path("dateOfBirth").asText() + " " + awa.path("phone").asText());
        var history = school.as(ADMIN).get("/students/" + awa.path("id").asLong() + "/history").is(200).json();
        assertEquals("created", history.at("/0/action").asText());
        assertEquals("admin@lilas.example", history.at("/0/actorEmail").asText());
        assertEquals(1, school.count(IMPORTS));
    }

    @Test void cellsHoldQuotesAndLineEnds() {
        files.students("", "Nom;Prénom;Adresse\nDiop;\"Awa \"\"la grande\"\"\";\"3 rue des Lilas\r\n75020 Paris\"\n").is(201);

        var awa = school.as(ADMIN).get("/students").json().get(0);
        assertEquals("Awa \"la grande\"", awa.path("firstName").asText());
        assertEquals("3 rue des Lilas\n75020 Paris", awa.path("address").asText());
    }

    @Test void ofTwoColumnsOfOneNameTheFirstIsTaken() {
        files.students("", "Nom;Nom;Prénom\nDiop;Sall;Awa\n").is(201);
        files.students("?columns=,lastName,firstName", "Nom;Nom;Prénom\nDiop;Sall;Awa\n").is(201);

        assertEquals(1, school.count(STUDENTS, STUDENTS.LAST_NAME.eq("Diop")));
        assertEquals(1, school.count(STUDENTS, STUDENTS.LAST_NAME.eq("Sall")));
    }

    @Test void charactersThatCannotBeKeptAreFaultsAndAllOthersAreWelcome() {
        var report = files.check("students", "", "Nom;Prénom\nDiop;A\u0000wa\nSall;😀 語\nBa;a\u0007b\n").is(200);
        assertEquals("3 lines, 1 created, 0 skipped, 2 faulty [2 fault firstName control_characters, 4 fault firstName control_characters]",
            Files.told(report));

        files.students("", "Nom;Prénom\nSall;😀 語\n").is(201);
        assertEquals(1, school.count(STUDENTS, STUDENTS.FIRST_NAME.eq("😀 語")));
    }

    @Test void fiveThousandLinesAreImportedInSeconds() {
        var begun = System.nanoTime();

        files.students("", Files.people(5_000)).is(201);

        var taken = Duration.ofNanos(System.nanoTime() - begun);
        assertEquals(5_000, school.count(STUDENTS));
        assertTrue(taken.toSeconds() < 30, taken::toString);
    }

    @Test void peopleWhoAreThereAlreadyAreLeftOutUnlessWanted() {
        files.students("", PEOPLE).is(201);
        var zoe = school.as(ADMIN).get("/students?q=Zoé").json().get(0).path("id").asLong();
        var again = "Nom;Prénom;Date de naissance\nLEFEVRE;zoe;31/12/2002\nLefèvre;Zoé;01/01/2003\nSall;Ibra;\nSall;Ibra;\n";

        var report = files.students("", again).is(201);
        assertEquals("4 lines, 2 created, 2 skipped, 0 faulty [2 warning null exists, 5 warning null repeats_line]", Files.told(report));
        assertEquals(zoe, report.json().at("/findings/0/recordId").asLong());
        assertEquals("Même fiche que la ligne 4 du fichier.", report.json().at("/findings/1/message").asText());
        assertEquals(4, school.count(STUDENTS));

        assertEquals("4", files.students("?duplicates=create", again).is(201).text("created"));
        assertEquals(8, school.count(STUDENTS));
    }

    @Test void trainersBringTheirSpecialties() {
        files.upload("/trainers/import", "Nom,Prénom,Spécialités,Pays,Téléphone\nDiop,Awa,\"Maths, Physique | Chimie\",Belgique,0470 12 34 56\n").is(201);

        var awa = school.as(ADMIN).get("/trainers").json().get(0);
        assertEquals("[\"Maths\",\"Physique\",\"Chimie\"] BE +32470123456",
            awa.path("specialties") + " " + awa.path("country").asText() + " " + awa.path("phone").asText());
        assertEquals("1 lines, 0 created, 0 skipped, 1 faulty [2 fault specialties duplicate]",
            Files.told(files.check("trainers", "", "Nom;Prénom;Spécialités\nSall;Ibra;Maths, maths\n").is(200)));
        assertEquals("1 lines, 0 created, 0 skipped, 1 faulty [2 fault specialties required]",
            Files.told(files.check("trainers", "", "Nom;Prénom;Spécialités\nSall;Ibra;\n").is(200)));
    }

    @Test void coursesBringAmountsAndHoursAsTheyAreWritten() {
        files.upload("/courses/import", """
            Intitulé;Catégorie;Durée;Tarif;Active
            Anglais;Langues;17,5 h;1 200,50 €;oui
            Yoga;Bien-être;10;0;non
            Piano;Musique;5;1.200,00;
            """).is(201);

        assertEquals(List.of("Anglais 17.5 1200.5 true", "Piano 5 1200 true", "Yoga 10 0 false"), rows(school.as(ADMIN).get("/courses?sort=title")));
    }

    @Test void inACurrencyOfThreeDecimalsTheyAreRead() {
        school.isIn("Africa/Tunis", "TND");

        files.upload("/courses/import", "Titre;Catégorie;Durée;Prix\nAnglais;Langues;10;12,345\n").is(201);

        assertEquals(List.of("Anglais 10 12.345 true"), rows(school.as(ADMIN).get("/courses")));
    }

    @Test void aTitleThatIsTakenIsLeftOutOrAFault() {
        school.course("Anglais");
        var file = "Titre;Catégorie;Durée;Prix\nANGLAIS;Langues;10;100\nYoga;Sport;10;100\nyoga;Sport;10;100\n";

        assertEquals("3 lines, 1 created, 0 skipped, 2 faulty [2 fault title courses_title_unique, 4 fault title courses_title_unique]",
            Files.told(files.check("courses", "?duplicates=create", file).is(200)));
        files.upload("/courses/import?duplicates=create", file).isProblem(422, "import_refused");
        assertEquals(1, school.count(COURSES));
        assertEquals("3 lines, 1 created, 2 skipped, 0 faulty [2 warning null exists, 4 warning null repeats_line]",
            Files.told(files.upload("/courses/import", file).is(201)));
    }

    @Test void theDatabaseHasTheLastWordAndItsLineIsTold() {
        school.sql(tx -> tx.execute("alter table students add constraint students_test check (city <> 'Nulle part')"));
        var file = "Nom;Prénom;Ville\nDiop;Awa;Paris\nSall;Ibra;Nulle part\n";

        files.check("students", "", file).is(200);
        var refused = files.students("", file).isProblem(422, "import_refused");

        var finding = refused.json().at("/report/findings/0");
        assertEquals("3 students_test", finding.path("line").asText() + " " + finding.path("code").asText());
        assertEquals("La base de données refuse cette ligne.", finding.path("message").asText());
        assertEquals(0, school.count(STUDENTS));
        assertEquals(0, school.count(IMPORTS));
    }

    @Test void oneKeyImportsOnce() {
        var client = files.csv().with("Idempotency-Key", "file 1");
        var first = client.send("POST", "/students/import?duplicates=create", PEOPLE).is(201);

        var again = client.send("POST", "/students/import?duplicates=create", PEOPLE).is(201);
        assertEquals(first.json(), again.json());
        assertEquals("true", again.header("Idempotency-Replayed"));
        assertEquals(2, school.count(STUDENTS));
        client.send("POST", "/students/import?duplicates=create", PEOPLE + "Sall;Ibra;;\n").isProblem(422, "idempotency_key_reused");
        client.send("POST", "/students/import", PEOPLE).isProblem(422, "idempotency_key_reused");
        files.csv().with("Idempotency-Key", "x".repeat(101)).send("POST", "/students/import", PEOPLE).isProblem(400, "bad_parameter");
    }

    @Test void whoeverWaitsTooLongBehindAnotherImportIsToldSo() {
        school.sql(tx -> {
            ImportSql.queue(tx);
            return files.students("", PEOPLE).isProblem(503, "import_waits");
        });

        assertEquals(0, school.count(STUDENTS));
    }

    @Test void twoClicksAtOnceImportOnce() throws Exception {
        var client = files.csv().with("Idempotency-Key", "double");

        var answers = atOnce(() -> client.send("POST", "/students/import?duplicates=create", Files.people(300)));

        answers.forEach(answer -> answer.is(201));
        assertEquals(300, school.count(STUDENTS));
        assertEquals(1, school.count(IMPORTS));
    }

    @Test void ofTwoImportsOfOneFileTheSecondFindsWhatTheFirstHasMade() throws Exception {
        var answers = atOnce(() -> files.students("", Files.people(300)));

        assertEquals(List.of("0", "0", "0", "300"), answers.stream().map(answer -> answer.is(201).text("created")).sorted().toList());
        assertEquals(300, school.count(STUDENTS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void whatEcoleExportsItImportsAgain(String language) {
        var admin = school.as(ADMIN).with("Accept-Language", language);
        admin.post("/students", Map.of("firstName", "=1+1", "lastName", "-Diop", "phone", "06 12 34 56 78", "dateOfBirth", "2001-02-03",
            "address", "3 rue; \"A\"\n75020", "country", "FR", "notes", "@a;b,c\td")).is(201);
        admin.post("/trainers", Map.of("firstName", "Awa", "lastName", "Sall", "specialties", List.of("Maths", "Piano, jazz | \"solo\"", "\"Chant\"", "Chant choral"))).is(201);
        admin.post("/courses", Map.of("title", "Anglais", "category", "Langues", "durationHours", 17.5, "price", 1200, "isActive", false)).is(201);

        for (var resource : List.of("students", "trainers", "courses")) {
            var before = kept(admin, resource);
            var file = admin.get("/" + resource + "/export?format=csv").is(200).body();
            admin.delete("/" + resource + "/" + admin.get("/" + resource).json().get(0).path("id").asLong()).is(204);

            assertEquals("1 lines, 1 created, 0 skipped, 0 faulty []", Files.told(files.upload("/" + resource + "/import", file).is(201)));

            assertEquals(before, kept(admin, resource));
        }
        assertEquals(1, school.count(TRAINERS));
    }

    /** What a record is, apart from when and under which number it was made. */
    private static String kept(Client admin, String resource) {
        var record = (com.fasterxml.jackson.databind.node.ObjectNode) admin.get("/" + resource).json().get(0);
        return record.without(List.of("id", "createdAt", "updatedAt")).toString();
    }

    private static List<Answer> atOnce(Callable<Answer> call) throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        try {
            var answers = new ArrayList<Answer>();
            for (var future : threads.invokeAll(List.of(call, call, call, call))) {
                answers.add(future.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }

    private static List<String> rows(Answer courses) {
        return Client.rows(courses.is(200)).stream().map(course -> course.path("title").asText() + " " + course.path("durationHours").asText() + " "
            + course.path("price").asText() + " " + course.path("isActive").asText()).toList();
    }
}
