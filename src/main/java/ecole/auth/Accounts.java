package ecole.auth;

import ecole.db.Database;
import ecole.http.Csrf;
import ecole.http.Gate;
import ecole.http.Viewer;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What guards the door: the signing key, the tokens made with it, and who they belong to. */
public final class Accounts {
    private static final String SIGNING_KEY = "signing_key";
    private static final int KEY_BYTES = 48;

    private final byte[] secret;
    private final Database database;
    private final Tokens tokens;
    private final Callers callers;

    private Accounts(byte[] secret, Database database, Clock clock) {
        this.secret = secret;
        this.database = database;
        this.tokens = new Tokens(secret, clock);
        this.callers = new Callers(database, tokens, clock);
    }

    /** @param configured the key given by the operator; null to use the one kept in the database, made at the first start */
    public static Accounts open(@Nullable String configured, Database database, Clock clock) {
        var secret = configured == null ? kept(database, clock) : configured.getBytes(StandardCharsets.UTF_8);
        return new Accounts(secret, database, clock);
    }

    private static byte[] kept(Database database, Clock clock) {
        return Base64.getDecoder().decode(Secrets.kept(database, SIGNING_KEY, Accounts::made, clock.instant()));
    }

    private static String made() {
        var made = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(made);
        return Base64.getEncoder().encodeToString(made);
    }

    public byte[] secret() {
        return secret.clone();
    }

    public Optional<Gate.Caller> identify(Context context) {
        return callers.identify(context);
    }

    /** Those of {@code sessions} that still stand, and whose they are. */
    public Map<UUID, Viewer> standing(Collection<UUID> sessions) {
        return callers.standing(sessions);
    }

    /** The sessions of signed-in devices, with cookies whose CSRF tokens {@code csrf} recognises. */
    public SignIns signIns(Csrf csrf) {
        return new SignIns(database, tokens, new RefreshTokens(secret), csrf);
    }
}
