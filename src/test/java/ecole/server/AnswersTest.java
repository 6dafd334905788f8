package ecole.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ecole.http.Json;
import ecole.http.Role;
import ecole.testing.TestSchool;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class AnswersTest {
    private static TestSchool school;

    @BeforeAll static void open() {
        school = TestSchool.open();
    }

    @AfterAll static void close() {
        school.close();
    }

    /** One request for each way an answer comes about, and its status. */
    private static Map<String, Integer> requests() {
        var requests = new TreeMap<String, Integer>();
        requests.put("GET / HTTP/1.1\r\nHost: a", 404);
        requests.put("GET /missing.png HTTP/1.1\r\nHost: a", 404);
        requests.put("GET /.git/config HTTP/1.1\r\nHost: a", 404);
        requests.put("GET /api/health HTTP/1.1\r\nHost: a", 200);
        requests.put("GET /api/typo HTTP/1.1\r\nHost: a", 404);
        requests.put("GET /api/students HTTP/1.1\r\nHost: a", 401);
        requests.put("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0", 405);
        requests.put("TRACE / HTTP/1.1\r\nHost: a", 405);
        requests.put("TRACE /api/health HTTP/1.1\r\nHost: a", 405);
        requests.put("BREW /api/health HTTP/1.1\r\nHost: a", 405);
        requests.put("GET /api/..%2fstudents HTTP/1.1\r\nHost: a", 400);
        requests.put("GET /api/health HTTP/1.1", 400);
        requests.put("GET /api/health\r\nHost: a", 400);
        requests.put("GET /api/health HTTP/1.1\r\nHost: a\r\nHost: b", 400);
        requests.put("POST /api/students HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6", 400);
        requests.put("POST /api/students HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked", 400);
        requests.put("POST /api/students HTTP/1.1\r\nHost: a\r\nContent-Length: 30000000", 413);
        requests.put("GET /api/health HTTP/1.1\r\nHost: a\r\nX-Long: " + "x".repeat(9000), 431);
        requests.put("GET /api/health?" + "x".repeat(9000) + " HTTP/1.1\r\nHost: a", 414);
        requests.put("GET /api/health HTTP/1.1\r\nHost: a\r\nX-HTTP-Method-Override: DELETE", 400);
        return requests;
    }

    @Test void everyAnswerCarriesTheSecurityHeaders() throws IOException {
        for (var request : requests().entrySet()) {
            var answer = Wire.ask(school.port(), request.getKey());

            var about = request.getKey().lines().findFirst().orElseThrow() + "\n" + answer;
            assertEquals(request.getValue(), Wire.status(answer), about);
            assertEquals("nosniff", Wire.header(answer, "X-Content-Type-Options"), about);
            assertEquals("no-referrer", Wire.header(answer, "Referrer-Policy"), about);
            assertEquals("same-origin", Wire.header(answer, "Cross-Origin-Opener-Policy"), about);
            assertEquals("same-origin", Wire.header(answer, "Cross-Origin-Resource-Policy"), about);
            assertEquals("default-src 'self'; script-src 'self'; style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; "
                + "img-src 'self' data:; font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; "
                + "form-action 'self'", Wire.header(answer, "Content-Security-Policy"), about);
            assertTrue(Wire.header(answer, "Permissions-Policy").contains("camera=()"), about);
            assertTrue(Wire.header(answer, "X-Request-Id").matches("[0-9a-f]{16}"), about);
            assertEquals("", Wire.header(answer, "Server"), about);
            assertEquals("", Wire.header(answer, "Strict-Transport-Security"), about);
        }
    }

    @Test void everyRefusalIsAProblemThatNamesItsRequest() throws IOException {
        for (var request : requests().entrySet()) {
            var answer = Wire.ask(school.port(), request.getKey());

            if (request.getValue() >= 400 && !request.getKey().startsWith("GET / ")) {
                var problem = Json.plain().readTree(answer.substring(answer.indexOf("\r\n\r\n") + 4));
                assertEquals("application/problem+json; charset=utf-8", Wire.header(answer, "Content-Type").toLowerCase(java.util.Locale.ROOT), answer);
                assertEquals(Wire.header(answer, "X-Request-Id"), problem.path("requestId").asText(), answer);
                assertEquals("no-store", Wire.header(answer, "Cache-Control"), answer);
                assertFalse(problem.path("title").asText().startsWith("status."), answer);
                assertFalse(problem.path("detail").asText().startsWith("problem."), answer);
            }
        }
    }

    @Test void aHeadRequestIsJudgedLikeItsGetAndHasNoBody() throws IOException {
        assertEquals(401, Wire.status(Wire.ask(school.port(), "HEAD /api/students HTTP/1.1\r\nHost: a")));

        var admitted = school.as(Role.ADMIN).send("HEAD", "/students", null);

        admitted.is(200);
        assertEquals("0", admitted.header("X-Total-Count"));
        assertEquals("", admitted.body());
    }

    @Test void healthSaysTheVersionToEverybody() {
        var answer = school.anonymous().get("/health").is(200);

        assertEquals("ok", answer.text("status"));
        assertEquals(AppVersion.text(), answer.text("version"));
        assertEquals("no-store", answer.header("Cache-Control"));
    }

    @Test void whoeverAsksAboutHealthWhileSomebodyAsksWaitsForTheSameAnswer() throws InterruptedException {
        try (var busy = TestSchool.open()) {
            busy.anonymous().get("/health").is(200);
            busy.clock().advance(java.time.Duration.ofSeconds(20));
            var held = new CountDownLatch(1);
            var connections = allHeld(busy, held);

            var probes = IntStream.range(0, 4).mapToObj(i -> started(() -> busy.anonymous().get("/health").status())).toList();
            LockSupport.parkNanos(300_000_000);
            held.countDown();

            assertEquals(List.of(200, 200, 200, 200), probes.stream().map(CompletableFuture::join).toList());
            connections.forEach(CompletableFuture::join);
        }
    }

    /** Those who watch a service give up after a few seconds: they must have been told by then. */
    @Test void healthIsBadWhileNoConnectionCanBeHad() throws InterruptedException {
        try (var stuck = TestSchool.open()) {
            stuck.anonymous().get("/health").is(200);
            stuck.clock().advance(java.time.Duration.ofSeconds(20));
            var held = new CountDownLatch(1);
            var connections = allHeld(stuck, held);

            stuck.anonymous().get("/health").isProblem(503, "unavailable");

            held.countDown();
            connections.forEach(CompletableFuture::join);
            stuck.clock().advance(java.time.Duration.ofSeconds(2));
            stuck.anonymous().get("/health").is(200);
        }
    }

    /** Every connection of the pool, until {@code held} lets go of them. */
    private static List<CompletableFuture<Boolean>> allHeld(TestSchool school, CountDownLatch held) throws InterruptedException {
        var holding = new CountDownLatch(8);
        var connections = IntStream.range(0, 8).mapToObj(i -> started(() -> school.sql(tx -> hold(holding, held)))).toList();
        holding.await();
        return connections;
    }

    private static <T> CompletableFuture<T> started(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, task -> new Thread(task).start());
    }

    private static boolean hold(CountDownLatch holding, CountDownLatch held) {
        holding.countDown();
        try {
            return held.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test void healthIsBadWhileTheDatabaseDoesNotAnswer() {
        try (var other = TestSchool.open()) {
            other.anonymous().get("/health").is(200);
            other.database().close();

            other.anonymous().get("/health").is(200);
            other.clock().advance(java.time.Duration.ofSeconds(2));
            other.anonymous().get("/health").isProblem(503, "unavailable");
        }
    }
}
