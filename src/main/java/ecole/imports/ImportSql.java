package ecole.imports;

import static ecole.db.schema.Tables.IMPORTS;

import ecole.http.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/** Every statement on imports. */
final class ImportSql {
    /** Any number, as long as nothing else in this database locks by it. */
    private static final long LOCK = 0x45636F6C65L;
    private static final String NOT_IN_TIME = "55P03";

    private ImportSql() {}

    /** An import that is done already. */
    record Done(String fingerprint, int lines, int created, int skipped) {
        Import.Report report() {
            return new Import.Report(lines, created, skipped, 0, List.of(), 0);
        }
    }

    /**
     * Waits until no other import runs: the next one sees what this one has made, so that two of one file don't make everything twice.
     *
     * @throws Problem 503 when the other one takes longer than anybody is left waiting
     */
    static void queue(DSLContext tx) {
        try {
            tx.fetch("select pg_advisory_xact_lock(?)", LOCK);
        } catch (DataAccessException fault) {
            throw NOT_IN_TIME.equals(fault.sqlState()) ? Problem.of(503, "import_waits") : fault;
        }
    }

    static Optional<Done> find(DSLContext tx, String key) {
        return tx.select(IMPORTS.FINGERPRINT, IMPORTS.LINES, IMPORTS.CREATED, IMPORTS.SKIPPED)
            .from(IMPORTS)
            .where(IMPORTS.IDEMPOTENCY_KEY.eq(key))
            .fetchOptional(row -> new Done(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    static void insert(DSLContext tx, String resource, @Nullable String key, Done done, long user, Instant now) {
        tx.insertInto(IMPORTS)
            .set(IMPORTS.RESOURCE, resource)
            .set(IMPORTS.IDEMPOTENCY_KEY, key)
            .set(IMPORTS.FINGERPRINT, done.fingerprint())
            .set(IMPORTS.LINES, done.lines())
            .set(IMPORTS.CREATED, done.created())
            .set(IMPORTS.SKIPPED, done.skipped())
            .set(IMPORTS.IMPORTED_BY, user)
            .set(IMPORTS.CREATED_AT, now)
            .execute();
    }
}
