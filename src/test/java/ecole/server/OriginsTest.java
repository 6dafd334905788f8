package ecole.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ecole.testing.Client;
import ecole.testing.TestSchool;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class OriginsTest {
    private static final String PARTNER = "https://app.example.org";
    private static TestSchool school;

    @BeforeAll static void open() {
        school = TestSchool.open(Map.of("ECOLE_CORS_ORIGINS", PARTNER + ", http://localhost:5173"));
    }

    @AfterAll static void close() {
        school.close();
    }

    @Test void aNamedOriginMayCallWithItsCookies() throws IOException {
        for (var origin : List.of(PARTNER, "http://localhost:5173")) {
            var answer = Wire.ask(school.port(), "GET /api/health HTTP/1.1\r\nHost: a\r\nOrigin: " + origin);

            assertEquals(origin, Wire.header(answer, "Access-Control-Allow-Origin"));
            assertEquals("true", Wire.header(answer, "Access-Control-Allow-Credentials"));
            assertEquals("Origin", Wire.header(answer, "Vary"));
        }
    }

    @Test void everyOtherOriginGetsNoLeave() throws IOException {
        for (var origin : List.of("https://evil.example", "null", PARTNER + ":444", "http://app.example.org", "https://app.example.org.evil.example",
            "https://xapp.example.org", "https://APP.example.org", "*")) {
            var answer = Wire.ask(school.port(), "GET /api/health HTTP/1.1\r\nHost: a\r\nOrigin: " + origin);
            var preflight = Wire.ask(school.port(), "OPTIONS /api/students HTTP/1.1\r\nHost: a\r\nOrigin: " + origin
                + "\r\nAccess-Control-Request-Method: POST");

            assertEquals("", Wire.header(answer, "Access-Control-Allow-Origin"), origin);
            assertEquals("", Wire.header(answer, "Access-Control-Allow-Credentials"), origin);
            assertEquals("Origin", Wire.header(answer, "Vary"), origin);
            assertEquals(403, Wire.status(preflight), origin);
            assertEquals("", Wire.header(preflight, "Access-Control-Allow-Origin"), origin);
        }
    }

    @Test void aPreflightIsAnsweredWithoutAskingTheRoute() throws IOException {
        var answer = Wire.ask(school.port(), "OPTIONS /api/students HTTP/1.1\r\nHost: a\r\nOrigin: " + PARTNER
            + "\r\nAccess-Control-Request-Method: PUT\r\nAccess-Control-Request-Headers: if-match");

        assertEquals(204, Wire.status(answer));
        assertEquals("GET, POST, PUT, DELETE", Wire.header(answer, "Access-Control-Allow-Methods"));
        assertEquals(true, Wire.header(answer, "Access-Control-Allow-Headers").contains("If-Match"));
        assertEquals(PARTNER, Wire.header(answer, "Access-Control-Allow-Origin"));
    }

    @Test void refusalsToANamedOriginCanBeReadByItsPage() throws IOException {
        var answer = Wire.ask(school.port(), "GET /api/students HTTP/1.1\r\nHost: a\r\nOrigin: " + PARTNER);

        assertEquals(401, Wire.status(answer));
        assertEquals(PARTNER, Wire.header(answer, "Access-Control-Allow-Origin"));
    }

    @Test void withoutNamedOriginsNobodyIsMentioned() throws IOException {
        try (var plain = TestSchool.open()) {
            var answer = Wire.ask(plain.port(), "GET /api/health HTTP/1.1\r\nHost: a\r\nOrigin: " + PARTNER);

            assertEquals("", Wire.header(answer, "Access-Control-Allow-Origin"));
            assertEquals("", Wire.header(answer, "Vary"));
        }
    }

    @Test void onlyATrustedProxySaysThatTheClientCameByHttps() {
        assertEquals("", proxied(school.anonymous()).header("Strict-Transport-Security"));

        try (var behind = TestSchool.open(Map.of("ECOLE_TRUSTED_PROXIES", "127.0.0.1"))) {
            assertEquals("max-age=63072000; includeSubDomains", proxied(behind.anonymous()).header("Strict-Transport-Security"));
        }
    }

    @Test void thePageOfTheProxysAddressIsOurOwnAndOthersAreNot() {
        try (var behind = TestSchool.open(Map.of("ECOLE_TRUSTED_PROXIES", "127.0.0.1"))) {
            var page = behind.anonymous().with("X-Forwarded-Proto", "https").with("X-Forwarded-Host", "ecole.example.org");

            page.with("Origin", "https://ecole.example.org").post("/students", Map.of()).isProblem(401, "unauthenticated");
            page.with("Origin", "https://evil.example").post("/students", Map.of()).isProblem(403, "csrf");
            page.with("Origin", "http://ecole.example.org").post("/students", Map.of()).isProblem(403, "csrf");
        }
    }

    private static ecole.testing.Answer proxied(Client client) {
        return client.with("X-Forwarded-Proto", "https").get("/health").is(200);
    }

    @Test void networksHoldTheirAddressesAndNoOthers() {
        assertEquals(true, Cidr.parse("10.0.0.0/8").contains(Cidr.address("10.255.0.1")));
        assertEquals(false, Cidr.parse("10.0.0.0/8").contains(Cidr.address("11.0.0.1")));
        assertEquals(true, Cidr.parse("192.168.1.128/25").contains(Cidr.address("192.168.1.200")));
        assertEquals(false, Cidr.parse("192.168.1.128/25").contains(Cidr.address("192.168.1.127")));
        assertEquals(true, Cidr.parse("2001:db8::/33").contains(Cidr.address("2001:db8:7fff::1")));
        assertEquals(false, Cidr.parse("2001:db8::/33").contains(Cidr.address("2001:db8:8000::1")));
        assertEquals(false, Cidr.parse("0.0.0.0/0").contains(Cidr.address("::1")));
        assertEquals(true, Cidr.parse("::1").contains(Cidr.address("::1")));
    }
}
