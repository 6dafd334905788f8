package ecole.auth;

import ecole.auth.Me.Forgotten;
import ecole.db.Actor;
import ecole.db.Database;
import ecole.http.Call;
import ecole.mail.Mail;
import ecole.mail.Mail.Kind;
import ecole.users.UserSql;
import ecole.users.UserSql.Credentials;
import java.time.Instant;

/**
 * Writes a link to whoever forgot their password, when there is a server for e-mail; otherwise an admin makes one and hands it over. The
 * answer says nothing of accounts, and neither does its time: the account is looked for after it.
 */
public final class ForgottenPassword {
    private final Database database;
    private final OneTimeLinks links;
    private final LoginLimits limits;
    private final Mail mail;

    public ForgottenPassword(Database database, OneTimeLinks links, LoginLimits limits, Mail mail) {
        this.database = database;
        this.links = links;
        this.limits = limits;
        this.mail = mail;
    }

    void ask(Call call, Forgotten in) {
        limits.letter(call, in.email());
        mail.later(() -> answer(in.email(), call.now()));
    }

    private void answer(String email, Instant now) {
        UserSql.credentials(database.reading(), email).filter(Credentials::isActive).ifPresent(account -> {
            var invitation = account.passwordHash() == null;
            database.change(Actor.application(now), tx -> {
                var link = links.make(tx, now, account.id(), invitation);
                mail.link(tx, account.recipient(), invitation ? Kind.INVITATION : Kind.RESET, link.address(), link.expiresAt());
            });
        });
    }
}
