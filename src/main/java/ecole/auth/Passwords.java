package ecole.auth;

import ecole.http.Hmac;
import ecole.http.Problem;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mindrot.jbcrypt.BCrypt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hashes passwords with bcrypt. bcrypt reads 72 bytes and no more, so it is given an HMAC-SHA-256 of the whole password (in NFC, as keyboards
 * differ in how they compose é). Hashing is slow on purpose: it never runs on more threads than there are cores.
 */
public final class Passwords {
    private static final Logger log = LoggerFactory.getLogger(Passwords.class);
    private static final int COST = 12;
    private static final int WAITING = 64;
    private static final int PATIENCE_SECONDS = 15;
    private static final byte[] PEPPER = "ecole".getBytes(StandardCharsets.UTF_8);
    /** Compared with when there is no account, so that the answer takes as long as for one. */
    private static final String NOBODY = "$2a$12$vI8aWBnW3fID.ZQ4/zo1G.q1lRps.9cGLcZEiGDMVr5yUP1KUOYTa";

    private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    /** A salted hash to keep. */
    public String hash(String password) {
        return onACore(() -> BCrypt.hashpw(prepared(password), BCrypt.gensalt(COST)));
    }

    /**
     * Whether {@code password} is what {@code hash} was made from; takes its time also when there is no hash.
     *
     * @param first done when it is this one's turn, so that people who wait in the queue do not yet count as failures
     */
    public boolean matches(String password, @Nullable String hash, Runnable first) {
        return onACore(() -> {
            first.run();
            return compared(prepared(password), hash);
        });
    }

    /** @throws Problem 429 when too many wait already: better a refusal than every thread of the server in this queue */
    private <T> T onACore(Supplier<T> work) {
        try {
            if (cores.getQueueLength() >= WAITING || !cores.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw Problem.tooManyRequests(PATIENCE_SECONDS);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw Problem.of(503, "unavailable");
        }
        try {
            return work.get();
        } finally {
            cores.release();
        }
    }

    private static boolean compared(String prepared, @Nullable String hash) {
        try {
            var equal = BCrypt.checkpw(prepared, hash == null ? NOBODY : hash);
            return equal && hash != null;
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException damaged) {
            log.warn("A password hash in the database is damaged: {}", damaged.getMessage());
            return false;
        }
    }

    /** 44 characters for a password of any length. */
    static String prepared(String password) {
        var composed = Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(Hmac.of(PEPPER, "password", composed));
    }
}
