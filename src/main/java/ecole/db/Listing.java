package ecole.db;

import java.util.List;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.SelectField;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * A list before it is read: what is projected, from where, which rows, in what order. It can be paged with its exact total, or exported whole.
 *
 * @param view  the record's projection
 * @param from  the table, whose parents are reached by key paths
 * @param id    its primary key
 * @param where the rows this viewer may see and asked for
 * @param order ends in {@code id}
 */
public record Listing<R>(SelectField<R> view, Table<? extends Record> from, Field<Long> id, Condition where, List<SortField<?>> order) {
    private static final int EXPORT_FETCH_SIZE = 500;

    /** One page. The inner query walks an index for the keys alone, so a deep page does not build rows that nobody reads. */
    public Listed<R> page(Database database, Page page) {
        var db = database.reading();
        var rows = db.select(view)
            .from(from)
            .where(id.in(DSL.select(id).from(from).where(where).orderBy(order).limit(page.size()).offset(page.offset())))
            .orderBy(order)
            .fetch(Record1::value1);
        var total = page.number() == 1 && rows.size() < page.size()
            ? rows.size()
            : database.totals().count(db, from, where);
        return new Listed<>(rows, total);
    }

    /** Every row in order, streamed from one snapshot: memory stays small whatever the length. */
    public void forEach(Database database, Consumer<R> row) {
        database.snapshot(db -> {
            try (var cursor = db.select(view).from(from).where(where).orderBy(order).fetchSize(EXPORT_FETCH_SIZE).fetchLazy()) {
                cursor.forEach(line -> row.accept(line.value1()));
            }
        });
    }
}
