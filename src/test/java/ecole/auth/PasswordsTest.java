package ecole.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ecole.http.Problem;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mindrot.jbcrypt.BCrypt;

class PasswordsTest {
    private static final PasswordRules RULES = new PasswordRules(() -> "École des Lilas");

    @Test void aHashIsBcryptOfCostTwelveAndSalted() {
        var passwords = new Passwords();

        var hash = passwords.hash("cheval-agrafe-soupe");

        assertTrue(hash.startsWith("$2a$12$"), hash);
        assertTrue(passwords.matches("cheval-agrafe-soupe", hash, () -> {}));
        assertFalse(passwords.matches("cheval-agrafe-soupE", hash, () -> {}));
    }

    @ParameterizedTest
    @CsvSource({"1, a", "72, a", "73, a", "128, a", "36, é", "40, é", "128, 🐴"})
    void nothingIsCutOff(int length, String character) {
        var password = character.repeat(length);

        assertTrue(sameHash(password, password));
        assertFalse(sameHash(password, password + character));
        assertFalse(sameHash(password, password + " "));
        assertFalse(sameHash(password, character.repeat(length - 1)));
    }

    @Test void howAKeyboardComposesAccentsDoesNotMatter() {
        assertTrue(sameHash("caf\u00e9 cr\u00e8me", "cafe\u0301 cre\u0300me"));
    }

    @Test void whoeverFindsTheQueueFullIsToldWhenToComeBack() {
        var passwords = new Passwords();
        var held = new CountDownLatch(1);
        var busy = new ArrayList<Thread>();
        try {
            for (var i = 0; i < Runtime.getRuntime().availableProcessors() + 64; i++) {
                var thread = new Thread(() -> passwords.matches("x", "*", () -> hold(held)));
                thread.start();
                busy.add(thread);
            }
            while (busy.stream().anyMatch(thread -> thread.getState() != Thread.State.WAITING && thread.getState() != Thread.State.TIMED_WAITING)) {
                Thread.onSpinWait();
            }

            var refused = assertThrows(Problem.class, () -> passwords.hash("cheval-agrafe-soupe"));

            assertEquals(429, refused.status());
            assertEquals(Optional.of(15L), refused.retryAfter());
        } finally {
            held.countDown();
        }
    }

    private static void hold(CountDownLatch held) {
        try {
            held.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "", "$2a$12$", "$2b$12$vI8aWBnW3fID.ZQ4/zo1G.q1lRps.9cGLcZEiGDMVr5yUP1KUOYTa", "$2a$99$vI8aWBnW3fID.ZQ4/zo1G.",
        "$2a$12$vI8aWBnW3fID.ZQ4/zo1G.q1lRps"})
    void aDamagedHashMatchesNothing(String hash) {
        assertFalse(new Passwords().matches("cheval-agrafe-soupe", hash, () -> {}));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cheval agrafe soupe", "toutesenminuscules vertes", "tr0ub4dor&3 et encore", "пароль который", "🐴🔋📎🍲🚲🎈🌵🐙", "lilas cheval agrafe", "x7#kQ!2v"})
    void aPasswordNeedsNoParticularCharacters(String password) {
        RULES.check("password", password, "awa.diop@mail.example");
    }

    @ParameterizedTest
    @CsvSource({
        "x7#kQ!2, too_short", "🐴🔋📎🍲🚲🎈🌵, too_short",
        "password, common_password", "12345678, common_password", "azertyuiop, common_password", "MotDePasse, common_password",
        "motdepasse123, common_password", "Soleil2024!, common_password", "secure_password, common_password", "aaaaaaaaaaaa, common_password",
        "!!!!!!!!!!, common_password", "11112222, common_password", "qwerty123, common_password", "Azerty-12345, common_password",
        "ecole2025, password_of_names", "Admin2026!, password_of_names", "EcoleDesLilas, password_of_names", "lilas2026!!, password_of_names",
        "awa.diop@mail.example, password_of_names", "AwaDiop1990, password_of_names", "diop-motdepasse, password_of_names"})
    void anEasyPasswordIsRefused(String password, String code) {
        var refusal = assertThrows(Problem.class, () -> RULES.check("password", password, "awa.diop@mail.example"));

        assertEquals(422, refusal.status());
        assertEquals(code, refusal.faults().get(0).code());
    }

    @Test void theLengthIsCountedInCharactersUpToOneHundredAndTwentyEight() {
        RULES.check("password", "🐴🔋".repeat(63) + "📎🍲", "awa@mail.example");

        var refusal = assertThrows(Problem.class, () -> RULES.check("password", "🐴🔋".repeat(63) + "📎🍲🚲", "awa@mail.example"));

        assertEquals("too_long", refusal.faults().get(0).code());
    }

    private static boolean sameHash(String one, String other) {
        return new Passwords().matches(other, BCrypt.hashpw(Passwords.prepared(one), BCrypt.gensalt(4)), () -> {});
    }
}
