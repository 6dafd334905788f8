package ecole.auth;

import static ecole.db.schema.Tables.LOGIN_ATTEMPTS;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import ecole.db.Actor;
import ecole.db.Database;
import ecole.http.Call;
import ecole.http.ClientNetwork;
import ecole.http.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;

/**
 * Slows the guessing of passwords: so many failures per address and minute, so many per account and quarter of an hour, counted by all
 * instances together. Each attempt counts as a failure until it has succeeded, so that a hundred at once are not all judged by the same count.
 */
public final class LoginLimits {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int LETTERS_PER_ACCOUNT = 3;
    private static final int FAILURES_PER_ACCOUNT = 10;
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private record Count(int failures, Instant since) {}

    private final Database database;
    private final int perAddress;

    /** @param perAddress failures a minute and address */
    public LoginLimits(Database database, int perAddress) {
        this.database = database;
        this.perAddress = perAddress;
    }

    /**
     * Counts an attempt from the caller's address.
     *
     * @throws Problem 429 with {@code Retry-After}
     */
    void attempt(Call call) {
        count(call, address(call), perAddress, MINUTE);
    }

    /** Counts an attempt from the caller's address on the account of this e-mail, whether there is one or not. @throws Problem 429 */
    void attempt(Call call, String email) {
        attempt(call);
        count(call, account(email), FAILURES_PER_ACCOUNT, QUARTER);
    }

    /** Counts a letter that the account of this e-mail is to get, so that nobody's box is filled by strangers. @throws Problem 429 */
    void letter(Call call, String email) {
        attempt(call);
        count(call, key("letter", email.toLowerCase(Locale.ROOT)), LETTERS_PER_ACCOUNT, HOUR);
    }

    /** The attempt succeeded: it was no failure of this address. */
    void succeeded(Call call) {
        database.change(Actor.application(call.now()), tx -> takeBack(tx, address(call)));
    }

    /** The account's owner got in: earlier failures on it are forgiven. */
    void succeeded(Call call, String email) {
        database.change(Actor.application(call.now()), tx -> {
            takeBack(tx, address(call));
            tx.deleteFrom(LOGIN_ATTEMPTS)
                .where(LOGIN_ATTEMPTS.KEY.eq(account(email)).or(LOGIN_ATTEMPTS.LAST_AT.lt(call.now().minus(FORGOTTEN))))
                .execute();
        });
    }

    private void count(Call call, String key, int allowed, Duration window) {
        var count = database.write(Actor.application(call.now()), tx -> counted(tx, key, call.now(), window));
        if (count.failures() > allowed) {
            var wait = Math.max(1, Duration.between(call.now(), count.since().plus(window)).toSeconds());
            AuthLog.refused("too many attempts");
            throw Problem.tooManyRequests(wait);
        }
    }

    private static Count counted(DSLContext tx, String key, Instant now, Duration window) {
        var over = LOGIN_ATTEMPTS.FIRST_AT.le(now.minus(window));
        var instant = val(now, LOGIN_ATTEMPTS.FIRST_AT);
        return tx.insertInto(LOGIN_ATTEMPTS)
            .set(LOGIN_ATTEMPTS.KEY, key)
            .set(LOGIN_ATTEMPTS.FAILURES, 1)
            .set(LOGIN_ATTEMPTS.FIRST_AT, now)
            .set(LOGIN_ATTEMPTS.LAST_AT, now)
            .onConflict(LOGIN_ATTEMPTS.KEY).doUpdate()
            .set(LOGIN_ATTEMPTS.FAILURES, when(over, 1).otherwise(LOGIN_ATTEMPTS.FAILURES.plus(1)))
            .set(LOGIN_ATTEMPTS.FIRST_AT, when(over, instant).otherwise(LOGIN_ATTEMPTS.FIRST_AT))
            .set(LOGIN_ATTEMPTS.LAST_AT, now)
            .returningResult(LOGIN_ATTEMPTS.FAILURES, LOGIN_ATTEMPTS.FIRST_AT)
            .fetchSingle(org.jooq.Records.mapping(Count::new));
    }

    private static void takeBack(DSLContext tx, String key) {
        var only = tx.deleteFrom(LOGIN_ATTEMPTS)
            .where(LOGIN_ATTEMPTS.KEY.eq(key), LOGIN_ATTEMPTS.FAILURES.eq(1))
            .execute();
        if (only == 0) {
            tx.update(LOGIN_ATTEMPTS)
                .set(LOGIN_ATTEMPTS.FAILURES, LOGIN_ATTEMPTS.FAILURES.minus(1))
                .where(LOGIN_ATTEMPTS.KEY.eq(key), LOGIN_ATTEMPTS.FAILURES.gt(1))
                .execute();
        }
    }

    private static String address(Call call) {
        return key("address", ClientNetwork.of(Optional.ofNullable(call.context().ip()).orElse("")));
    }

    private static String account(String email) {
        return key("account", email.toLowerCase(Locale.ROOT));
    }

    private static String key(String kind, String value) {
        return kind + ":" + HexFormat.of().formatHex(RefreshTokens.hash(value));
    }
}
