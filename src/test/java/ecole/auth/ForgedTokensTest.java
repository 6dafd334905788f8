package ecole.auth;

import static ecole.http.Role.ADMIN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.algorithms.Algorithm;
import ecole.testing.TestSchool;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ForgedTokensTest {
    private static final Algorithm OURS = Algorithm.HMAC256(TestSchool.SECRET);
    private static TestSchool school;
    private static String session;

    @BeforeAll static void open() {
        school = TestSchool.open();
        session = JWT.decode(school.token(school.userId(ADMIN))).getClaim("sid").asString();
    }

    @AfterAll static void close() {
        school.close();
    }

    @Test void aTokenOfOursIsTaken() {
        bearer(good().sign(OURS)).is(200);
    }

    @TestFactory java.util.stream.Stream<DynamicTest> aForgedTokenIsRefused() throws NoSuchAlgorithmException {
        return forged().entrySet().stream().map(token -> DynamicTest.dynamicTest(token.getKey(), () -> {
            bearer(token.getValue()).isProblem(401, "unauthenticated");
            school.anonymous().with("Cookie", "ecole_access=" + token.getValue()).get("/auth/me").isProblem(401, "unauthenticated");
        }));
    }

    private static Map<String, String> forged() throws NoSuchAlgorithmException {
        var rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        var tokens = new LinkedHashMap<String, String>();
        tokens.put("no algorithm", good().sign(Algorithm.none()));
        tokens.put("nOnE", header(good().sign(OURS), "{\"alg\":\"nOnE\",\"typ\":\"at+jwt\"}").replaceFirst("[^.]*$", ""));
        tokens.put("none, signature kept", header(good().sign(OURS), "{\"alg\":\"none\",\"typ\":\"at+jwt\"}"));
        tokens.put("HS384 with our key", good().sign(Algorithm.HMAC384(TestSchool.SECRET)));
        tokens.put("HS512 with our key", good().sign(Algorithm.HMAC512(TestSchool.SECRET)));
        tokens.put("RS256", good().sign(Algorithm.RSA256(null, (RSAPrivateKey) rsa.getPrivate())));
        tokens.put("another key", good().sign(Algorithm.HMAC256("another secret, also longer than thirty-two bytes")));
        tokens.put("an empty key", good().sign(Algorithm.HMAC256("\0")));
        tokens.put("a key of its own in the header", good(claims -> claims.withHeader(Map.of("typ", "at+jwt",
            "jwk", Map.of("kty", "oct", "k", "AA")))).sign(Algorithm.HMAC256("\0")));
        tokens.put("a key by kid", good(claims -> claims.withHeader(Map.of("typ", "at+jwt", "kid", "/dev/null"))).sign(Algorithm.HMAC256("\0")));
        tokens.put("another audience", good(claims -> claims.withAudience("another")).sign(OURS));
        tokens.put("another issuer", good(claims -> claims.withIssuer("another")).sign(OURS));
        tokens.put("another type", good(claims -> claims.withHeader(Map.of("typ", "JWT"))).sign(OURS));
        tokens.put("expired", good(claims -> claims.withExpiresAt(TestSchool.NOW.minusSeconds(1))).sign(OURS));
        tokens.put("not yet good", good(claims -> claims.withNotBefore(TestSchool.NOW.plusSeconds(60))).sign(OURS));
        tokens.put("no expiry", JWT.create().withHeader(Map.of("typ", "at+jwt")).withIssuer("ecole").withAudience("ecole-api").withSubject("1")
            .withClaim("sid", session).sign(OURS));
        tokens.put("no session", JWT.create().withHeader(Map.of("typ", "at+jwt")).withIssuer("ecole").withAudience("ecole-api").withSubject("1")
            .withExpiresAt(TestSchool.NOW.plusSeconds(60)).sign(OURS));
        tokens.put("an unknown session", good(claims -> claims.withClaim("sid", "00000000-0000-0000-0000-000000000000")).sign(OURS));
        tokens.put("a session that is no UUID", good(claims -> claims.withClaim("sid", "1 or 1=1")).sign(OURS));
        var signed = good().sign(OURS);
        tokens.put("another payload", signed.replaceFirst("\\.[^.]+\\.", "." + encoded("{\"sub\":\"1\",\"sid\":\"" + session + "\"}") + "."));
        tokens.put("a cut signature", signed.substring(0, signed.length() - 4));
        tokens.put("no signature", signed.replaceFirst("[^.]*$", ""));
        tokens.put("two parts", signed.replaceFirst("\\.[^.]*$", ""));
        tokens.put("no token at all", "x.y.z");
        return tokens;
    }

    @Test void aTokenInTheAddressIsNotLookedAt() {
        school.anonymous().get("/auth/me?access_token=" + good().sign(OURS)).isProblem(401, "unauthenticated");
        assertEquals(401, school.anonymous().with("Authorization", "Basic " + encoded("admin:admin")).get("/auth/me").status());
    }

    private static ecole.testing.Answer bearer(String token) {
        return school.anonymous().with("Authorization", "Bearer " + token).get("/auth/me");
    }

    private static JWTCreator.Builder good() {
        return good(claims -> claims);
    }

    private static JWTCreator.Builder good(UnaryOperator<JWTCreator.Builder> change) {
        return change.apply(JWT.create().withHeader(Map.of("typ", "at+jwt")).withIssuer("ecole").withAudience("ecole-api").withSubject("1")
            .withClaim("sid", session).withIssuedAt(TestSchool.NOW).withExpiresAt(TestSchool.NOW.plus(Duration.ofMinutes(15))));
    }

    private static String header(String token, String header) {
        return token.replaceFirst("^[^.]+", encoded(header));
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
