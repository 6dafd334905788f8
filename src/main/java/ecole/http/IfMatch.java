package ecole.http;

import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.TableField;

/** Guards a change against lost updates: the record is locked, and must still be the version that the caller read. */
public final class IfMatch {
    private IfMatch() {}

    /**
     * Locks the record named by the call's path until the transaction ends.
     *
     * @throws Problem 404 when there is none, 412 when {@code If-Match} names another version
     */
    public static <R extends Record> void lock(DSLContext tx, TableField<R, Long> id, TableField<R, Integer> version, Call call) {
        var found = tx.select(version)
            .from(id.getTable())
            .where(id.eq(call.id()))
            .forNoKeyUpdate()
            .fetchOptional(version)
            .orElseThrow(Problem::notFound);
        var expected = call.expectedVersion();
        if (expected != null && !expected.equals(found)) {
            throw Problem.stale();
        }
    }
}
