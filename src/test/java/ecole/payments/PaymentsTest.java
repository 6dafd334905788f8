package ecole.payments;

import static ecole.db.schema.Tables.PAYMENTS;
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
import ecole.testing.Answer;
import ecole.testing.TestSchool;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentsTest {
    private static final AtomicInteger NAMES = new AtomicInteger();
    private static TestSchool school;

    @BeforeAll static void open() {
        school = TestSchool.open();
    }

    @AfterAll static void close() {
        school.close();
    }

    @Test void aPaymentIsRecordedWithItsReceiptAndLowersTheBalance() {
        var enrollment = enrollment("120");

        var paid = pay(enrollment, "50.25", "reference", " CHQ 12 ", "notes", "acompte").is(201);

        assertEquals("50.25", paid.json().path("amount").toString());
        assertEquals("2026-11-22", paid.text("paymentDate"));
        assertEquals("CHQ 12", paid.text("reference"));
        assertEquals("50.25", paid.json().path("refundable").toString());
        assertEquals(2026, paid.json().path("receiptYear").asInt());
        assertEquals(String.format("2026-%05d", paid.json().path("receiptNumber").asInt()), paid.text("receipt"));
        assertEquals("admin@lilas.example", paid.text("recordedByEmail"));
        assertEquals("69.75", paid.json().at("/enrollment/balance").toString());
        assertEquals("50.25", paid.json().at("/enrollment/amountPaid").toString());
        assertEquals("pending", paid.json().at("/enrollment/status").asText());
        assertEquals("/api/payments/" + paid.id(), paid.header("Location"));
        assertEquals(paid.json(), school.as(ADMIN).get("/payments/" + paid.id()).is(200).json());
    }

    @Test void theLastCentMakesItPaidAndNotOneBefore() {
        var enrollment = enrollment("100");

        assertEquals("pending", pay(enrollment, "33.33").is(201).json().at("/enrollment/status").asText());
        assertEquals("pending", pay(enrollment, "33.33").is(201).json().at("/enrollment/status").asText());
        assertEquals("pending", pay(enrollment, "33.33").is(201).json().at("/enrollment/status").asText());
        assertEquals("0.01", seen(enrollment).json().path("balance").toString());
        assertEquals("paid", pay(enrollment, "0.01").is(201).json().at("/enrollment/status").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"100.01", "999999999"})
    void aPaymentAboveTheBalanceIsRefusedNamingTheBalance(String amount) {
        var enrollment = enrollment("100");
        var before = receipts();

        var refused = pay(enrollment, amount).isProblem(422, "payment_exceeds_balance").names("amount", "payment_exceeds_balance");

        assertEquals("100", refused.json().path("balance").toString());
        assertEquals(before, receipts());
        assertEquals("0", seen(enrollment).json().path("amountPaid").toString());
    }

    @Test void whatIsSettledTakesNoFurtherPayment() {
        var enrollment = enrollment("100");
        pay(enrollment, "100").is(201);

        var refused = pay(enrollment, "0.01").isProblem(422, "payment_exceeds_balance");

        assertEquals("0", refused.json().path("balance").toString());
    }

    @Test void aSumThatWouldNotFitItsColumnIsAboveTheBalanceLikeAnyOther() {
        var enrollment = enrollment("999999999");
        pay(enrollment, "999999999").is(201);

        pay(enrollment, "999999999").isProblem(422, "payment_exceeds_balance");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"amount, 0, too_small", "amount, -5, too_small", "amount, 1.001, decimals", "amount, 1000000000, too_large",
        "amount, -, required"})
    void anAmountThatIsNoneIsRefused(String field, BigDecimal value, String code) {
        refused(object("amount", value, "paymentMethod", "cash"), field, code);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"paymentMethod, -, required", "paymentMethod, bitcoin, unknown_value", "paymentMethod, CASH, unknown_value",
        "paymentDate, 2026-11-23, not_future", "paymentDate, 1899-12-31, too_early", "paymentDate, hier, format", "amount, '12', type",
        "receiptNumber, 7, unknown_field"})
    void aFaultyFieldIsNamed(String field, String value, String code) {
        var body = object("amount", 10, "paymentMethod", "cash");
        body.put(field, value);

        refused(body, field, code);
    }

    @Test void aReferenceHasAMeasure() {
        refused(object("amount", 10, "paymentMethod", "cash", "reference", "x".repeat(101)), "reference", "too_long");
    }

    @Test void aCancelledEnrollmentTakesNoPaymentButGivesBack() {
        var enrollment = enrollment("100");
        var paid = pay(enrollment, "60").is(201);
        school.as(ADMIN).post("/enrollments/" + enrollment + "/cancel", Map.of()).is(200);

        pay(enrollment, "10").isProblem(409, "enrollment_cancelled");
        var back = refund(paid.id(), Map.of()).is(201);

        assertEquals("-60", back.json().path("amount").toString());
        assertEquals("cancelled", back.json().at("/enrollment/status").asText());
        assertEquals("0", back.json().at("/enrollment/amountPaid").toString());
    }

    @Test void aRefundIsANegativeCounterEntryThatMakesItPendingAgain() {
        var enrollment = enrollment("100");
        var paid = pay(enrollment, "100").is(201);

        var part = refund(paid.id(), object("amount", 30, "paymentMethod", "transfer", "reference", "VIR 1")).is(201);
        assertEquals("-30", part.json().path("amount").toString());
        assertEquals(paid.id(), part.json().path("refundOf").asLong());
        assertEquals("transfer", part.text("paymentMethod"));
        assertEquals("pending", part.json().at("/enrollment/status").asText());
        assertEquals("0", part.json().path("refundable").toString());
        assertEquals("70", school.as(ADMIN).get("/payments/" + paid.id()).json().path("refundable").toString());

        var rest = refund(paid.id(), Map.of()).is(201);
        assertEquals("-70", rest.json().path("amount").toString());
        assertEquals("cash", rest.text("paymentMethod"));
        assertEquals("100", rest.json().at("/enrollment/balance").toString());
    }

    @Test void aReceiptPrintedAgainStillSaysWhatWasPaidThen() {
        var enrollment = enrollment("100");
        var first = pay(enrollment, "60").is(201);
        var second = pay(enrollment, "30").is(201);
        var back = refund(first.id(), object("amount", 25)).is(201);

        assertEquals("60", first.json().path("paidSoFar").toString());
        assertEquals("60", school.as(ADMIN).get("/payments/" + first.id()).json().path("paidSoFar").toString());
        assertEquals("90", school.as(ADMIN).get("/payments/" + second.id()).json().path("paidSoFar").toString());
        assertEquals("65", back.json().path("paidSoFar").toString());
        assertEquals(first.text("receipt"), back.text("refundOfReceipt"));
        assertTrue(first.json().path("refundOfReceipt").isNull());
    }

    @Test void aRefundGivesBackAtMostWhatWasPaid() {
        var paid = pay(enrollment("100"), "50").is(201);
        refund(paid.id(), object("amount", 20)).is(201);

        var refused = refund(paid.id(), object("amount", 30.01)).isProblem(422, "refund_exceeds_payment").names("amount", "refund_exceeds_payment");
        assertEquals("30", refused.json().path("refundable").toString());

        var rest = refund(paid.id(), Map.of()).is(201);
        assertEquals("0", refund(paid.id(), Map.of()).isProblem(422, "refund_exceeds_payment").json().path("refundable").toString());
        assertEquals("0", refund(rest.id(), Map.of()).isProblem(422, "refund_exceeds_payment").json().path("refundable").toString());
        refund(999_999, Map.of()).isProblem(404, "not_found");
        refund(paid.id(), object("amount", 0)).isProblem(422, "invalid").names("amount", "too_small");
    }

    @Test void noRouteEditsOrDeletesAPayment() {
        var paid = pay(enrollment("100"), "50").is(201);
        var path = "/payments/" + paid.id();

        school.as(ADMIN).put(path, object("amount", 1)).isProblem(405, "method_not_allowed");
        school.as(ADMIN).delete(path).isProblem(405, "method_not_allowed");
        school.as(ADMIN).post("/payments", object("amount", 1)).isProblem(405, "method_not_allowed");
    }

    @Test void notEvenSqlEditsOrDeletesAPayment() {
        var id = pay(enrollment("100"), "50").is(201).id();

        var edit = assertThrows(DataAccessException.class, () -> school.sql(tx ->
            tx.update(PAYMENTS).set(PAYMENTS.AMOUNT, BigDecimal.ONE).where(PAYMENTS.ID.eq(id)).execute()));
        var deletion = assertThrows(DataAccessException.class, () -> school.sql(tx -> tx.deleteFrom(PAYMENTS).where(PAYMENTS.ID.eq(id)).execute()));

        assertTrue(Constraint.isBehind(edit, "payments_append_only"));
        assertTrue(Constraint.isBehind(deletion, "payments_append_only"));
        assertEquals("50", school.as(ADMIN).get("/payments/" + id).json().path("amount").toString());
    }

    @Test void theSameKeyRecordsOnce() {
        var enrollment = enrollment("100");
        var first = keyed("cle-1", enrollment, object("amount", 100, "paymentMethod", "card", "reference", "A1")).is(201);

        var again = keyed("cle-1", enrollment, object("amount", 100.00, "paymentMethod", "card", "reference", "A1")).is(201);

        assertEquals("true", again.header("Idempotency-Replayed"));
        assertEquals("", first.header("Idempotency-Replayed"));
        assertEquals(first.json(), again.json());
        assertEquals(first.header("Location"), again.header("Location"));
        assertEquals(List.of("100"), school.as(ADMIN).get("/payments?enrollmentId=" + enrollment).is(200).column("amount"));
    }

    @Test void aKeyIsAnsweredEvenAfterTheEnrollmentWasCancelled() {
        var enrollment = enrollment("100");
        var first = keyed("cle-2", enrollment, object("amount", 40, "paymentMethod", "card")).is(201);
        school.as(ADMIN).post("/enrollments/" + enrollment + "/cancel", Map.of()).is(200);

        assertEquals(first.id(), keyed("cle-2", enrollment, object("amount", 40, "paymentMethod", "card")).is(201).id());
    }

    @Test void aKeyThatServedForSomethingElseIsRefused() {
        var enrollment = enrollment("100");
        var body = object("amount", 40, "paymentMethod", "card", "reference", "A1");
        var paid = keyed("cle-3", enrollment, body).is(201);

        keyed("cle-3", enrollment("100"), body).isProblem(422, "idempotency_key_reused");
        for (var other : List.of(object("amount", 41), object("paymentMethod", "cash"), object("reference", "A2"), object("notes", "x"),
            object("paymentDate", "2026-11-21"))) {
            var changed = object();
            changed.putAll(body);
            changed.putAll(other);
            keyed("cle-3", enrollment, changed).isProblem(422, "idempotency_key_reused");
        }
        school.as(ADMIN).with("Idempotency-Key", "cle-3").post("/payments/" + paid.id() + "/refund", Map.of()).isProblem(422, "idempotency_key_reused");
        assertEquals("60", seen(enrollment).json().path("balance").toString());
    }

    @Test void aRefundSentTwiceGivesBackOnce() {
        var paid = pay(enrollment("100"), "100").is(201);
        var admin = school.as(ADMIN).with("Idempotency-Key", "retour-1");

        var first = admin.post("/payments/" + paid.id() + "/refund", Map.of()).is(201);
        var again = admin.post("/payments/" + paid.id() + "/refund", Map.of()).is(201);

        assertEquals(first.json(), again.json());
        assertEquals("true", again.header("Idempotency-Replayed"));
        admin.post("/payments/" + paid.id() + "/refund", object("amount", 5)).isProblem(422, "idempotency_key_reused");
    }

    @Test void aKeyIsPrintableAndShort() {
        var enrollment = enrollment("100");
        var body = object("amount", 1, "paymentMethod", "card");

        keyed("k".repeat(100), enrollment, body).is(201);
        keyed("k".repeat(101), enrollment, body).isProblem(400, "bad_parameter").names("Idempotency-Key", "format");
        keyed("un\tdeux", enrollment, body).isProblem(400, "bad_parameter");
        keyed("", enrollment, body).isProblem(400, "bad_parameter");
        assertEquals("1", seen(enrollment).json().path("amountPaid").toString());
    }

    @Test void listsAreNarrowedSortedAndSearched() {
        var enrollment = enrollment("100");
        var cash = pay(enrollment, "10", "paymentDate", "2026-01-15").is(201);
        var card = pay(enrollment, "30", "paymentMethod", "card", "reference", "Réf-Ünique").is(201);
        var back = refund(card.id(), object("amount", 5)).is(201);
        var here = "enrollmentId=" + enrollment;

        assertEquals(ids(back, card, cash), found(here));
        assertEquals(ids(back, cash, card), found(here + "&sort=amount"));
        assertEquals(ids(cash, card, back), found(here + "&sort=receipt"));
        assertEquals(ids(back, card, cash), found(here + "&sort=-receipt"));
        assertEquals(ids(cash), found(here + "&paymentMethod=cash,cheque"));
        assertEquals(ids(back), found(here + "&kind=refund"));
        assertEquals(ids(card, cash), found(here + "&kind=payment"));
        assertEquals(ids(cash), found(here + "&from=2026-01-15&to=2026-01-15"));
        assertEquals(3, found(here + "&enrollmentStatus=pending").size());
        assertEquals(List.of(), found(here + "&enrollmentStatus=paid,cancelled"));
        assertEquals(ids(card), found("q=ref-unique"));
        assertEquals(ids(cash), found("q=" + cash.text("receipt")));
        assertEquals(3, found("studentId=" + cash.json().at("/enrollment/studentId")).size());
        assertEquals(3, found("sessionId=" + cash.json().at("/enrollment/sessionId")).size());
        assertEquals(3, found("q=" + cash.json().at("/enrollment/studentLastName").asText() + "%20awa").size());
        school.as(ADMIN).get("/payments?sort=notes").isProblem(400, "bad_parameter");
        school.as(ADMIN).get("/payments?kind=gift").isProblem(400, "bad_parameter");
    }

    @Test void aStudentSeesOwnPaymentsButNotWhoTypedThem() {
        var user = school.user("lea" + NAMES.incrementAndGet() + "@lilas.example", STUDENT);
        var own = pay(enrollment("100", school.student("Petit", user)), "10").is(201);
        var other = pay(enrollment("100"), "10").is(201);
        var student = school.asUser(user);

        var seen = student.get("/payments/" + own.id()).is(200);
        assertEquals("10", seen.json().path("amount").toString());
        assertTrue(seen.json().path("recordedByEmail").isNull());
        assertEquals(ids(own), student.get("/payments").is(200).column("id"));
        student.get("/payments/" + other.id()).isProblem(404, "not_found");
        student.post("/payments/" + own.id() + "/refund", Map.of()).isProblem(403, "forbidden");
        student.get("/payments/" + own.id() + "/history").isProblem(403, "forbidden");
        school.as(TRAINER).get("/payments/" + own.id()).isProblem(403, "forbidden");
        school.anonymous().get("/payments/" + own.id()).isProblem(401, "unauthenticated");
    }

    @Test void theHistoryTellsWhoRecordedIt() {
        var paid = pay(enrollment("100"), "10").is(201);

        var history = school.as(ADMIN).get("/payments/" + paid.id() + "/history").is(200);

        assertEquals(List.of("created"), history.column("action"));
        assertEquals("admin@lilas.example", history.json().at("/0/actorEmail").asText());
    }

    @Test void anExportHoldsExactlyTheFilteredList() {
        var enrollment = enrollment("100");
        var paid = pay(enrollment, "12.5").is(201);

        var csv = school.as(ADMIN).with("Accept-Language", "en").get("/payments/export?format=csv&enrollmentId=" + enrollment).is(200);

        var lines = csv.body().strip().lines().toList();
        assertEquals(2, lines.size(), csv.body());
        assertTrue(lines.get(0).contains("Amount,Method,Paid on"), lines.get(0));
        assertFalse(lines.get(0).contains("column."), lines.get(0));
        assertTrue(lines.get(1).contains("12.5,Cash,2026-11-22") && lines.get(1).contains(paid.text("receipt")), lines.get(1));
    }

    @Test void cancellingASessionKeepsItsMoneyInTheBooks() {
        var enrollment = enrollment("100");
        pay(enrollment, "60").is(201);
        var session = seen(enrollment).json().path("sessionId").asLong();
        school.sql(tx -> tx.update(SESSIONS).set(SESSIONS.CANCELLED_AT, TestSchool.NOW).set(SESSIONS.CANCEL_REASON, "Neige")
            .where(SESSIONS.ID.eq(session)).execute());

        var cancelled = seen(enrollment).json();

        assertEquals("cancelled", cancelled.path("status").asText());
        assertEquals("60", cancelled.path("amountPaid").toString());
    }

    private static void refused(Object body, String field, String code) {
        var enrollment = enrollment("100");

        school.as(ADMIN).post("/enrollments/" + enrollment + "/pay", body).isProblem(422, "invalid").names(field, code);

        assertEquals("0", seen(enrollment).json().path("amountPaid").toString());
    }

    private static long enrollment(String price) {
        return enrollment(price, school.student("Nom" + NAMES.incrementAndGet()));
    }

    private static long enrollment(String price, long student) {
        var session = school.session(school.course("Cours " + NAMES.incrementAndGet(), price), 5);
        return school.as(ADMIN).post("/enrollments", object("studentId", student, "sessionId", session)).is(201).id();
    }

    private static Answer pay(long enrollment, String amount, Object... more) {
        var body = object("amount", new BigDecimal(amount), "paymentMethod", "cash");
        body.putAll(object(more));
        return school.as(ADMIN).post("/enrollments/" + enrollment + "/pay", body);
    }

    private static Answer keyed(String key, long enrollment, Object body) {
        return school.as(ADMIN).with("Idempotency-Key", key).post("/enrollments/" + enrollment + "/pay", body);
    }

    private static Answer refund(long payment, Object body) {
        return school.as(ADMIN).post("/payments/" + payment + "/refund", body);
    }

    private static Answer seen(long enrollment) {
        return school.as(ADMIN).get("/enrollments/" + enrollment).is(200);
    }

    private static int receipts() {
        return school.sql(tx -> tx.fetchCount(PAYMENTS));
    }

    private static List<String> ids(Answer... answers) {
        return java.util.Arrays.stream(answers).map(answer -> Long.toString(answer.id())).toList();
    }

    private static List<String> found(String query) {
        return school.as(ADMIN).get("/payments?" + query).is(200).column("id");
    }
}
