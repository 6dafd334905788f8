package ecole.db;

import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;

/**
 * Exact row counts of filtered lists, counted once per change of the data instead of once per request: {@code count(*)} over 100,000 rows
 * costs a hundred times the twenty rows it stands beside.
 */
public final class Totals {
    private static final int REMEMBERED = 1000;

    private record Known(Object counted, long generation) {}

    private final Generation records;
    private final Recent<String, Known> all = new Recent<>(REMEMBERED);

    Totals(Generation records) {
        this.records = records;
    }

    /** How the rows of {@code from} that satisfy {@code where} fall into kinds; the columns of {@code counts} are aggregates. */
    <C> C counts(DSLContext db, Table<? extends Record> from, Condition where, Projection<C> counts) {
        var kinds = db.select(counts.columns()).from(from).where(where);
        return counted(db.renderInlined(kinds), () -> kinds.fetchSingle(counts::read));
    }

    /**
     * What was counted last, or is counted now.
     *
     * @param what  says it with every value that it depends on; always counted into the same kind of answer
     * @param count counts it now
     */
    @SuppressWarnings("unchecked") // the same kind of answer
    <C> C counted(String what, Supplier<C> count) {
        var number = records.number();
        var known = all.get(what);
        if (known != null && known.generation() == number) {
            return (C) known.counted();
        }
        var counted = count.get();
        all.put(what, new Known(counted, number));
        return counted;
    }
}
