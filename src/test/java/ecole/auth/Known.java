package ecole.auth;

import static ecole.db.schema.Tables.USERS;
import static ecole.testing.Client.object;

import ecole.http.Role;
import ecole.testing.Answer;
import ecole.testing.Browser;
import ecole.testing.TestSchool;
import java.util.Map;
import org.mindrot.jbcrypt.BCrypt;

/** Accounts whose password tests know, hashed at bcrypt's lowest cost so that signing in is quick. */
final class Known {
    static final String PASSWORD = "quatre mots sans rapport";
    private static final String HASH = BCrypt.hashpw(Passwords.prepared(PASSWORD), BCrypt.gensalt(4));

    private Known() {}

    static long user(TestSchool school, String email, Role role) {
        var user = school.user(email, role);
        school.sql(tx -> tx.update(USERS).set(USERS.PASSWORD_HASH, HASH).where(USERS.ID.eq(user)).execute());
        return user;
    }

    static Map<String, Object> credentials(String email) {
        return object("email", email, "password", PASSWORD);
    }

    static Browser signedIn(TestSchool school, String email) {
        var browser = school.browser();
        login(browser, email).is(200);
        return browser;
    }

    static Answer login(Browser browser, String email) {
        return browser.post("/auth/login", credentials(email));
    }
}
