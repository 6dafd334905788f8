package ecole.imports;

import static ecole.db.schema.Tables.HISTORY;
import static ecole.db.schema.Tables.STUDENTS;
import static ecole.http.Role.ADMIN;
import static ecole.http.Role.STUDENT;
import static ecole.http.Role.TRAINER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ecole.http.Routes;
import ecole.server.HttpServer;
import ecole.testing.Answer;
import ecole.testing.TestSchool;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files can be read, what is said about them, and that looking writes nothing. */
class ImportFilesTest {
    private static TestSchool school;
    private static Files files;

    @BeforeAll static void open() {
        school = TestSchool.open();
        files = new Files(school);
    }

    @AfterAll static void close() {
        school.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-8 with mark", "UTF-16LE with mark", "UTF-16BE with mark"})
    void everyEncodingOfSpreadsheetsIsRecognised(String encoding) {
        var charset = Charset.forName(encoding.replace(" with mark", ""));
        var file = ((encoding.endsWith("mark") ? "\uFEFF" : "") + "Nom;Prénom\nŒuvrard;Zoé\n").getBytes(charset);

        var preview = files.preview("students", file);

        assertEquals(encoding.replaceAll("LE|BE| with mark", ""), preview.text("encoding"));
        assertEquals("Œuvrard Zoé", preview.json().at("/columns/0/examples/0").asText() + " " + preview.json().at("/columns/1/examples/0").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nom;Prénom/Diop, Sall;Awa", "Nom,Prénom/\"Diop, Sall\",Awa", "Nom\tPrénom/Diop, Sall\tAwa", "sep=;/Nom;Prénom/Diop, Sall;Awa",
        "\"Nom\",\"Prénom\",\"Notes; remarques\"/\"Diop, Sall\",\"Awa\",\"a; b; c\""})
    void theSeparatorIsFound(String file) {
        var preview = files.preview("students", file.replace('/', '\n'));

        assertEquals("Diop, Sall", preview.json().at("/columns/0/examples/0").asText());
        assertEquals("Awa", preview.json().at("/columns/1/examples/0").asText());
    }

    @Test void linesAreCountedAsASpreadsheetCountsThem() {
        var report = files.check("students", "", "Nom;Prénom;Notes\nDiop;Awa;\"deux\nlignes\"\n\n;;\nSall;;\n").is(200);

        assertEquals("2 lines, 1 created, 0 skipped, 1 faulty [5 fault firstName required]", Files.told(report));
    }

    @Test void headingsAreKnownInBothLanguagesAndByOtherNames() {
        var preview = files.preview("students", "NOM DE FAMILLE;first name;Né(e) le;Portable;Courriel;CP;Ville ;Inconnue\nDiop;Awa;;;;;;x\n");

        assertEquals(List.of("lastName", "firstName", "dateOfBirth", "phone", "email", "postalCode", "city", "null"),
            fields(preview));
        assertEquals("[\"x\"]", preview.json().at("/columns/7/examples").toString());
    }

    @Test void aFileCanHoldWhatTheFormCanButNoAccount() {
        var format = school.as(ADMIN).get("/students/import").is(200);

        assertEquals("{\"name\":\"lastName\",\"label\":\"Nom\",\"required\":true}", format.json().at("/fields/1").toString());
        assertEquals(10, format.json().path("fields").size());
        assertEquals(false, format.body().contains("userId"));
        assertEquals(Import.MAX_LINES, format.json().path("maxLines").asInt());
    }

    @Test void aRequiredFieldWithoutAColumnIsNamed() {
        for (var path : List.of("/students/import", "/students/import/check")) {
            files.upload(path, "Nom;Ville\nDiop;Paris\n").isProblem(422, "invalid").names("firstName", "no_column");
        }
        files.upload("/courses/import", "x\ny\n").isProblem(422, "invalid").names("title", "no_column").names("price", "no_column");
    }

    @ParameterizedTest
    @CsvSource({"'lastName,nonsense', unknown_value", "'lastName,lastName', duplicate", "'lastName,firstName,city', out_of_range",
        "'lastName,userId', unknown_value", "',', required"})
    void aMappingThatMakesNoSenseIsRefused(String columns, String code) {
        files.students("?columns=" + columns, "Nom;Prénom\nDiop;Awa\n").isProblem(400, "bad_parameter").names("columns", code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Date de naissance | 31/02/2001 | dateOfBirth date", "Date de naissance | 02/13/2001 | dateOfBirth date",
        "Date de naissance | demain | dateOfBirth date", "Date de naissance | 03/02/01 | dateOfBirth short_year",
        "Date de naissance | 22/11/2026 | dateOfBirth past", "Date de naissance | 01/01/1899 | dateOfBirth too_early",
        "Téléphone | 12 | phone phone", "E-mail | sans-arobase | email format", "Pays | Atlantide | country format",
        "Code postal | 123456789012345678901 | postalCode too_long", "Ville | '\"Pa\nris\"' | city line_breaks"})
    void aFaultyCellIsToldWithItsLineAndNothingIsWritten(String heading, String cell, String finding) {
        var file = "Nom;Prénom;" + heading + "\nSall;Ibra;\nDiop;Awa;" + cell + "\n";

        var checked = files.check("students", "", file).is(200);
        assertEquals("2 lines, 1 created, 0 skipped, 1 faulty [3 fault " + finding + "]", Files.told(checked));
        var refused = files.students("", file).isProblem(422, "import_refused");

        assertEquals(checked.json(), refused.json().path("report"));
        assertEquals(0, school.count(STUDENTS));
        assertEquals(0, school.count(HISTORY, HISTORY.RESOURCE.eq("students")));
    }

    @Test void aFindingShowsTheCellAndASentence() {
        var finding = files.check("students", "", "Nom;Prénom;Date de naissance\nDiop;Awa;" + "x".repeat(300) + "\n").json().at("/findings/0");

        assertEquals("Date non reconnue. Exemples\u00a0: 03/02/2001 ou 2001-02-03.", finding.path("message").asText());
        assertEquals("x".repeat(200) + "…", finding.path("value").asText());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"''|import_empty", "Nom;Prénom|import_empty", "'\n\n\n'|import_empty", "'Nom;Prénom\n;\n'|import_empty",
        "'PK\u0003\u0004'|import_workbook", "'No\u0000m;x\na;b'|import_unreadable"})
    void aFileWithoutLinesOrThatIsNoCsvIsRefused(String file, String code) {
        for (var path : List.of("/students/import/preview", "/students/import/check", "/students/import")) {
            files.upload(path, file == null ? "" : file).isProblem(422, code);
        }
    }

