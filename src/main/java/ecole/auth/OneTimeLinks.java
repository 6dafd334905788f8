package ecole.auth;

import ecole.db.Database;
import ecole.http.Call;
import ecole.http.Origin;
import ecole.http.Problem;
import ecole.mail.Mail;
import ecole.users.UserSql;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jooq.DSLContext;

/** Links by which somebody sets a password without knowing one: invitations, good for a week, and resets, good for a day. Each works once. */
public final class OneTimeLinks {
    private static final Duration INVITATION = Duration.ofDays(7);
    private static final Duration RESET = Duration.ofDays(1);
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A link that has just been made; only its hash is kept. */
    public record Link(String address, Instant expiresAt) {}

    private final Database database;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final LoginLimits limits;
    private final Mail mail;
    private final Origin origin;

    public OneTimeLinks(Database database, Passwords passwords, PasswordRules rules, LoginLimits limits, Mail mail, Origin origin) {
        this.mail = mail;
        this.database = database;
        this.passwords = passwords;
        this.rules = rules;
        this.limits = limits;
        this.origin = origin;
    }

    /** A new link for {@code user}; earlier ones are void. */
    public Link make(DSLContext tx, Call call, long user, boolean invitation) {
        OneTimeLinkSql.removeOf(tx, user);
        return make(tx, origin.of(call.context()), call.now(), user, invitation);
    }

    /**
     * A link that anybody may have asked for, made when the operator said where people reach the school. Earlier ones stand beside it, or a
     * stranger could void the link that an admin has just handed over; they all go when one of them is used.
     */
    Link make(DSLContext tx, Instant now, long user, boolean invitation) {
        return make(tx, origin.known().orElseThrow(), now, user, invitation);
    }

    private static Link make(DSLContext tx, String origin, Instant now, long user, boolean invitation) {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var expiresAt = now.plus(invitation ? INVITATION : RESET);
        OneTimeLinkSql.insert(tx, RefreshTokens.hash(token), user, invitation ? "invitation" : "reset", expiresAt, now);
        return new Link(origin + (invitation ? "/invite" : "/reset") + "?token=" + token, expiresAt);
    }

    /** Voids the links of {@code user}. */
    public void revoke(DSLContext tx, long user) {
        OneTimeLinkSql.removeOf(tx, user);
    }

    /** Sets the password that came with a link; every session of the account ends. @throws Problem 422 {@code link_invalid} */
    public void use(Call call, Me.Reset in) {
        limits.attempt(call);
        var token = RefreshTokens.hash(in.token());
        var owner = OneTimeLinkSql.owner(database.reading(), token, call.now()).orElseThrow(OneTimeLinks::invalid);
        rules.check("password", in.password(), owner.email());
        var hash = passwords.hash(in.password());
        database.change(call.actor(), tx -> {
            if (!OneTimeLinkSql.use(tx, token)) {
                throw invalid();
            }
            OneTimeLinkSql.removeOf(tx, owner.user());
            UserSql.setPassword(tx, owner.user(), hash, call.now());
            SignInSql.endAll(tx, owner.user(), null, call.now());
            mail.notice(tx, owner.recipient(), Mail.Kind.PASSWORD_CHANGED);
        });
        database.changes().accounts().advance();
        limits.succeeded(call, owner.email());
        AuthLog.passwordChanged(owner.user());
    }

    private static Problem invalid() {
        return Problem.of(422, "link_invalid");
    }
}
