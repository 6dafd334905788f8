package ecole.auth;

import static ecole.db.schema.Tables.SECRETS;

import ecole.db.Actor;
import ecole.db.Database;
import ecole.http.Gate;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What guards the door: the signing key, the tokens made with it, and who they belong to. */
public final class Accounts {
    private static final String SIGNING_KEY = "signing_key";
    private static final int KEY_BYTES = 48;

    private final byte[] secret;
    private final Callers callers;

    private Accounts(byte[] secret, Callers callers) {
        this.secret = secret;
        this.callers = callers;
    }

    /** @param configured the key given by the operator; null to use the one kept in the database, made at the first start */
    public static Accounts open(@Nullable String configured, Database database, Clock clock) {
        var secret = configured == null ? kept(database, clock) : configured.getBytes(StandardCharsets.UTF_8);
        return new Accounts(secret, new Callers(database, new Tokens(secret, clock), clock));
    }

    /** Two instances that start together on an empty database agree on the key of the one that came first. */
    private static byte[] kept(Database database, Clock clock) {
        var made = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(made);
        var now = clock.instant();
        var kept = database.write(Actor.application(now), tx -> {
            tx.insertInto(SECRETS)
                .set(SECRETS.NAME, SIGNING_KEY)
                .set(SECRETS.VALUE, Base64.getEncoder().encodeToString(made))
                .set(SECRETS.CREATED_AT, now)
                .onConflictDoNothing()
                .execute();
            return tx.select(SECRETS.VALUE).from(SECRETS).where(SECRETS.NAME.eq(SIGNING_KEY)).fetchSingle(SECRETS.VALUE);
        });
        return Base64.getDecoder().decode(kept);
    }

    public byte[] secret() {
        return secret.clone();
    }

    public Optional<Gate.Caller> identify(Context context) {
        return callers.identify(context);
    }
}
