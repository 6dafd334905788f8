package ecole.auth;

import static ecole.db.schema.Tables.AUTH_SESSIONS;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import ecole.db.schema.tables.records.AuthSessionsRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;

/** Every statement on the sessions of signed-in devices. */
public final class SignInSql {
    /** What decides about renewing a session. */
    record Chain(long user, byte[] refresh, byte @Nullable [] previous, Instant rotatedAt, Instant endsAt) {}

    private SignInSql() {}

    static void insert(DSLContext tx, AuthSessionsRecord session) {
        tx.insertInto(AUTH_SESSIONS)
            .set(session)
            .execute();
    }

    /** The session, locked until the transaction ends, when it still stands and its account may sign in. */
    static Optional<Chain> lock(DSLContext tx, UUID session, Instant now) {
        return tx.select(row(AUTH_SESSIONS.USER_ID, AUTH_SESSIONS.REFRESH_HASH, AUTH_SESSIONS.PREVIOUS_REFRESH_HASH,
                AUTH_SESSIONS.ROTATED_AT, AUTH_SESSIONS.ENDS_AT).mapping(Chain::new))
            .from(AUTH_SESSIONS)
            .where(AUTH_SESSIONS.ID.eq(session), standing(now))
            .and(AUTH_SESSIONS.users().IS_ACTIVE)
            .forNoKeyUpdate().of(AUTH_SESSIONS)
            .fetchOptional(Record1::value1);
    }

    static void rotate(DSLContext tx, UUID session, byte[] refresh, Instant now, Instant expiresAt) {
        tx.update(AUTH_SESSIONS)
            .set(AUTH_SESSIONS.PREVIOUS_REFRESH_HASH, AUTH_SESSIONS.REFRESH_HASH)
            .set(AUTH_SESSIONS.REFRESH_HASH, refresh)
            .set(AUTH_SESSIONS.ROTATED_AT, now)
            .set(AUTH_SESSIONS.LAST_USED_AT, now)
            .set(AUTH_SESSIONS.EXPIRES_AT, expiresAt)
            .where(AUTH_SESSIONS.ID.eq(session))
            .execute();
    }

    static List<SignIn> of(DSLContext db, long user, UUID current, Instant now) {
        return db.select(row(AUTH_SESSIONS.ID, field(AUTH_SESSIONS.ID.eq(current)), AUTH_SESSIONS.CREATED_AT, AUTH_SESSIONS.LAST_USED_AT,
                AUTH_SESSIONS.ADDRESS, AUTH_SESSIONS.USER_AGENT).mapping(SignIn::new))
            .from(AUTH_SESSIONS)
            .where(AUTH_SESSIONS.USER_ID.eq(user), standing(now))
            .orderBy(AUTH_SESSIONS.LAST_USED_AT.desc(), AUTH_SESSIONS.ID)
            .fetch(Record1::value1);
    }

    /** Ends one session of {@code user}. @return how many there were to end */
    static int end(DSLContext tx, long user, UUID session, Instant now) {
        return revoke(tx, AUTH_SESSIONS.USER_ID.eq(user).and(AUTH_SESSIONS.ID.eq(session)), now);
    }

    /** Ends a session of whatever account. */
    static int endWhoever(DSLContext tx, UUID session, Instant now) {
        return revoke(tx, AUTH_SESSIONS.ID.eq(session), now);
    }

    /** Ends all sessions of {@code user} but {@code except}. @return how many there were to end */
    public static int endAll(DSLContext tx, long user, @Nullable UUID except, Instant now) {
        return revoke(tx, AUTH_SESSIONS.USER_ID.eq(user).and(except == null ? noCondition() : AUTH_SESSIONS.ID.ne(except)), now);
    }

    /** Forgets sessions that nobody could use any more. */
    static void sweep(DSLContext tx, long user, Instant now) {
        tx.deleteFrom(AUTH_SESSIONS)
            .where(AUTH_SESSIONS.USER_ID.eq(user), AUTH_SESSIONS.ENDS_AT.lt(now))
            .execute();
    }

    private static int revoke(DSLContext tx, Condition which, Instant now) {
        return tx.update(AUTH_SESSIONS)
            .set(AUTH_SESSIONS.REVOKED_AT, now)
            .where(which, standing(now))
            .execute();
    }

    private static Condition standing(Instant now) {
        return AUTH_SESSIONS.REVOKED_AT.isNull().and(AUTH_SESSIONS.EXPIRES_AT.gt(now)).and(AUTH_SESSIONS.ENDS_AT.gt(now));
    }
}
