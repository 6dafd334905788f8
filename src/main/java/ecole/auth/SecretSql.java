package ecole.auth;

import static ecole.db.schema.Tables.SECRETS;
import static ecole.db.schema.Tables.SETTINGS;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;

/** Every statement on what is kept secret, and whether the set-up is done. */
final class SecretSql {
    private SecretSql() {}

    static boolean isDone(DSLContext db) {
        return db.fetchExists(SETTINGS);
    }

    static Optional<String> kept(DSLContext db, String name) {
        return db.select(SECRETS.VALUE)
            .from(SECRETS)
            .where(SECRETS.NAME.eq(name))
            .fetchOptional(SECRETS.VALUE);
    }

    /** Keeps {@code made} under {@code name} unless another instance was faster. @return what is kept */
    static String keep(DSLContext tx, String name, String made, Instant now) {
        tx.insertInto(SECRETS)
            .set(SECRETS.NAME, name)
            .set(SECRETS.VALUE, made)
            .set(SECRETS.CREATED_AT, now)
            .onConflictDoNothing()
            .execute();
        return kept(tx, name).orElseThrow();
    }

    static void forget(DSLContext tx, String name) {
        tx.deleteFrom(SECRETS)
            .where(SECRETS.NAME.eq(name))
            .execute();
    }
}
