package ecole.enrollments;

import static ecole.db.schema.Tables.ENROLLMENTS;
import static ecole.db.schema.Tables.PAYMENTS;
import static ecole.db.schema.Tables.SESSIONS;
import static ecole.http.Role.ADMIN;
import static ecole.testing.Client.object;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ecole.testing.Answer;
import ecole.testing.Client;
import ecole.testing.TestSchool;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many clients at once on two instances of École over one database. */
class RacesTest {
    private static final AtomicInteger NAMES = new AtomicInteger();
    private static TestSchool school;
    private static TestSchool second;

    @BeforeAll static void open() {
        school = TestSchool.open();
        second = school.secondInstance();
    }

    @AfterAll static void close() {
        second.close();
        school.close();
    }

    @Test void theLastSeatGoesToExactlyOneOfTwoHundred() {
        var session = session("80", 1);
        var students = IntStream.range(0, 200).mapToLong(i -> school.student("Candidat" + i)).toArray();

        var answers = atOnce(200, i -> admin(i).post("/enrollments", object("studentId", students[i], "sessionId", session)));

        assertEquals(1, having(answers, 201));
        answers.stream().filter(answer -> answer.status() != 201).forEach(answer -> answer.isProblem(409, "session_full"));
        assertEquals(199, having(answers, 409));
        assertEquals(1, seatsTaken(session));
    }

