package ecole.db;

import java.util.List;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * A list before it is read: what is projected, from where, which rows, in what order. It can be paged with its exact total, or exported whole.
 *
 * @param view  what the record is made of
 * @param from  the table, whose parents are reached by key paths
 * @param id    its primary key
 * @param where the rows this viewer may see and asked for
 * @param order ends in {@code id}
 */
public record Listing<R>(Projection<R> view, Table<? extends Record> from, Field<Long> id, Condition where, List<SortField<?>> order) {
    private static final int EXPORT_FETCH_SIZE = 500;

    /** Those of these rows that are among the given ones; all when none is given. */
    public Listing<R> only(List<Long> ids) {
        return ids.isEmpty() ? this : new Listing<>(view, from, id, where.and(id.eq(DSL.any(ids.toArray(Long[]::new)))), order);
    }

    /** One of its pages. */
    public PageQuery<R> at(Database database, Page page) {
        return new PageQuery<>(database, this, page);
    }

    /** How its rows fall into the kinds that {@code counts} tells apart; the columns of {@code counts} are aggregates. */
    public <C> C counts(Database database, Projection<C> counts) {
        return database.totals().counts(database.reading(), from, where, counts);
    }

    /** Every row in order, streamed: memory stays small whatever the length. Only in a transaction does PostgreSQL give rows in parts. */
    public void forEach(DSLContext snapshot, Consumer<R> row) {
        try (var cursor = snapshot.select(view.columns()).from(from).where(where).orderBy(order).fetchSize(EXPORT_FETCH_SIZE).fetchLazy()) {
            cursor.forEach(line -> row.accept(view.read(line)));
        }
    }
}
