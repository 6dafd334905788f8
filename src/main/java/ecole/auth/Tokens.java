package ecole.auth;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTVerifier;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.JWTVerificationException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Access tokens: JWT (RFC 7519) signed with HMAC-SHA-256 and nothing else, good for 15 minutes. They name a session; whether that session
 * still stands, and what its account may do, is asked of the database. A token is verified once and then known until it expires: pages send
 * the same one with every request.
 */
final class Tokens {
    static final Duration LIFE = Duration.ofMinutes(15);
    private static final String ISSUER = "ecole";
    private static final String AUDIENCE = "ecole-api";
    private static final String TYPE = "at+jwt";

    private static final int REMEMBERED = 10_000;

    /** What a token of ours, verified in full, says for as long as it lives. */
    private record Verified(UUID session, Instant expiresAt) {}

    private final Algorithm algorithm;
    private final JWTVerifier verifier;
    private final Clock clock;
    private final ConcurrentHashMap<ByteBuffer, Verified> known = new ConcurrentHashMap<>();

    /** @param secret at least 32 random bytes, the same on every instance */
    Tokens(byte[] secret, Clock clock) {
        this.algorithm = Algorithm.HMAC256(secret);
        this.clock = clock;
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
        var key = hash(token);
        var seen = known.get(key);
        if (seen != null && clock.instant().isBefore(seen.expiresAt())) {
            return Optional.of(seen.session());
        }
        var verified = verified(token);
        verified.ifPresentOrElse(good -> remember(key, good), () -> known.remove(key));
        return verified.map(Verified::session);
    }

    private Optional<Verified> verified(String token) {
        try {
            var verified = verifier.verify(token);
            return TYPE.equals(verified.getType())
                ? Optional.of(new Verified(UUID.fromString(verified.getClaim("sid").asString()), verified.getExpiresAtAsInstant())) : Optional.empty();
        } catch (JWTVerificationException | IllegalArgumentException forged) {
            return Optional.empty();
        }
    }

    private void remember(ByteBuffer key, Verified good) {
        if (known.size() >= REMEMBERED) {
            known.clear();
        }
        known.put(key, good);
    }

    /** Tokens themselves are not kept: whoever reads this memory gets none. */
    private static ByteBuffer hash(String token) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
