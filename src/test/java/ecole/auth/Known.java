package ecole.auth;

import static ecole.db.schema.Tables.USERS;
import static ecole.testing.Client.object;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ecole.http.Role;
import ecole.testing.Answer;
import ecole.testing.Browser;
import ecole.testing.TestSchool;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.mindrot.jbcrypt.BCrypt;

/** Accounts whose password tests know, hashed at bcrypt's lowest cost so that signing in is quick. */
public final class Known {
    public static final String PASSWORD = "quatre mots sans rapport";
    private static final String HASH = BCrypt.hashpw(Passwords.prepared(PASSWORD), BCrypt.gensalt(4));

    private Known() {}

    public static long user(TestSchool school, String email, Role role) {
        var user = school.user(email, role);
        school.sql(tx -> tx.update(USERS).set(USERS.PASSWORD_HASH, HASH).where(USERS.ID.eq(user)).execute());
        return user;
    }

    public static Map<String, Object> credentials(String email) {
        return object("email", email, "password", PASSWORD);
    }

    public static Browser signedIn(TestSchool school, String email) {
        var browser = school.browser();
        login(browser, email).is(200);
        return browser;
    }

    /** Asks again until the answer has this status: news from another instance need some milliseconds. */
    public static void soon(int status, Supplier<Answer> question) {
        soon(status, question, answer -> answer.status() == status);
    }

    /** Asks again until the answer is the expected one. */
    public static void soon(int status, Supplier<Answer> question, Predicate<Answer> expected) {
        var answer = question.get();
        for (var i = 0; i < 100 && !expected.test(answer); i++) {
            LockSupport.parkNanos(50_000_000);
            answer = question.get();
        }
        answer.is(status);
        assertTrue(expected.test(answer), answer::body);
    }

    public static Answer login(Browser browser, String email) {
        return browser.post("/auth/login", credentials(email));
    }
}
