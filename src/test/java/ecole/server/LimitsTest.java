package ecole.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ecole.http.Role;
import ecole.testing.Client;
import ecole.testing.MovableClock;
import ecole.testing.TestSchool;
import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

final class LimitsTest {

    @Test void slowSendersDoNotKeepOthersFromBeingServed() throws IOException {
        var slow = new ArrayList<Wire>();
        try (var school = TestSchool.open()) {
            for (var sender = 0; sender < 120; sender++) {
                slow.add(new Wire(school.port()).send("POST /api/students HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 1000\r\n\r\n{"));
            }

            school.anonymous().get("/health").is(200);
            school.as(Role.ADMIN).get("/students").is(200);
        }
        for (var sender : slow) {
            sender.close();
        }
    }

    @Test void noClientTakesTheConnectionsOfAllOthers() throws Exception {
        var held = new ArrayList<Wire>();
        try (var school = TestSchool.open()) {
            for (var i = 0; i < HttpServer.MAX_CONNECTIONS_OF_CLIENT; i++) {
                held.add(new Wire(school.port(), "127.0.0.2").send("GET /api/health HTTP/1.1\r\nHo"));
            }

            assertTrue(soon(() -> answer(school.port(), "127.0.0.2").isEmpty()), "a client got more connections than its share");
            assertEquals(200, Wire.status(answer(school.port(), "127.0.0.3")));

            held.remove(0).close();
            assertTrue(soon(() -> !answer(school.port(), "127.0.0.2").isEmpty()), "nobody was let in when a place was free");
        }
        for (var wire : held) {
            wire.close();
        }
    }

    /** Connections are opened and closed a moment after their client believes it. */
    private static boolean soon(Callable<Boolean> condition) throws Exception {
        for (var attempt = 0; attempt < 200; attempt++) {
            if (condition.call()) {
                return true;
            }
            LockSupport.parkNanos(20_000_000);
        }
        return false;
    }

    /** Of a new connection; empty when it is closed without one. */
    private static String answer(int port, String from) throws IOException {
        try (var wire = new Wire(port, from)) {
            return wire.send("GET /api/health HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n").rest();
        } catch (SocketException closed) {
            return "";
        }
    }

    @Test void aBodyOfTheLargestSizeIsReadAndOneByteMoreIsNot() throws IOException {
        try (var school = TestSchool.open()) {
            var frame = "{\"firstName\":\"\"}".length();

            school.as(Role.ADMIN).post("/students", "{\"firstName\":\"" + "a".repeat(HttpServer.MAX_BODY - frame) + "\"}").isProblem(422, "invalid");
            school.as(Role.ADMIN).post("/students", "{\"firstName\":\"" + "a".repeat(HttpServer.MAX_BODY - frame + 1) + "\"}")
                .isProblem(413, "too_large");

            var chunked = "POST /api/students HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n"
                + "Connection: close\r\n\r\n" + ("10000\r\n" + "a".repeat(0x10000) + "\r\n").repeat(5) + "0\r\n\r\n";
            try (var wire = new Wire(school.port())) {
                assertEquals(413, Wire.status(wire.send(chunked).rest()));
            }
        }
    }

    @Test void anAddressThatAsksTooMuchWaitsUntilTheClockHasGivenItMore() {
        try (var school = TestSchool.open(Map.of("ECOLE_RATE_LIMIT", "60"))) {
            for (var request = 0; request < 60; request++) {
                school.anonymous().get("/health").is(200);
            }

            var refused = school.anonymous().get("/health").isProblem(429, "too_many_requests");
            assertEquals("1", refused.header("Retry-After"));
            school.anonymous().get("//anything-but-the-api").is(404);
            school.clock().advance(Duration.ofSeconds(1));
            school.anonymous().get("/health").is(200);
            school.anonymous().get("/health").is(429);
        }
    }

    @Test void aForgedForwardingHeaderGivesNoNewAllowance() {
        try (var school = TestSchool.open(Map.of("ECOLE_RATE_LIMIT", "2"))) {
            forwarded(school, "1.1.1.1").get("/health").is(200);
            forwarded(school, "2.2.2.2").get("/health").is(200);

            forwarded(school, "3.3.3.3").get("/health").is(429);
        }
    }

    @Test void behindATrustedProxyEachClientHasItsOwnAllowanceByTheLastUntrustedAddress() {
        try (var school = TestSchool.open(Map.of("ECOLE_RATE_LIMIT", "1", "ECOLE_TRUSTED_PROXIES", "127.0.0.0/8, 10.0.0.0/8"))) {
            forwarded(school, "9.9.9.9").get("/health").is(200);
            forwarded(school, "8.8.8.8").get("/health").is(200);

            forwarded(school, "6.6.6.6, 9.9.9.9, 10.1.2.3").get("/health").is(429);
            forwarded(school, "1.2.3.4, 8.8.8.8").get("/health").is(429);
            forwarded(school, "garbage, 7.7.7.7").get("/health").is(200);
            forwarded(school, "7.7.7.7, garbage").get("/health").is(200);
        }
    }

    private static Client forwarded(TestSchool school, String addresses) {
        return school.anonymous().with("X-Forwarded-For", addresses);
    }

    @Test void theAddressesOfOneIpv6NetworkShareAnAllowance() {
        var limit = new RateLimit(1, new MovableClock(TestSchool.NOW));

        assertEquals(0, limit.secondsToWait("2001:db8:1:2::1"));
        assertEquals(60, limit.secondsToWait("2001:db8:1:2:ffff::1"));
        assertEquals(0, limit.secondsToWait("2001:db8:1:3::1"));
    }

    @Test void countlessAddressesNeverFillTheMemory() {
        var limit = new RateLimit(1, new MovableClock(TestSchool.NOW));

        for (var address = 0; address < 100_000; address++) {
            limit.secondsToWait("10." + (address >> 16) + "." + (address >> 8 & 255) + "." + (address & 255));
        }

        assertEquals(true, limit.size() <= 20_000);
    }
}
