package ecole.auth;

import ecole.auth.Me.PasswordChange;
import ecole.db.Database;
import ecole.http.Call;
import ecole.http.Problem;
import ecole.mail.Mail;
import ecole.users.UserSql;
import ecole.users.UserSql.Credentials;

/** Proves that somebody knows the password of an account, at a limited pace, and lets them change it. */
public final class OwnPassword {
    private final Database database;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final LoginLimits limits;
    private final Mail mail;

    public OwnPassword(Database database, Passwords passwords, PasswordRules rules, LoginLimits limits, Mail mail) {
        this.mail = mail;
        this.database = database;
        this.passwords = passwords;
        this.rules = rules;
        this.limits = limits;
    }

    /**
     * The account that these credentials open.
     *
     * @throws Problem 401 {@code bad_credentials}, whatever the reason; 429 after too many failures
     */
    Credentials signIn(Call call, String email, String password) {
        var found = UserSql.credentials(database.reading(), email);
        var hash = found.filter(Credentials::isActive).map(Credentials::passwordHash).orElse(null);
        if (!passwords.matches(password, hash, () -> limits.attempt(call, email))) {
            AuthLog.refused(found.map(known -> "user " + known.id()).orElse("no such account"));
            throw Problem.of(401, "bad_credentials");
        }
        limits.succeeded(call, email);
        return found.orElseThrow();
    }

    /**
     * Has the signed-in caller prove that they are not just somebody at their desk.
     *
     * @throws Problem 422 naming {@code currentPassword}, 429 after too many failures
     */
    public Credentials prove(Call call, String currentPassword) {
        var account = UserSql.credentials(database.reading(), call.viewer().userId()).orElseThrow(Problem::unauthenticated);
        if (!passwords.matches(currentPassword, account.passwordHash(), () -> limits.attempt(call, account.email()))) {
            AuthLog.refused("wrong current password, user " + account.id());
            throw Problem.invalid("currentPassword", "wrong_password");
        }
        limits.succeeded(call, account.email());
        return account;
    }

    /** The hash of a password that is being chosen for an account. @throws Problem 422 on {@code password} when it is too easy to guess */
    public String chosen(String password, String email) {
        rules.check("password", password, email);
        return passwords.hash(password);
    }

    /** Sets a new password; the caller's other sessions end. */
    void change(Call call, PasswordChange in) {
        var viewer = call.viewer();
        rules.check("newPassword", in.newPassword(), viewer.email());
        var account = prove(call, in.currentPassword());
        var hash = passwords.hash(in.newPassword());
        database.change(call.actor(), tx -> {
            UserSql.setPassword(tx, viewer.userId(), hash, call.now());
            OneTimeLinkSql.removeOf(tx, viewer.userId());
            SignInSql.endAll(tx, viewer.userId(), viewer.sessionId(), call.now());
            mail.notice(tx, account.recipient(), Mail.Kind.PASSWORD_CHANGED);
        });
        database.changes().accounts().advance();
        AuthLog.passwordChanged(viewer.userId());
    }
}
