package ecole.mail;

import static ecole.db.schema.Tables.LETTERS;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;

import ecole.mail.Mail.Kind;
import ecole.mail.Mail.Recipient;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Every statement on letters. */
final class LetterSql {
    static final String TABLE = LETTERS.getName();

    private LetterSql() {}

    /**
     * A letter that is to be sent.
     *
     * @param instant  the one that its text tells of
     * @param attempts how often it was tried, with the one that it is claimed for
     */
    record Waiting(long id, Kind kind, Recipient to, Instant instant, byte @Nullable [] sealedLink, int attempts) {}

    static void insert(DSLContext tx, Kind kind, Recipient to, Instant instant, byte @Nullable [] sealedLink, Instant now) {
        tx.insertInto(LETTERS)
            .set(LETTERS.KIND, kind.key())
            .set(LETTERS.RECIPIENT, to.address())
            .set(LETTERS.LANGUAGE, to.language())
            .set(LETTERS.INSTANT, instant)
            .set(LETTERS.SEALED_LINK, sealedLink)
            .set(LETTERS.DUE_AT, now)
            .set(LETTERS.CREATED_AT, now)
            .execute();
    }

    /** The letter that has been due for longest, from now on ours alone for {@code claim}. */
    static Optional<Waiting> claim(DSLContext tx, Instant now, Duration claim) {
        var next = LETTERS.as("next");
        return tx.update(LETTERS)
            .set(LETTERS.ATTEMPTS, LETTERS.ATTEMPTS.plus(1))
            .set(LETTERS.DUE_AT, now.plus(claim))
            .where(LETTERS.ID.eq(select(next.ID).from(next).where(next.DUE_AT.le(now)).orderBy(next.DUE_AT, next.ID).limit(1).forUpdate().skipLocked()))
            .returningResult(LETTERS.ID, LETTERS.KIND, LETTERS.RECIPIENT, LETTERS.LANGUAGE, LETTERS.INSTANT, LETTERS.SEALED_LINK, LETTERS.ATTEMPTS)
            .fetchOptional(row -> new Waiting(row.value1(), Kind.of(row.value2()), new Recipient(row.value3(), row.value4()), row.value5(),
                row.value6(), row.value7()));
    }

    static void postpone(DSLContext tx, long id, Instant due) {
        tx.update(LETTERS)
            .set(LETTERS.DUE_AT, due)
            .where(LETTERS.ID.eq(id))
            .execute();
    }

    static void remove(DSLContext tx, long id) {
        tx.deleteFrom(LETTERS)
            .where(LETTERS.ID.eq(id))
            .execute();
    }

    /** When the next letter is due; empty when none waits. */
    static Optional<Instant> nextDue(DSLContext db) {
        return db.select(min(LETTERS.DUE_AT))
            .from(LETTERS)
            .fetchOptional(min(LETTERS.DUE_AT));
    }
}
