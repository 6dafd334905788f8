package ecole.settings;

import static ecole.db.schema.Tables.LOGOS;
import static ecole.db.schema.Tables.SETTINGS;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;

/** Every statement on the school's image. */
final class LogoSql {
    private LogoSql() {}

    /** @param version null for the one in use, whatever its version */
    static Optional<Logo> find(DSLContext db, @Nullable String version) {
        return db.select(row(LOGOS.VERSION, LOGOS.TYPE, LOGOS.CONTENT).mapping(Logo::new))
            .from(LOGOS)
            .where(version == null ? noCondition() : LOGOS.VERSION.eq(version))
            .fetchOptional(Record1::value1);
    }

    /** Puts this image in the place of the one before; the settings' row is locked. */
    static void replace(DSLContext tx, Logo logo, Instant now) {
        tx.insertInto(LOGOS)
            .set(LOGOS.VERSION, logo.version())
            .set(LOGOS.TYPE, logo.type())
            .set(LOGOS.CONTENT, logo.content())
            .set(LOGOS.CREATED_AT, now)
            .onConflictDoNothing()
            .execute();
        use(tx, logo.version());
    }

    static void remove(DSLContext tx) {
        use(tx, null);
    }

    private static void use(DSLContext tx, @Nullable String version) {
        tx.update(SETTINGS)
            .set(SETTINGS.LOGO, version)
            .execute();
        tx.deleteFrom(LOGOS)
            .where(version == null ? noCondition() : LOGOS.VERSION.ne(version))
            .execute();
    }
}
