package ecole.auth;

import static ecole.db.schema.Tables.ONE_TIME_TOKENS;
import static org.jooq.impl.DSL.row;

import ecole.mail.Mail.Recipient;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;

/** Every statement on one-time links. */
final class OneTimeLinkSql {
    /** Whose password a link sets. */
    record Owner(long user, String email, @Nullable String language) {
        Recipient recipient() {
            return new Recipient(email, language);
        }
    }

    private OneTimeLinkSql() {}

    static void insert(DSLContext tx, byte[] hash, long user, String purpose, Instant expiresAt, Instant now) {
        tx.insertInto(ONE_TIME_TOKENS)
            .set(ONE_TIME_TOKENS.TOKEN_HASH, hash)
            .set(ONE_TIME_TOKENS.USER_ID, user)
            .set(ONE_TIME_TOKENS.PURPOSE, purpose)
            .set(ONE_TIME_TOKENS.EXPIRES_AT, expiresAt)
            .set(ONE_TIME_TOKENS.CREATED_AT, now)
            .execute();
    }

    static Optional<Owner> owner(DSLContext db, byte[] hash, Instant now) {
        return db.select(row(ONE_TIME_TOKENS.USER_ID, ONE_TIME_TOKENS.users().EMAIL, ONE_TIME_TOKENS.users().LANGUAGE).mapping(Owner::new))
            .from(ONE_TIME_TOKENS)
            .where(ONE_TIME_TOKENS.TOKEN_HASH.eq(hash), ONE_TIME_TOKENS.EXPIRES_AT.gt(now))
            .and(ONE_TIME_TOKENS.users().IS_ACTIVE)
            .fetchOptional(Record1::value1);
    }

    /** Takes the link out of use. @return false when somebody was faster */
    static boolean use(DSLContext tx, byte[] hash) {
        return tx.deleteFrom(ONE_TIME_TOKENS)
            .where(ONE_TIME_TOKENS.TOKEN_HASH.eq(hash))
            .execute() == 1;
    }

    static void removeOf(DSLContext tx, long user) {
        tx.deleteFrom(ONE_TIME_TOKENS)
            .where(ONE_TIME_TOKENS.USER_ID.eq(user))
            .execute();
    }
}
