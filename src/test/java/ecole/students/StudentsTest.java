package ecole.students;

import static ecole.db.schema.Tables.ENROLLMENTS;
import static ecole.db.schema.Tables.HISTORY;
import static ecole.db.schema.Tables.PAYMENTS;
import static ecole.http.Role.ADMIN;
import static ecole.http.Role.STUDENT;
import static ecole.http.Role.TRAINER;
import static ecole.testing.Client.object;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ecole.db.Constraint;
import ecole.history.History;
import ecole.testing.Answer;
import ecole.testing.TestSchool;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentsTest {
    private TestSchool school;

    @BeforeEach void open() {
        school = TestSchool.open();
    }

    @AfterEach void close() {
        school.close();
    }

    @Test void aStudentIsCreatedWithNothingButAName() {
        var made = school.as(ADMIN).post("/students", object("firstName", " Awa ", "lastName", "Diop")).is(201);

        assertEquals("Awa", made.text("firstName"));
        assertEquals("/api/students/" + made.id(), made.header("Location"));
        assertEquals("\"1\"", made.header("ETag"));
        assertEquals(made.json(), school.as(ADMIN).get("/students/" + made.id()).is(200).json());
    }

    @Test void aPhoneTypedTheNationalWayIsKeptInternationally() {
        var made = school.as(ADMIN).post("/students", object("firstName", "Awa", "lastName", "Diop", "phone", "06 12 34 56 78")).is(201);

        assertEquals("+33612345678", made.text("phone"));
    }

    @Test void familiesShareAnAddressOfMail() {
        created("Awa", "Diop", "email", "famille@diop.example");

        created("Ibra", "Diop", "email", "famille@diop.example");
    }

    @Test void homonymsBornOnOtherDaysAreNotDuplicates() {
        created("Awa", "Diop", "dateOfBirth", "2001-02-03");

        created("Awa", "Diop", "dateOfBirth", "2002-02-03");
        created("Awa", "Diop");
    }

    @Test void theSameNameAndBirthDateNeedAConfirmation() {
        var first = created("Zoé", "Lefèvre", "dateOfBirth", "2001-02-03");
        var again = object("firstName", "zoe", "lastName", "LEFEVRE", "dateOfBirth", "2001-02-03");

        var refused = school.as(ADMIN).post("/students", again).isProblem(409, "student_duplicate");
        assertEquals(first.id(), refused.json().at("/matches/0/id").asLong());

        again.put("confirmDuplicate", true);
        school.as(ADMIN).post("/students", again).is(201);
    }

    @ParameterizedTest
    @CsvSource({
        "firstName, , required", "firstName, '  ', blank", "lastName, , required",
        "dateOfBirth, 2026-11-22, past", "dateOfBirth, 1899-12-31, too_early", "dateOfBirth, 2001-02-30, format",
        "phone, 12, phone", "phone, bonjour, phone", "email, sans-arobase, format", "country, France, format",
        "userId, -1, type", "nickname, Zaza, unknown_field"})
    void aFaultyFieldIsNamed(String field, String value, String code) {
        var body = object("firstName", "Awa", "lastName", "Diop");
        body.put(field, value);

        school.as(ADMIN).post("/students", body).isProblem(422, "invalid").names(field, code);

        assertEquals("0", school.as(ADMIN).get("/students").header("X-Total-Count"));
    }

    @Test void allFaultsAreReportedTogether() {
        school.as(ADMIN).post("/students", object("lastName", "x".repeat(101), "email", "non"))
            .isProblem(422, "invalid").names("firstName", "required").names("lastName", "too_long").names("email", "format");
    }

    @Test void namesOfNothingButUnseenCharactersAreBlank() {
        school.as(ADMIN).post("/students", object("firstName", "\u00a0\u200b", "lastName", "\u2800"))
            .isProblem(422, "invalid").names("firstName", "blank").names("lastName", "blank");

        assertEquals("Awa", school.as(ADMIN).post("/students", object("firstName", "\u00a0Awa\u202f", "lastName", "Diop")).is(201).text("firstName"));
    }

    @Test void ofTwoClicksAtOnceThatMakeTheSamePersonOneDoes() {
        var person = object("firstName", "Awa", "lastName", "Diop", "dateOfBirth", "2001-02-03");
        var clicks = IntStream.range(0, 8).mapToObj(i -> CompletableFuture.supplyAsync(() -> school.as(ADMIN).post("/students", person).status())).toList();

        assertEquals(Map.of(201, 1L, 409, 7L), clicks.stream().map(CompletableFuture::join).collect(groupingBy(status -> status, counting())));
    }

    @Test void aSearchIgnoresCaseAndAccentsAndMatchesInsideWords() {
        created("Zoé", "Lefèvre");
        created("Awa", "Diop", "city", "Saint-Étienne");
        created("Hélène", "Martin");

        assertEquals(List.of("Lefèvre"), found("q=FEV"));
        assertEquals(List.of("Diop"), found("q=etienne%20diop"));
        assertEquals(List.of(), found("q=%25"));
    }

    /** Their ends alone are looked up in the index; the rest of each word counts as well. */
    @Test void longWordsAndAddressesAreSearchedWhole() {
        created("Éléonore", "Vandenbroucke", "email", "e.vandenbroucke@courriel.example");
        created("Zoé", "Broucke", "email", "broucke@courriel.example");
        created("Awa", "Ben_Yahya-Al%Mansouri", "phone", "+33639981234");

        assertEquals(List.of("Vandenbroucke"), found("q=VANDENBROUCKE"));
        assertEquals(List.of("Vandenbroucke"), found("q=e.vandenbroucke@courriel.example"));
        assertEquals(List.of("Broucke", "Vandenbroucke"), found("q=broucke@courriel.example"));
        assertEquals(List.of(), found("q=e.vandenbroucke@courriel.fr"));
        assertEquals(List.of("Vandenbroucke"), found("q=%C3%A9l%C3%A9onore%20vandenbr%C3%B6ucke"));
        assertEquals(List.of("Broucke", "Vandenbroucke"), found("q=@courriel.example&sort=lastName"));
        assertEquals(List.of("Ben_Yahya-Al%Mansouri"), found("q=yahya-al%25mansouri"));
        assertEquals(List.of(), found("q=yahya-al_mansouri"));
        assertEquals(List.of("Ben_Yahya-Al%Mansouri"), found("q=%2B33639981234"));
        assertEquals(List.of(), found("q=%2B33739981234"));
    }

    @Test void pagesNeitherRepeatNorMissARow() {
        for (var i = 0; i < 25; i++) {
            created("Prénom", "Nom " + (char) ('a' + i));
        }

        var second = school.as(ADMIN).get("/students?page=2&size=10&sort=-lastName").is(200);

        assertEquals(10, second.json().size());
        assertEquals("Nom o", second.json().at("/0/lastName").asText());
        assertEquals("25", second.header("X-Total-Count"));
        assertTrue(second.header("Link").contains("</api/students?page=3&size=10&sort=-lastName>; rel=\"next\""), second.header("Link"));
    }

    @ParameterizedTest
    @CsvSource({"sort=age", "size=101", "size=0", "page=-1", "colour=red", "page=1&page=2", "hasBalance=maybe", "sessionId=abc",
        "sessionId=9223372036854775808"})
    void anUnknownOrUnreadableParameterIsRefused(String query) {
        school.as(ADMIN).get("/students?" + query).isProblem(400, "bad_parameter");
    }

    @Test void aReplacedRecordGetsANewVersionAndAStaleOneIsRefused() {
        var made = created("Awa", "Diop");
        var path = "/students/" + made.id();

        var changed = school.as(ADMIN).with("If-Match", "\"1\"").put(path, object("firstName", "Awa", "lastName", "Ndiaye")).is(200);
        assertEquals("\"2\"", changed.header("ETag"));

        school.as(ADMIN).with("If-Match", "\"1\"").put(path, object("firstName", "Awa", "lastName", "Sarr")).isProblem(412, "stale");
        assertEquals("Ndiaye", school.as(ADMIN).get(path).text("lastName"));
    }

    @Test void anAnonymisedStudentLeavesNoTraceInTheHistory() {
        var made = created("Awa", "Diop", "email", "awa@diop.example", "dateOfBirth", "2001-02-03");

        var nobody = school.as(ADMIN).post("/students/" + made.id() + "/anonymise").is(200);

        assertEquals("2026-11-22T09:00:00Z", nobody.text("anonymisedAt"));
        assertEquals(true, nobody.json().path("email").isNull());
        var history = school.as(ADMIN).get("/students/" + made.id() + "/history").is(200);
        assertEquals(List.of("updated", "created"), history.column("action"));
        assertEquals(false, history.body().contains("Diop"), history.body());
    }

    @Test void anAnonymisedStudentLeavesNoTraceInEnrollmentsAndPayments() {
        var made = created("Awa", "Diop");
        var session = school.session(school.course("Anglais", "100"), 5);
        var admin = school.as(ADMIN);
        var enrollment = admin.post("/enrollments", object("studentId", made.id(), "sessionId", session, "discount", 10,
            "discountReason", "Fratrie Diop", "notes", "Nièce de M. Diop")).is(201).id();
        var payment = admin.post("/enrollments/" + enrollment + "/pay", object("amount", 90, "paymentMethod", "cheque",
            "reference", "CHQ Diop", "notes", "de la part de M. Diop")).is(201).id();
        admin.post("/enrollments/" + enrollment + "/cancel", object("reason", "Mme Diop déménage")).is(200);

        admin.post("/students/" + made.id() + "/anonymise").is(200);

        var seat = admin.get("/enrollments/" + enrollment).is(200);
        assertEquals("—", seat.text("discountReason"));
        assertEquals(true, seat.json().path("notes").isNull() && seat.json().path("cancelReason").isNull(), seat.body());
        var paid = admin.get("/payments/" + payment).is(200);
        assertEquals(true, paid.json().path("notes").isNull() && paid.json().path("reference").isNull(), paid.body());
        assertEquals("90", paid.json().path("amount").toString());
        assertEquals("admin@lilas.example", paid.text("recordedByEmail"));
        assertEquals(0, school.count(HISTORY, HISTORY.CHANGES.cast(String.class).contains("Diop")));
    }

    @Test void whatWasTypedWithAPaymentIsForgottenOnlyWithThePerson() {
        var made = created("Awa", "Diop");
        var enrollment = school.as(ADMIN).post("/enrollments", object("studentId", made.id(), "sessionId",
            school.session(school.course("Anglais", "100"), 5))).is(201).id();
        var payment = school.as(ADMIN).post("/enrollments/" + enrollment + "/pay", object("amount", 90, "paymentMethod", "cash", "notes", "acompte")).is(201).id();

        var here = PAYMENTS.ID.eq(payment);
        var forgotten = assertThrows(DataAccessException.class, () -> school.sql(tx -> tx.update(PAYMENTS).setNull(PAYMENTS.NOTES).where(here).execute()));
        var rewritten = assertThrows(DataAccessException.class, () -> school.sql(tx -> {
            History.erasing(tx, () -> tx.update(PAYMENTS).set(PAYMENTS.NOTES, "autre").where(here).execute());
            return true;
        }));

        assertTrue(Constraint.isBehind(forgotten, "payments_append_only"));
        assertTrue(Constraint.isBehind(rewritten, "payments_append_only"));
    }

    @Test void anAnonymisedStudentStaysSo() {
        var path = "/students/" + created("Awa", "Diop").id();
        var nobody = school.as(ADMIN).post(path + "/anonymise").is(200).json();
        var session = school.session(school.course("Anglais", "100"), 5);

        school.as(ADMIN).put(path, object("firstName", "Awa", "lastName", "Diop")).isProblem(409, "student_anonymised");
        school.as(ADMIN).post(path + "/anonymise").isProblem(409, "student_anonymised");
        school.as(ADMIN).post("/users", object("email", "awa@diop.example", "role", "student", "studentId", nobody.path("id").asLong()))
            .isProblem(409, "student_anonymised");
        school.as(ADMIN).post("/enrollments", object("studentId", nobody.path("id").asLong(), "sessionId", session))
            .isProblem(409, "student_anonymised");

        assertEquals(nobody, school.as(ADMIN).get(path).is(200).json());
        assertEquals(0, school.as(ADMIN).get("/sessions/" + session).is(200).json().path("seatsTaken").asInt());
    }

    @Test void enrollingWaitsForWhoeverAnonymises() {
        var student = created("Awa", "Diop").id();
        var session = school.session(school.course("Anglais", "100"), 5);

        var statuses = Stream.<Supplier<Answer>>of(
            () -> school.as(ADMIN).post("/students/" + student + "/anonymise"),
            () -> school.as(ADMIN).post("/enrollments", object("studentId", student, "sessionId", session, "notes", "Nièce de M. Diop")))
            .parallel().map(attempt -> attempt.get().status()).toList();

        assertEquals(200, statuses.get(0));
        assertTrue(List.of(201, 409).contains(statuses.get(1)), statuses.toString());
        assertEquals(0, school.count(ENROLLMENTS, ENROLLMENTS.NOTES.isNotNull()));
    }

    @Test void theHistoryTellsWhoChangedWhat() {
        var made = created("Awa", "Diop");
        school.as(ADMIN).put("/students/" + made.id(), object("firstName", "Awa", "lastName", "Ndiaye", "city", "Lyon")).is(200);

        var change = school.as(ADMIN).get("/students/" + made.id() + "/history").is(200).json().get(0);

        assertEquals("admin@lilas.example", change.path("actorEmail").asText());
        assertEquals("[\"Diop\",\"Ndiaye\"]", change.at("/changes/lastName").toString());
        assertEquals("[null,\"Lyon\"]", change.at("/changes/city").toString());
    }

    @Test void aStudentSeesOnlyThemselves() {
        var other = created("Awa", "Diop");
        var own = created("Léa", "Petit", "userId", school.userId(STUDENT));

        school.as(STUDENT).get("/students/" + own.id()).is(200);
        school.as(STUDENT).get("/students/" + other.id()).isProblem(404, "not_found");
        assertEquals(List.of("Petit"), school.as(STUDENT).get("/students").is(200).column("lastName"));
        school.as(STUDENT).put("/students/" + own.id(), Map.of("firstName", "x")).isProblem(403, "forbidden");
        school.as(TRAINER).get("/students/" + own.id()).isProblem(403, "forbidden");
        school.anonymous().get("/students").isProblem(401, "unauthenticated");
    }

    @Test void anExportHoldsExactlyTheFilteredList() {
        created("Awa", "Diop", "city", "=1+1");
        created("Zoé", "Lefèvre");

        var csv = school.as(ADMIN).with("Accept-Language", "fr").get("/students/export?format=csv&q=diop").is(200);

        var lines = csv.body().strip().lines().toList();
        assertEquals(2, lines.size(), csv.body());
        assertTrue(lines.get(0).contains("Prénom;Nom;Date de naissance"), lines.get(0));
        assertTrue(lines.get(1).contains("Awa;Diop") && lines.get(1).contains("'=1+1"), lines.get(1));
        assertEquals("attachment; filename=\"students.csv\"", csv.header("Content-Disposition"));
    }

    private List<String> found(String query) {
        return school.as(ADMIN).get("/students?" + query).is(200).column("lastName");
    }

    private Answer created(String firstName, String lastName, Object... more) {
        var body = object("firstName", firstName, "lastName", lastName);
        body.putAll(object(more));
        return school.as(ADMIN).post("/students", body).is(201);
    }
}
