package ecole.auth;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTVerifier;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.JWTVerificationException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Access tokens: JWT (RFC 7519) signed with HMAC-SHA-256 and nothing else, good for 15 minutes. They name a session; whether that session
 * still stands, and what its account may do, is asked of the database.
 */
final class Tokens {
    static final Duration LIFE = Duration.ofMinutes(15);
    private static final String ISSUER = "ecole";
    private static final String AUDIENCE = "ecole-api";
    private static final String TYPE = "at+jwt";

    private final Algorithm algorithm;
    private final JWTVerifier verifier;

    /** @param secret at least 32 random bytes, the same on every instance */
    Tokens(byte[] secret, Clock clock) {
        this.algorithm = Algorithm.HMAC256(secret);
        this.verifier = ((JWTVerifier.BaseVerification) JWT.require(algorithm)
            .withIssuer(ISSUER)
            .withAudience(AUDIENCE)
            .withClaimPresence("sub")
            .withClaimPresence("sid")
            .withClaimPresence("exp")).build(clock);
    }

    String sign(long user, UUID session, Instant now) {
        return JWT.create()
            .withHeader(java.util.Map.of("typ", TYPE))
            .withIssuer(ISSUER)
            .withAudience(AUDIENCE)
            .withSubject(Long.toString(user))
            .withClaim("sid", session.toString())
            .withJWTId(UUID.randomUUID().toString())
            .withIssuedAt(now)
            .withExpiresAt(now.plus(LIFE))
            .sign(algorithm);
    }

    /** The session a token names; empty for whatever we did not sign, and for what has expired. */
    Optional<UUID> session(String token) {
        try {
            var verified = verifier.verify(token);
            return TYPE.equals(verified.getType()) ? Optional.of(UUID.fromString(verified.getClaim("sid").asString())) : Optional.empty();
        } catch (JWTVerificationException | IllegalArgumentException forged) {
            return Optional.empty();
        }
    }
}