    @Test void oneStudentTakesOneSeatHoweverOftenTheButtonIsPressed() {
        var session = session("80", 30);
        var student = school.student("Diop");

        var answers = atOnce(20, i -> admin(i).post("/enrollments", object("studentId", student, "sessionId", session)));

        assertEquals(1, having(answers, 201));
        answers.stream().filter(answer -> answer.status() != 201).forEach(answer -> answer.isProblem(409, "already_enrolled"));
        assertEquals(1, seatsTaken(session));
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 1})
    void oneKeySentFiftyTimesAtOnceIsOnePayment(int amount) {
        var enrollment = enrolled(session("100", 5));
        var body = object("amount", amount, "paymentMethod", "card");

        var answers = atOnce(50, i -> admin(i).with("Idempotency-Key", "cle-" + enrollment).post("/enrollments/" + enrollment + "/pay", body).is(201));

        assertEquals(1, answers.stream().map(Answer::id).distinct().count());
        assertEquals(49, answers.stream().filter(answer -> answer.header("Idempotency-Replayed").equals("true")).count());
        assertEquals(Integer.toString(amount), seen(enrollment).json().path("amountPaid").toString());
        assertReceiptsHaveNoGap();
    }

    @Test void twoPaymentsThatTogetherExceedTheBalanceAreNotBothTaken() {
        for (var round = 0; round < 10; round++) {
            var enrollment = enrolled(session("100", 5));

            var answers = atOnce(2, i -> admin(i).post("/enrollments/" + enrollment + "/pay", object("amount", 60, "paymentMethod", "cash")));

            assertEquals(1, having(answers, 201));
            assertEquals(1, having(answers, 422));
            assertEquals("40", seen(enrollment).json().path("balance").toString());
        }
    }

    @Test void twoRefundsOfOnePaymentGiveItBackOnce() {
        for (var round = 0; round < 10; round++) {
            var enrollment = enrolled(session("100", 5));
            var payment = pay(enrollment, 100).is(201).id();

            var answers = atOnce(2, i -> admin(i).post("/payments/" + payment + "/refund", Map.of()));

            assertEquals(1, having(answers, 201));
            assertEquals(1, having(answers, 422));
            assertEquals("100", seen(enrollment).json().path("balance").toString());
        }
    }

    @Test void cancellingAndPayingAtOnceLosesNoMoney() {
        for (var round = 0; round < 15; round++) {
            var enrollment = enrolled(session("100", 5));
            var path = "/enrollments/" + enrollment;

            var answers = atOnce(2, i -> i == 0 ? admin(i).post(path + "/cancel", Map.of())
                : admin(i).post(path + "/pay", object("amount", 60, "paymentMethod", "cash")));

            answers.get(0).is(200);
            var paid = answers.get(1).status() == 201;
            if (!paid) {
                answers.get(1).isProblem(409, "enrollment_cancelled");
            }
            var after = seen(enrollment);
            assertEquals("cancelled", after.text("status"));
            assertEquals(paid ? "60" : "0", after.json().path("amountPaid").toString());
        }
    }

    @Test void ofTwoEditsOfOneVersionOneIsStale() {
        for (var round = 0; round < 10; round++) {
            var enrollment = enrolled(session("100", 5));

            var answers = atOnce(2, i -> admin(i).with("If-Match", "\"1\"").put("/enrollments/" + enrollment, object("notes", "édition " + i)));

            assertEquals(1, having(answers, 200));
            answers.stream().filter(answer -> answer.status() != 200).forEach(answer -> answer.isProblem(412, "stale"));
            assertEquals("\"2\"", seen(enrollment).header("ETag"));
        }
    }

    @Test void receiptsHaveNoGapAfterManyPaymentsOfWhichSomeAreRefused() {
        var enrollments = IntStream.range(0, 10).mapToLong(i -> enrolled(session("100", 5))).toArray();

        var answers = atOnce(100, i -> admin(i).post("/enrollments/" + enrollments[i % 10] + "/pay", object("amount", 30, "paymentMethod", "cash")));

        assertEquals(30, having(answers, 201));
        assertEquals(70, having(answers, 422));
        assertReceiptsHaveNoGap();
    }

    @Test void peopleWhoSwapSessionsDoNotWaitForEachOther() {
        var course = school.course("Échange " + NAMES.incrementAndGet(), "80");
        var one = school.session(course, 40);
        var two = school.session(course, 40);
        var inOne = IntStream.range(0, 20).mapToLong(i -> enrolled(one)).toArray();
        var inTwo = IntStream.range(0, 20).mapToLong(i -> enrolled(two)).toArray();

        atOnce(40, i -> i % 2 == 0
            ? admin(i / 2).put("/enrollments/" + inOne[i / 2], object("sessionId", two)).is(200)
            : admin(i / 2).put("/enrollments/" + inTwo[i / 2], object("sessionId", one)).is(200));

        assertEquals(20, seatsTaken(one));
        assertEquals(20, seatsTaken(two));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aStormOfEverythingEndsWithRightSeatsAndSums(long seed) {
        var course = school.course("Tempête " + NAMES.incrementAndGet(), "100");
        var sessions = new long[] {school.session(course, 12), school.session(course, 8)};
        var enrollments = IntStream.range(0, 12).mapToLong(i -> enrolled(sessions[i % 2])).toArray();
        var newcomers = IntStream.range(0, 120).mapToLong(i -> school.student("Nouveau" + i)).toArray();

        var answers = atOnce(120, i -> {
            var random = new Random(seed * 1000 + i);
            var session = sessions[random.nextInt(2)];
            var path = "/enrollments/" + enrollments[random.nextInt(enrollments.length)];
            return switch (i == 60 ? 6 : random.nextInt(6)) {
                case 0 -> admin(i).post("/enrollments", object("studentId", newcomers[i], "sessionId", session));
                case 1 -> admin(i).put(path, object("sessionId", session));
                case 2 -> admin(i).post(path + "/cancel", Map.of());
                case 3 -> admin(i).delete(path);
                case 6 -> cancelledSession(sessions[0], path);
                default -> admin(i).post(path + "/pay", object("amount", 1 + random.nextInt(60), "paymentMethod", "cash"));
            };
        });

        assertEquals(List.of(), answers.stream().filter(answer -> answer.status() >= 500).map(Answer::body).toList());
        for (var session : sessions) {
            assertEquals(live(session), seatsTaken(session));
        }
        assertEquals(0, live(sessions[0]));
        assertSumsAgree();
        assertReceiptsHaveNoGap();
    }

    private static Answer cancelledSession(long session, String path) {
        school.sql(tx -> tx.update(SESSIONS).set(SESSIONS.CANCELLED_AT, TestSchool.NOW).set(SESSIONS.CANCEL_REASON, "Neige")
            .where(SESSIONS.ID.eq(session)).execute());
        return admin(0).get(path);
    }

    private static void assertSumsAgree() {
        var wrong = school.sql(tx -> tx.fetchCount(ENROLLMENTS, ENROLLMENTS.AMOUNT_PAID.ne(
            select(coalesce(sum(PAYMENTS.AMOUNT), BigDecimal.ZERO)).from(PAYMENTS).where(PAYMENTS.ENROLLMENT_ID.eq(ENROLLMENTS.ID)).asField())));
        assertEquals(0, wrong);
    }

    private static void assertReceiptsHaveNoGap() {
        var numbers = school.sql(tx -> tx.select(PAYMENTS.RECEIPT_NUMBER).from(PAYMENTS).orderBy(PAYMENTS.RECEIPT_NUMBER).fetch(PAYMENTS.RECEIPT_NUMBER));
        assertEquals(IntStream.rangeClosed(1, numbers.size()).boxed().toList(), numbers);
    }

    private static Client admin(int client) {
        return (client % 2 == 0 ? school : second).as(ADMIN);
    }

    private static long session(String price, int capacity) {
        return school.session(school.course("Cours " + NAMES.incrementAndGet(), price), capacity);
    }

    private static long enrolled(long session) {
        var student = school.student("Nom" + NAMES.incrementAndGet());
        return admin(0).post("/enrollments", object("studentId", student, "sessionId", session)).is(201).id();
    }

    private static Answer pay(long enrollment, int amount) {
        return admin(0).post("/enrollments/" + enrollment + "/pay", object("amount", amount, "paymentMethod", "cash"));
    }

    private static Answer seen(long enrollment) {
        return admin(1).get("/enrollments/" + enrollment).is(200);
    }

    private static int seatsTaken(long session) {
        return school.sql(tx -> tx.select(SESSIONS.SEATS_TAKEN).from(SESSIONS).where(SESSIONS.ID.eq(session)).fetchSingle(SESSIONS.SEATS_TAKEN));
    }

    private static int live(long session) {
        return school.sql(tx -> tx.select(count()).from(ENROLLMENTS)
            .where(ENROLLMENTS.SESSION_ID.eq(session), ENROLLMENTS.STATUS.ne("cancelled")).fetchSingle(0, int.class));
    }

    private static long having(List<Answer> answers, int status) {
        return answers.stream().filter(answer -> answer.status() == status).count();
    }

    /** Starts {@code clients} clients at one signal; their answers in the order of the clients. */
    private static List<Answer> atOnce(int clients, IntFunction<Answer> request) {
        var pool = Executors.newFixedThreadPool(clients);
        var ready = new CountDownLatch(clients);
        var waiting = new ArrayList<Future<Answer>>();
        for (var i = 0; i < clients; i++) {
            var client = i;
            Callable<Answer> work = () -> {
                ready.countDown();
                ready.await();
                return request.apply(client);
            };
            waiting.add(pool.submit(work));
        }
        try {
            var answers = new ArrayList<Answer>();
            for (var answer : waiting) {
                answers.add(answer.get());
            }
            return answers;
        } catch (InterruptedException | ExecutionException fault) {
            throw new AssertionError(fault);
        } finally {
            assertTrue(pool.shutdownNow().isEmpty());
        }
    }
}
