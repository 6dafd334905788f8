package ecole.enrollments;

import static ecole.db.schema.Tables.COURSES;
import static ecole.db.schema.Tables.ENROLLMENTS;
import static ecole.db.schema.Tables.SESSIONS;
import static ecole.http.Role.ADMIN;
import static ecole.http.Role.STUDENT;
import static ecole.http.Role.TRAINER;
import static ecole.testing.Client.object;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ecole.db.Constraint;
import ecole.testing.Answer;
import ecole.testing.TestSchool;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnrollmentsTest {
    private static final AtomicInteger NAMES = new AtomicInteger();
    private static TestSchool school;

    @BeforeAll static void open() {
        school = TestSchool.open();
    }

    @AfterAll static void close() {
        school.close();
    }

    @Test void anEnrollmentCopiesTheCoursesPriceAndOwesIt() {
        var course = course("120.50");
        var made = enrolled(school.student("Diop"), school.session(course, 5));
        school.sql(tx -> tx.update(COURSES).set(COURSES.PRICE, new BigDecimal("999")).where(COURSES.ID.eq(course)).execute());

        var seen = school.as(ADMIN).get("/enrollments/" + made.id()).is(200);

        assertEquals("120.5", seen.json().path("price").toString());
        assertEquals("120.5", seen.json().path("balance").toString());
        assertEquals("pending", seen.text("status"));
        assertEquals("2026-11-22T09:00:00Z", seen.text("enrolledAt"));
        assertEquals("Diop", seen.json().at("/student/lastName").asText());
        assertEquals("upcoming", seen.json().at("/session/status").asText());
        assertEquals(course, seen.json().at("/session/courseId").asLong());
        assertEquals("\"1\"", seen.header("ETag"));
        assertEquals("/api/enrollments/" + made.id(), made.header("Location"));
        assertEquals(made.json(), seen.json());
    }

    @Test void whatCostsNothingIsPaidAtOnce() {
        assertEquals("paid", enrolled(school.student("Diop"), school.session(course("0"), 5)).text("status"));
    }

    @Test void aDiscountOfTheWholePriceIsPaidAtOnce() {
        var made = enrolled(school.student("Diop"), school.session(course("80"), 5), "discount", 80, "discountReason", "Bourse");

        assertEquals("paid", made.text("status"));
        assertEquals("0", made.json().path("balance").toString());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"80.01, Bourse, discount, too_large", "-1, Bourse, discount, too_small", "10.001, Bourse, discount, decimals",
        "10, -, discountReason, required", "10, ' ', discountReason, required"})
    void aDiscountIsRefusedWhenItMakesNoSense(String discount, String reason, String field, String code) {
        var body = object("studentId", school.student("Diop"), "sessionId", school.session(course("80"), 5),
            "discount", new BigDecimal(discount), "discountReason", reason);

        school.as(ADMIN).post("/enrollments", body).isProblem(422, "invalid").names(field, code);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"studentId, -, required", "sessionId, -, required", "studentId, 999999, unknown_reference",
        "sessionId, 999999, unknown_reference", "sessionId, 0, too_small", "price, 5, unknown_field", "status, 1, unknown_field"})
    void aFaultyFieldIsNamed(String field, Long value, String code) {
        var body = object("studentId", school.student("Diop"), "sessionId", school.session(course("80"), 5));
        body.put(field, value);

        school.as(ADMIN).post("/enrollments", body).isProblem(422, "invalid").names(field, code);
    }

    @Test void aFullSessionProposesTheCoursesOtherSessions() {
        var course = course("80");
        var full = school.session(course, 1);
        var other = school.session(course, 3);
        var alsoFull = school.session(course, 1);
        var past = school.session(course, 3);
        var cancelled = school.session(course, 3);
        school.sql(tx -> tx.update(SESSIONS).set(SESSIONS.START_DATE, java.time.LocalDate.of(2026, 11, 1)).where(SESSIONS.ID.eq(past)).execute());
        cancelSession(cancelled);
        enrolled(school.student("Diop"), full);
        enrolled(school.student("Diop"), alsoFull);
        enrolled(school.student("Diop"), other);

        var refused = enroll(school.student("Ndiaye"), full).isProblem(409, "session_full");

        assertEquals("[{\"id\":" + other + ",\"startDate\":\"2026-12-01\",\"endDate\":\"2026-12-05\",\"location\":null,\"seatsLeft\":2}]",
            refused.json().path("alternatives").toString());
    }

    @Test void aPersonTakesOneSeatOnlyEvenInAFullSession() {
        var student = school.student("Diop");
        var session = school.session(course("80"), 1);
        var first = enrolled(student, session);

        var refused = enroll(student, session).isProblem(409, "already_enrolled");
        assertEquals(first.id(), refused.json().path("enrollmentId").asLong());

        school.sql(tx -> tx.update(SESSIONS).set(SESSIONS.CAPACITY, 2).where(SESSIONS.ID.eq(session)).execute());
        assertEquals(first.id(), enroll(student, session).isProblem(409, "already_enrolled").json().path("enrollmentId").asLong());
        assertEquals(1, seatsTaken(session));
    }

    @Test void aCancelledSessionTakesNobody() {
        var session = school.session(course("80"), 5);
        cancelSession(session);

        enroll(school.student("Diop"), session).isProblem(409, "session_cancelled");
    }

    @Test void cancellingFreesTheSeatAtOnceAndForGood() {
        var student = school.student("Diop");
        var session = school.session(course("80"), 1);
        var first = enrolled(student, session);

        var cancelled = school.as(ADMIN).post("/enrollments/" + first.id() + "/cancel", object("reason", "Déménage")).is(200);
        assertEquals("cancelled", cancelled.text("status"));
        assertEquals("Déménage", cancelled.text("cancelReason"));
        assertEquals("2026-11-22T09:00:00Z", cancelled.text("cancelledAt"));
        assertEquals("\"2\"", cancelled.header("ETag"));

        var second = enrolled(student, session);
        school.as(ADMIN).post("/enrollments/" + first.id() + "/cancel", Map.of()).isProblem(409, "enrollment_cancelled");
        school.as(ADMIN).put("/enrollments/" + first.id(), object("status", "pending")).isProblem(409, "enrollment_cancelled");
        school.as(ADMIN).put("/enrollments/" + first.id(), object("status", "cancelled", "notes", "A rappelé")).is(200);
        assertEquals("pending", school.as(ADMIN).get("/enrollments/" + second.id()).text("status"));
        assertEquals(1, seatsTaken(session));
    }

    @Test void aReplacedEnrollmentKeepsItsPriceAndRecountsItsBalance() {
        var made = enrolled(school.student("Diop"), school.session(course("80"), 5));
        var path = "/enrollments/" + made.id();

        var changed = school.as(ADMIN).put(path, object("discount", 30, "discountReason", "Fratrie", "notes", "Vient le mardi")).is(200);
        assertEquals("50", changed.json().path("balance").toString());
        assertEquals("Vient le mardi", changed.text("notes"));

        var settled = school.as(ADMIN).put(path, object("discount", 80, "discountReason", "Bourse")).is(200);
        assertEquals("paid", settled.text("status"));
        assertTrue(settled.json().path("notes").isNull());

        assertEquals("pending", school.as(ADMIN).put(path, object("status", "paid")).is(200).text("status"));
    }

    @Test void aDiscountCannotGoBelowWhatIsPaid() {
        var made = enrolled(school.student("Diop"), school.session(course("80"), 5));
        pay(made.id(), "60");

        school.as(ADMIN).put("/enrollments/" + made.id(), object("discount", 20.01, "discountReason", "Bourse"))
            .isProblem(422, "invalid").names("discount", "exceeds_balance");
        assertEquals("paid", school.as(ADMIN).put("/enrollments/" + made.id(), object("discount", 20, "discountReason", "Bourse")).is(200).text("status"));
    }

    @Test void theStatusFollowsPaymentsAndNobodysWish() {
        var made = enrolled(school.student("Diop"), school.session(course("80"), 5));

        school.as(ADMIN).put("/enrollments/" + made.id(), object("status", "paid")).isProblem(422, "invalid").names("status", "status_follows_payments");
        school.as(ADMIN).put("/enrollments/" + made.id(), object("status", "gone")).isProblem(422, "invalid").names("status", "unknown_value");
        assertEquals("cancelled", school.as(ADMIN).put("/enrollments/" + made.id(), object("status", "cancelled")).is(200).text("status"));
    }

    @Test void aTransferMovesTheSeatWithinTheCourse() {
        var course = course("80");
        var from = school.session(course, 2);
        var to = school.session(course, 1);
        var made = enrolled(school.student("Diop"), from);
        var path = "/enrollments/" + made.id();

        assertEquals(to, school.as(ADMIN).put(path, object("sessionId", to)).is(200).json().at("/session/id").asLong());
        assertEquals(List.of(0, 1), List.of(seatsTaken(from), seatsTaken(to)));

        var late = enrolled(school.student("Sarr"), from);
        school.as(ADMIN).put("/enrollments/" + late.id(), object("sessionId", to)).isProblem(409, "session_full");
        school.as(ADMIN).put(path, object("sessionId", school.session(course("80"), 5))).isProblem(422, "invalid").names("sessionId", "other_course");
        school.as(ADMIN).put(path, object("sessionId", 999_999)).isProblem(422, "invalid").names("sessionId", "unknown_reference");
        school.as(ADMIN).put(path, object("studentId", school.student("Autre"))).isProblem(422, "invalid").names("studentId", "fixed");
        assertEquals(List.of(1, 1), List.of(seatsTaken(from), seatsTaken(to)));
    }

    @Test void anOldVersionIsRefusedByEveryChange() {
        var made = enrolled(school.student("Diop"), school.session(course("80"), 5));
        var path = "/enrollments/" + made.id();
        school.as(ADMIN).with("If-Match", "\"1\"").put(path, object("notes", "un")).is(200);

        school.as(ADMIN).with("If-Match", "\"1\"").put(path, object("notes", "deux")).isProblem(412, "stale");
        school.as(ADMIN).with("If-Match", "\"1\"").post(path + "/cancel", Map.of()).isProblem(412, "stale");
        school.as(ADMIN).with("If-Match", "\"1\"").delete(path).isProblem(412, "stale");
        assertEquals("un", school.as(ADMIN).get(path).text("notes"));
    }

    @Test void anEnrollmentWithPaymentsStaysAndOneWithoutGoes() {
        var session = school.session(course("80"), 5);
        var paid = enrolled(school.student("Diop"), session);
        pay(paid.id(), "10");
        var idle = enrolled(school.student("Sarr"), session);

        var refused = school.as(ADMIN).delete("/enrollments/" + paid.id()).isProblem(409, "in_use");
        assertEquals("[{\"resource\":\"payments\",\"count\":1}]", refused.json().path("dependents").toString());
        school.as(ADMIN).delete("/enrollments/" + idle.id()).is(204);
        school.as(ADMIN).get("/enrollments/" + idle.id()).isProblem(404, "not_found");
        assertEquals(1, seatsTaken(session));
    }

    @ParameterizedTest
    @CsvSource({"GET, ''", "PUT, ''", "DELETE, ''", "POST, /cancel", "POST, /pay"})
    void whatDoesNotExistIsNotFound(String method, String action) {
        var body = action.equals("/pay") ? object("amount", 1, "paymentMethod", "cash") : method.equals("PUT") || method.equals("POST") ? object() : null;

        school.as(ADMIN).send(method, "/enrollments/999999" + action, body).isProblem(404, "not_found");
    }

    @Test void listsAreNarrowedSortedAndSearched() {
        var course = school.course("Espagnol des affaires", "80");
        var session = school.session(course, 5);
        var zola = enrolled(school.student("Zola"), session);
        var first = enrolled(school.student("Àbel"), session, "discount", 80, "discountReason", "Bourse");
        var gone = enrolled(school.student("Moreau"), session);
        school.as(ADMIN).post("/enrollments/" + gone.id() + "/cancel", Map.of()).is(200);
        var here = "sessionId=" + session;

        assertEquals(ids(gone, first, zola), found(here));
        assertEquals(ids(first, gone, zola), found(here + "&sort=lastName"));
        assertEquals(ids(zola, gone, first), found("courseId=" + course + "&sort=-lastName"));
        assertEquals(first.id(), Long.parseLong(found(here + "&sort=balance").get(0)));
        assertEquals(ids(first, zola), found(here + "&status=pending,paid"));
        assertEquals(ids(zola), found("q=zola%20espagnol"));
        assertEquals(ids(zola), found("studentId=" + zola.json().path("studentId")));
        assertEquals(List.of(), found(here + "&q=allemand"));
        assertEquals(3, found(here + "&from=2026-11-22&to=2026-11-22").size());
        assertEquals(List.of(), found(here + "&from=2026-11-23"));
        assertEquals(List.of(), found(here + "&to=2026-11-21"));
        school.as(ADMIN).get("/enrollments?status=gone").isProblem(400, "bad_parameter");
        school.as(ADMIN).get("/enrollments?sort=price").isProblem(400, "bad_parameter");
    }

    @Test void theDayOfEnrollingIsTheSchools() {
        var session = school.session(course("80"), 5);
        school.clock().moveTo(Instant.parse("2026-11-22T23:30:00Z"));
        try {
            var made = enrolled(school.student("Diop"), session);

            assertEquals(ids(made), found("sessionId=" + session + "&from=2026-11-23"));
            assertEquals(List.of(), found("sessionId=" + session + "&to=2026-11-22"));
        } finally {
            school.clock().moveTo(TestSchool.NOW);
        }
    }

    @Test void overdueMeansOwingForMoreThanSevenDays() {
        var session = school.session(course("80"), 5);
        var owing = enrolled(school.student("Diop"), session);
        enrolled(school.student("Sarr"), session, "discount", 80, "discountReason", "Bourse");

        assertEquals(List.of(), found("sessionId=" + session + "&overdue=true"));
        school.clock().moveTo(TestSchool.NOW.plusSeconds(7 * 86_400 + 1));
        try {
            assertEquals(ids(owing), found("sessionId=" + session + "&overdue=true"));
            assertEquals(1, found("sessionId=" + session + "&overdue=false").size());
        } finally {
            school.clock().moveTo(TestSchool.NOW);
        }
    }

    @Test void moneyOfACancelledSessionIsToRefundUntilItIsGivenBack() {
        var session = school.session(course("80"), 5);
        enrolled(school.student("Sarr"), session);
        var owed = enrolled(school.student("Fall"), session);
        var payment = pay(owed.id(), "30");
        var left = school.session(course("80"), 5);
        var kept = enrolled(school.student("Diop"), left);
        pay(kept.id(), "10");
        school.as(ADMIN).post("/sessions/" + session + "/cancel", Map.of("reason", "Formateur malade")).is(200);
        school.as(ADMIN).post("/enrollments/" + kept.id() + "/cancel", Map.of()).is(200);

        assertEquals(List.of(), found("sessionId=" + left + "&toRefund=true"));
        assertEquals(ids(owed), found("sessionId=" + session + "&toRefund=true"));
        assertEquals(1, found("sessionId=" + session + "&toRefund=false").size());

        school.as(ADMIN).post("/payments/" + payment.id() + "/refund", object("amount", 30)).is(201);
        assertEquals(List.of(), found("sessionId=" + session + "&toRefund=true"));
    }

    @Test void whoeverCancelledBeforeTheSessionWasCancelledIsNotToRefund() {
        var session = school.session(course("80"), 5);
        var gone = enrolled(school.student("Diop"), session);
        var owed = enrolled(school.student("Fall"), session);
        pay(gone.id(), "10");
        pay(owed.id(), "30");
        school.as(ADMIN).post("/enrollments/" + gone.id() + "/cancel", Map.of()).is(200);
        school.clock().moveTo(TestSchool.NOW.plusSeconds(60));
        try {
            school.as(ADMIN).post("/sessions/" + session + "/cancel", Map.of("reason", "Formateur malade")).is(200);
        } finally {
            school.clock().moveTo(TestSchool.NOW);
        }

        assertEquals(ids(owed), found("sessionId=" + session + "&toRefund=true"));
        assertEquals(ids(gone), found("sessionId=" + session + "&toRefund=false"));
    }

    @Test void aCancelledEnrollmentKeepsTheSeatAndTheDiscountItHad() {
        var course = course("80");
        var from = school.session(course, 5);
        var to = school.session(course, 5);
        var made = enrolled(school.student("Diop"), from, "discount", 10, "discountReason", "Fratrie");
        var path = "/enrollments/" + made.id();
        var as = object("status", "cancelled", "discount", 10, "discountReason", "Fratrie", "notes", "Déménage");

        school.as(ADMIN).put(path, with(as, "sessionId", to)).isProblem(422, "invalid").names("sessionId", "not_while_cancelling");
        school.as(ADMIN).put(path, with(as, "discount", 20)).isProblem(422, "invalid").names("discount", "not_while_cancelling");
        school.as(ADMIN).put(path, with(as, "discountReason", "Bourse")).isProblem(422, "invalid").names("discountReason", "not_while_cancelling");
        assertEquals(List.of(1, 0), List.of(seatsTaken(from), seatsTaken(to)));

        school.as(ADMIN).put(path, with(as, "sessionId", from)).is(200);
        school.as(ADMIN).put(path, with(as, "discountReason", "Bourse")).isProblem(409, "enrollment_cancelled");
        school.as(ADMIN).put(path, with(as, "sessionId", to)).isProblem(409, "enrollment_cancelled");
        assertEquals("A rappelé", school.as(ADMIN).put(path, with(as, "notes", "A rappelé")).is(200).text("notes"));
        var refused = assertThrows(DataAccessException.class,
            () -> school.sql(tx -> tx.update(ENROLLMENTS).set(ENROLLMENTS.SESSION_ID, to).where(ENROLLMENTS.ID.eq(made.id())).execute()));
        assertTrue(Constraint.isBehind(refused, "enrollment_cancelled"), refused::toString);
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        var changed = new HashMap<>(body);
        changed.put(field, value);
        return changed;
    }

    @Test void aStudentSeesOwnEnrollmentsWithTheirAmounts() {
        var user = school.user("lea" + NAMES.incrementAndGet() + "@lilas.example", STUDENT);
        var session = school.session(course("80"), 5);
        var own = enrolled(school.student("Petit", user), session);
        var other = enrolled(school.student("Diop"), session);
        var student = school.asUser(user);

        assertEquals("80", student.get("/enrollments/" + own.id()).is(200).json().path("balance").toString());
        student.get("/enrollments/" + other.id()).isProblem(404, "not_found");
        assertEquals(ids(own), student.get("/enrollments").is(200).column("id"));
        assertEquals(List.of(), student.get("/enrollments?studentId=" + other.json().path("studentId")).is(200).column("id"));
        student.post("/enrollments", Map.of()).isProblem(403, "forbidden");
        student.get("/enrollments/" + own.id() + "/history").isProblem(403, "forbidden");
        assertEquals(List.of(), school.as(STUDENT).get("/enrollments").is(200).column("id"));
        school.anonymous().get("/enrollments").isProblem(401, "unauthenticated");
    }

    @Test void aTrainerSeesWhoComesToOwnSessionsAndNoAmount() {
        var user = school.user("ibra" + NAMES.incrementAndGet() + "@lilas.example", TRAINER);
        var course = course("80");
        var own = enrolled(school.student("Petit"), school.session(course, "2026-12-01", "2026-12-05", "trainerId", school.trainer("Ibra", "Ba", "userId", user)), "discount", 5, "discountReason", "Bourse");
        var other = enrolled(school.student("Diop"), school.session(course, "2026-12-01", "2026-12-05", "trainerId", school.trainer("Awa", "Fall")));
        var trainer = school.asUser(user);

        var seen = trainer.get("/enrollments/" + own.id()).is(200).json();
        for (var money : List.of("price", "discount", "discountReason", "amountPaid", "balance")) {
            assertTrue(seen.has(money) && seen.path(money).isNull(), seen.toString());
        }
        assertEquals("Petit", seen.at("/student/lastName").asText());
        trainer.get("/enrollments/" + other.id()).isProblem(404, "not_found");
        assertEquals(ids(own), trainer.get("/enrollments").is(200).column("id"));
        trainer.get("/enrollments?sort=-balance").isProblem(400, "bad_parameter").names("sort", "unknown_value");
        assertTrue(!trainer.get("/enrollments/export?format=csv").is(200).body().contains("80"));
        trainer.get("/payments").isProblem(403, "forbidden");
        trainer.post("/enrollments/" + own.id() + "/cancel", Map.of()).isProblem(403, "forbidden");
        trainer.post("/enrollments/" + own.id() + "/pay", Map.of()).isProblem(403, "forbidden");
    }

    @Test void aTrainerIsNotToldWhatTheOfficeNotes() {
        var user = school.user("ibra" + NAMES.incrementAndGet() + "@lilas.example", TRAINER);
        var session = school.session(course("80"), "2026-12-01", "2026-12-05", "trainerId", school.trainer("Ibra", "Ba", "userId", user));
        var gone = enrolled(school.student("Petit"), session, "notes", "Dossier médical");
        school.as(ADMIN).post("/enrollments/" + gone.id() + "/cancel", object("reason", "Hospitalisée")).is(200);
        var trainer = school.asUser(user);

        var seen = trainer.get("/enrollments/" + gone.id()).is(200).json();

        assertEquals("cancelled", seen.path("status").asText());
        assertTrue(seen.path("notes").isNull() && seen.path("cancelReason").isNull(), seen.toString());
        assertEquals(seen, trainer.get("/enrollments").is(200).json().get(0));
        var csv = trainer.get("/enrollments/export?format=csv").is(200).body();
        assertTrue(!csv.contains("médical") && !csv.contains("Hospitalisée"), csv);
        for (var list : List.of("/enrollments", "/enrollments/counts")) {
            trainer.get(list + "?toRefund=true").isProblem(400, "bad_parameter").names("toRefund", "unknown_parameter");
        }
    }

    @Test void aTrainerSearchesStudentsByWhatTheRosterShows() {
        var user = school.user("ibra" + NAMES.incrementAndGet() + "@lilas.example", TRAINER);
        var session = school.session(course("80"), "2026-12-01", "2026-12-05", "trainerId", school.trainer("Ibra", "Ba", "userId", user));
        var student = school.as(ADMIN).post("/students", object("firstName", "Zoé", "lastName", "Lefèvre", "city", "Tombouctou",
            "email", "zoe.lefevre@courriel.example", "phone", "+33639981234")).is(201).id();
        var seat = enrolled(student, session);
        var trainer = school.asUser(user);

        for (var word : List.of("lefevre", "zoe", "zoe.lefevre@courriel.example", "39981234")) {
            assertEquals(ids(seat), trainer.get("/enrollments?q=" + word).is(200).column("id"), word);
        }
        assertEquals(List.of(), trainer.get("/enrollments?q=tombouctou").is(200).column("id"));
        assertEquals(ids(seat), found("q=tombouctou"));
    }

    @Test void theHistoryTellsEveryStep() {
        var made = enrolled(school.student("Diop"), school.session(course("80"), 5));
        pay(made.id(), "80");
        school.as(ADMIN).post("/enrollments/" + made.id() + "/cancel", Map.of()).is(200);

        var history = school.as(ADMIN).get("/enrollments/" + made.id() + "/history").is(200);

        assertEquals(List.of("updated", "updated", "created"), history.column("action"));
        assertEquals("[\"paid\",\"cancelled\"]", history.json().at("/0/changes/status").toString());
        assertEquals("[\"pending\",\"paid\"]", history.json().at("/1/changes/status").toString());
        assertEquals("admin@lilas.example", history.json().at("/2/actorEmail").asText());
    }

    @Test void anExportHoldsExactlyTheFilteredList() {
        var session = school.session(school.course("Chinois", "80"), 5);
        enrolled(school.student("Diop"), session);

        var csv = school.as(ADMIN).with("Accept-Language", "fr").get("/enrollments/export?format=csv&sessionId=" + session).is(200);

        var lines = csv.body().strip().lines().toList();
        assertEquals(2, lines.size(), csv.body());
        assertTrue(lines.get(0).contains("Statut;Prix;Remise;Motif de la remise;Payé;Reste à payer"), lines.get(0));
        assertTrue(!lines.get(0).contains("column."), lines.get(0));
        assertTrue(lines.get(1).contains("En attente;80;0;;0;80") && lines.get(1).contains("Chinois"), lines.get(1));
    }

    private static long course(String price) {
        return school.course("Cours " + NAMES.incrementAndGet(), price);
    }

    private static Answer enroll(long student, long session, Object... more) {
        var body = object("studentId", student, "sessionId", session);
        body.putAll(object(more));
        return school.as(ADMIN).post("/enrollments", body);
    }

    private static Answer enrolled(long student, long session, Object... more) {
        return enroll(student, session, more).is(201);
    }

    private static Answer pay(long enrollment, String amount) {
        return school.as(ADMIN).post("/enrollments/" + enrollment + "/pay", object("amount", new BigDecimal(amount), "paymentMethod", "cash")).is(201);
    }

    private static void cancelSession(long session) {
        school.sql(tx -> tx.update(SESSIONS).set(SESSIONS.CANCELLED_AT, TestSchool.NOW).set(SESSIONS.CANCEL_REASON, "Neige")
            .where(SESSIONS.ID.eq(session)).execute());
    }

    private static int seatsTaken(long session) {
        return school.sql(tx -> tx.select(SESSIONS.SEATS_TAKEN).from(SESSIONS).where(SESSIONS.ID.eq(session)).fetchSingle(SESSIONS.SEATS_TAKEN));
    }

    private static List<String> ids(Answer... answers) {
        return java.util.Arrays.stream(answers).map(answer -> Long.toString(answer.id())).toList();
    }

    private static List<String> found(String query) {
        return school.as(ADMIN).get("/enrollments?" + query).is(200).column("id");
    }
}