    @Test void aWorkbookOfOldIsRecognised() {
        files.upload("/students/import/preview", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}).isProblem(422, "import_workbook");
    }

    @Test void anythingElseThanCsvIsRefused() {
        school.as(ADMIN).with("Content-Type", "application/json").post("/students/import", "{}").isProblem(415, "unsupported_file");
        school.as(ADMIN).post("/students/import").isProblem(415, "unsupported_file");
    }

    @Test void tenThousandLinesAreTakenAndOneMoreIsNot() {
        var most = Files.people(Import.MAX_LINES);

        assertEquals("10000 lines, 10000 created, 0 skipped, 0 faulty []", Files.told(files.check("students", "", most).is(200)));
        files.students("", most + "Diop;Awa\n").isProblem(422, "import_too_long");
    }

    @Test void aFileMayBeLargerThanOtherBodiesButNotBoundless() {
        var line = "Diop;Awa;" + "x".repeat(4000) + "\n";
        var large = "Nom;Prénom;Notes\n" + line.repeat(Routes.MAX_FILE / line.length() - 1);

        assertTrue(large.length() > HttpServer.MAX_BODY);
        files.check("students", "", large).is(200);
        files.check("students", "", large + line + line).isProblem(413, "too_large");
        school.as(ADMIN).post("/students", "x".repeat(HttpServer.MAX_BODY + 1)).isProblem(413, "too_large");
    }

    @Test void aTableTooWideIsRefused() {
        files.upload("/students/import/preview", ";".repeat(50) + "\nx\n").isProblem(422, "import_too_wide");
    }

    @Test void cellsBeyondTheHeadingsAreAFault() {
        var report = files.check("students", "", "Nom;Prénom\nDiop;Awa;\nSall;Ibra;Paris\n").is(200);

        assertEquals("2 lines, 1 created, 0 skipped, 1 faulty [3 fault null extra_cells]", Files.told(report));
    }

    @Test void onlyTheFirstThousandFindingsAreTold() {
        var report = files.check("students", "", "Nom;Prénom\n" + "Diop;\n".repeat(1500)).is(200).json();

        assertEquals("1000 500 1500", report.path("findings").size() + " " + report.path("moreFindings").asInt() + " " + report.path("faulty").asInt());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1,200 | price ambiguous_number", "1.200 | price ambiguous_number", "12,345 | price ambiguous_number",
        "1,2.3 | price number", "1.2,3 | price number", "1.2345,6 | price number", "1 2 | price number",
        "abc | price number", "1e3 | price number", "1,2,3 | price number", "-5 | price too_small", "10,4567 | price decimals"})
    void anAmountThatCouldMeanTwoThingsIsRefused(String price, String finding) {
        assertEquals("1 lines, 0 created, 0 skipped, 1 faulty [2 fault " + finding + "]",
            Files.told(files.check("courses", "", "Titre;Catégorie;Durée;Prix\nAnglais;Langues;10;" + price + "\n").is(200)));
    }

    @Test void onlyAdministratorsImport() {
        for (var role : List.of(TRAINER, STUDENT)) {
            for (var path : List.of("/students/import", "/trainers/import/check", "/courses/import/preview")) {
                school.as(role).with("Content-Type", "text/csv").post(path, "Nom;Prénom\nDiop;Awa\n").isProblem(403, "forbidden");
            }
        }
        school.anonymous().with("Content-Type", "text/csv").post("/students/import", "Nom;Prénom\nDiop;Awa\n").isProblem(401, "unauthenticated");
    }

    private static List<String> fields(Answer preview) {
        var fields = new ArrayList<String>();
        preview.json().path("columns").forEach(column -> fields.add(column.path("field").asText()));
        return fields;
    }
}
