package ecole.auth;

import ecole.http.Hmac;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Refresh tokens: the session's id, 32 bytes nobody can guess, and our signature over both, so that an old token of ours is told from an
 * invented one. Each has one successor, computed from it: two tabs that renew at once, or a page whose answer was lost, get the same.
 */
final class RefreshTokens {
    private static final int ID = 16;
    private static final int CHANCE = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] secret;

    RefreshTokens(byte[] secret) {
        this.secret = secret.clone();
    }

    String first(UUID session) {
        var chance = new byte[CHANCE];
        RANDOM.nextBytes(chance);
        return text(session, chance);
    }

    /** The token that replaces {@code token}, which must be one of ours. */
    String next(String token) {
        var bytes = Base64.getUrlDecoder().decode(token);
        return text(id(bytes), Hmac.of(secret, "next refresh token", bytes));
    }

    /** The session of a token that we made, whether it is still good or not. */
    Optional<UUID> session(String token) {
        try {
            var bytes = Base64.getUrlDecoder().decode(token);
            var ours = bytes.length > ID + CHANCE && MessageDigest.isEqual(signature(Arrays.copyOf(bytes, ID + CHANCE)),
                Arrays.copyOfRange(bytes, ID + CHANCE, bytes.length));
            return ours ? Optional.of(id(bytes)) : Optional.empty();
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    /** What is kept of a token: who reads the database can use none. */
    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private String text(UUID session, byte[] chance) {
        var signed = ByteBuffer.allocate(ID + CHANCE).putLong(session.getMostSignificantBits()).putLong(session.getLeastSignificantBits())
            .put(chance).array();
        var signature = signature(signed);
        return Base64.getUrlEncoder().withoutPadding()
            .encodeToString(ByteBuffer.allocate(signed.length + signature.length).put(signed).put(signature).array());
    }

    private byte[] signature(byte[] signed) {
        return Hmac.of(secret, "refresh token", signed);
    }

    private static UUID id(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
