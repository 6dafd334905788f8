package ecole.auth;

import ecole.db.Actor;
import ecole.db.Database;
import ecole.db.schema.tables.records.AuthSessionsRecord;
import ecole.http.Call;
import ecole.http.Cookies;
import ecole.http.Csrf;
import ecole.http.Problem;
import ecole.users.UserSql;
import io.javalin.http.Context;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Opens, renews and ends the sessions of signed-in devices and hands out their cookies. A session is a chain of refresh tokens: each is good
 * once, and one that comes back late was copied, so the whole session ends. It lasts 7 days unused, 30 days at most.
 */
public final class SignIns {
    private static final Duration IDLE = Duration.ofDays(7);
    private static final Duration ABSOLUTE = Duration.ofDays(30);
    /** Two tabs renew at once, and answers get lost: for this long the token before the newest is taken too. */
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final int USER_AGENT_LENGTH = 200;

    private enum Outcome { ROTATED, REPEATED, REUSED, UNKNOWN }

    private record Renewal(Outcome outcome, long user, Instant endsAt) {}

    private final Database database;
    private final Tokens tokens;
    private final RefreshTokens refreshTokens;
    private final Csrf csrf;

    SignIns(Database database, Tokens tokens, RefreshTokens refreshTokens, Csrf csrf) {
        this.database = database;
        this.tokens = tokens;
        this.refreshTokens = refreshTokens;
        this.csrf = csrf;
    }

    /**
     * Signs this device in; a session it had before ends.
     *
     * @throws Problem 401 {@code bad_credentials} when the account has changed since its password was compared
     */
    void open(Call call, UserSql.Credentials proven) {
        var user = proven.id();
        var session = UUID.randomUUID();
        var refresh = refreshTokens.first(session);
        var now = call.now();
        database.change(new Actor(user, now), tx -> {
            if (!UserSql.signedIn(tx, proven, now)) {
                throw Problem.of(401, "bad_credentials");
            }
            SignInSql.sweep(tx, user, now);
            endPrevious(tx, call);
            SignInSql.insert(tx, row(call, session, user, refresh));
        });
        database.changes().accounts().advance();
        handOut(call, user, session, refresh, now.plus(ABSOLUTE));
        AuthLog.signedIn(user, session);
    }

    private static AuthSessionsRecord row(Call call, UUID session, long user, String refresh) {
        var now = call.now();
        var row = new AuthSessionsRecord();
        row.setId(session);
        row.setUserId(user);
        row.setRefreshHash(RefreshTokens.hash(refresh));
        row.setRotatedAt(now);
        row.setCreatedAt(now);
        row.setLastUsedAt(now);
        row.setExpiresAt(now.plus(IDLE));
        row.setEndsAt(now.plus(ABSOLUTE));
        row.setAddress(call.context().ip());
        row.setUserAgent(shortened(call.context().userAgent()));
        return row;
    }

    private static @Nullable String shortened(@Nullable String userAgent) {
        if (userAgent == null) {
            return null;
        }
        var printable = userAgent.replaceAll("[^\\x20-\\x7E]", "");
        return printable.substring(0, Math.min(USER_AGENT_LENGTH, printable.length()));
    }

    /**
     * Renews the session that the request's refresh cookie belongs to.
     *
     * @return whose it is
     * @throws Problem 401 {@code session_expired} when it has ended, or ends now because an old token came back
     */
    long renew(Call call) {
        var token = Cookies.refresh(call.context()).orElseThrow(() -> ended(call.context()));
        var session = refreshTokens.session(token).orElseThrow(() -> ended(call.context()));
        var renewal = database.write(Actor.application(call.now()), tx -> renew(tx, call, session, token));
        database.changes().accounts().advance();
        switch (renewal.outcome()) {
            case ROTATED, REPEATED -> handOut(call, renewal.user(), session, refreshTokens.next(token), renewal.endsAt());
            case REUSED -> {
                AuthLog.reused(renewal.user(), session);
                throw ended(call.context());
            }
            case UNKNOWN -> throw ended(call.context());
        }
        return renewal.user();
    }

    private Renewal renew(DSLContext tx, Call call, UUID session, String token) {
        var found = SignInSql.lock(tx, session, call.now());
        if (found.isEmpty()) {
            return new Renewal(Outcome.UNKNOWN, 0, call.now());
        }
        var chain = found.get();
        var outcome = judge(chain, RefreshTokens.hash(token), call.now());
        if (outcome == Outcome.REUSED) {
            SignInSql.end(tx, chain.user(), session, call.now());
        } else {
            csrf.refuseWithoutToken(call.context(), session);
        }
        if (outcome == Outcome.ROTATED) {
            SignInSql.rotate(tx, session, RefreshTokens.hash(refreshTokens.next(token)), call.now(), earlier(call.now().plus(IDLE), chain.endsAt()));
        }
        return new Renewal(outcome, chain.user(), chain.endsAt());
    }

    private static Outcome judge(SignInSql.Chain chain, byte[] hash, Instant now) {
        if (MessageDigest.isEqual(chain.refresh(), hash)) {
            return Outcome.ROTATED;
        }
        var previous = chain.previous() != null && MessageDigest.isEqual(chain.previous(), hash);
        return previous && now.isBefore(chain.rotatedAt().plus(GRACE)) ? Outcome.REPEATED : Outcome.REUSED;
    }

    /** Signs this device out. */
    void end(Call call) {
        var viewer = call.viewer();
        end(call, viewer.sessionId());
        Cookies.signOut(call.context());
        AuthLog.signedOut(viewer.userId(), viewer.sessionId());
    }

    /** Ends one of the caller's own sessions. @return false when there is none of this id */
    boolean end(Call call, UUID session) {
        var ended = database.write(call.actor(), tx -> SignInSql.end(tx, call.viewer().userId(), session, call.now()));
        database.changes().accounts().advance();
        return ended > 0;
    }

    /** Ends all sessions of {@code user} but {@code except}. */
    public void endAll(Call call, long user, @Nullable UUID except) {
        database.change(call.actor(), tx -> SignInSql.endAll(tx, user, except, call.now()));
        database.changes().accounts().advance();
        AuthLog.allEnded(user);
    }

    private void endPrevious(DSLContext tx, Call call) {
        Cookies.refresh(call.context()).flatMap(refreshTokens::session)
            .ifPresent(session -> SignInSql.endWhoever(tx, session, call.now()));
    }

    private void handOut(Call call, long user, UUID session, String refresh, Instant endsAt) {
        var life = Duration.between(call.now(), earlier(call.now().plus(IDLE), endsAt));
        Cookies.signIn(call.context(), tokens.sign(user, session, call.now()), Tokens.LIFE, refresh, csrf.token(session), life);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Problem ended(Context context) {
        Cookies.signOut(context);
        return Problem.of(401, "session_expired");
    }
}
