package ecole.auth;

import ecole.db.Actor;
import ecole.db.Database;
import ecole.http.Inputs;
import ecole.http.Problem;
import ecole.http.Role;
import ecole.http.Standards;
import ecole.settings.SettingsSql;
import ecole.users.UserSql;
import ecole.users.UserSql.Credentials;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/**
 * Makes an empty database a school with a first admin, once: by the set-up page with the code that the start printed, or unattended. There is
 * no account before, and no default one ever.
 */
public final class FirstSetup {
    private static final String CODE = "setup_code";
    /** Without letters and digits that look alike on a console. */
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int GROUPS = 3;
    private static final int GROUP = 4;

    private final Database database;
    private final Passwords passwords;
    private final Clock clock;

    public FirstSetup(Database database, Passwords passwords, Clock clock) {
        this.database = database;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** The one-time code to print, the same on every instance and after a restart; empty when the set-up is done. */
    public Optional<String> code() {
        if (SecretSql.isDone(database.reading())) {
            return Optional.empty();
        }
        return Optional.of(Secrets.kept(database, CODE, FirstSetup::made, clock.instant()));
    }

    private static String made() {
        var random = new SecureRandom();
        var code = new StringBuilder();
        for (var i = 0; i < GROUPS * GROUP; i++) {
            code.append(i > 0 && i % GROUP == 0 ? "-" : "").append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /**
     * Sets the school up without a page, for an operator who gave everything at the start; does nothing when it is set up already.
     *
     * @param in its code is not looked at
     * @throws Problem 422 naming what is not acceptable
     */
    public void unattended(Setup.Input in) {
        if (SecretSql.isDone(database.reading())) {
            return;
        }
        var now = clock.instant();
        performed(new Inputs(() -> new Standards(ZoneOffset.UTC, 2)).checked(in, now), now)
            .ifPresent(admin -> AuthLog.setUp(admin.id())); // else another instance was faster
    }

    /** @throws Problem 409 {@code setup_done}, 403 {@code setup_code} */
    Credentials run(Setup.Input in, Instant now) {
        var expected = code().orElseThrow(() -> Problem.conflict("setup_done"));
        if (!MessageDigest.isEqual(comparable(expected), comparable(in.code()))) {
            AuthLog.refused("wrong set-up code");
            throw Problem.of(403, "setup_code");
        }
        return performed(in, now).orElseThrow(() -> Problem.conflict("setup_done"));
    }

    /** @return the administrator; empty when somebody has set the school up meanwhile */
    private Optional<Credentials> performed(Setup.Input in, Instant now) {
        new PasswordRules(in::schoolName).check("password", in.password(), in.email());
        var hash = passwords.hash(in.password());
        var admin = database.write(Actor.application(now), tx -> {
            if (!SettingsSql.insert(tx, in.settings(), now)) {
                return Optional.<Long>empty();
            }
            SecretSql.forget(tx, CODE);
            return Optional.of(UserSql.insert(tx, in.email(), Role.ADMIN, null, hash, now));
        });
        database.changes().accounts().advance();
        return admin.map(id -> new Credentials(id, in.email(), hash, true, null));
    }

    private static byte[] comparable(String code) {
        return code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "").getBytes(StandardCharsets.UTF_8);
    }
}
