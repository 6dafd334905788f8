package ecole.db;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import java.util.List;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectSeekStepN;
import org.jooq.SortField;
import org.jooq.impl.QOM.NullOrdering;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, to be asked for again and again: whoever keeps it spares jOOQ the rendering. It may be kept for as long as the list it is
 * made of means the same rows.
 */
public final class PageQuery<R> {
    /** So many rows are sorted in less time than an index may take to meet the first of them. */
    private static final int FEW = 10_000;

    private final Database database;
    private final Listing<R> listing;
    private final Page page;
    private final boolean typed;
    private final boolean repeatable;
    private final String counted;
    private volatile @Nullable Rendered<R> ordered;
    private volatile @Nullable Rendered<R> found;

    PageQuery(Database database, Listing<R> listing, Page page) {
        var db = database.reading();
        var typedIn = db.extractParams(listing.where()).values().stream().filter(value -> !value.isInline()).toList();
        this.database = database;
        this.listing = listing;
        this.page = page;
        this.typed = !typedIn.isEmpty();
        this.repeatable = typedIn.stream().allMatch(value -> Rendered.takes(value.getValue()));
        this.counted = listing.from().getName() + ": " + db.renderInlined(listing.where());
    }

    /** Whether keeping it is worth while and safe: a moment that the rows are chosen by is another one the next time. */
    boolean isRepeatable() {
        return repeatable;
    }

    /**
     * Reads the page with its exact total.
     *
     * <p>Where the rows are not chosen by something that somebody typed, the first page is asked for by a statement without parameters, which
     * PostgreSQL plans once; planning costs it three times what such a page does. Where there are parameters, a limit that is one of them keeps
     * it from settling for one plan, which for a rare value may be a hundred times slower than its own.
     */
    public Listed<R> read() {
        var db = database.reading();
        if (page.number() == 1 && !typed) {
            var rows = rows(db, false);
            return new Listed<>(rows, rows.size() < page.size() ? rows.size() : total(db));
        }
        var total = total(db);
        return new Listed<>(rows(db, typed && total <= FEW), total);
    }

    private long total(DSLContext db) {
        return database.totals().counted(counted, () -> db.selectCount().from(listing.from()).where(listing.where()).fetchSingle().value1().longValue());
    }

    private List<R> rows(DSLContext db, boolean few) {
        if (!repeatable) {
            return statement(db, few).fetch(listing.view()::read);
        }
        var known = few ? found : ordered;
        if (known == null) {
            known = new Rendered<>(db, listing.view(), statement(db, few));
            if (few) {
                found = known;
            } else {
                ordered = known;
            }
        }
        return known.fetch(db);
    }

    /** The inner query finds the keys alone, so a deep page does not build rows that nobody reads. */
    private Select<?> statement(DSLContext db, boolean few) {
        var keys = few ? foundThenOrdered() : select(listing.id()).from(listing.from()).where(listing.where()).orderBy(listing.order());
        return db.select(listing.view().columns())
            .from(listing.from())
            .where(listing.id().in(page.number() == 1 && !typed ? keys.limit(inline(page.size())) : keys.limit(page.size()).offset(page.offset())))
            .orderBy(listing.order());
    }

    /**
     * The keys in order, where few rows match: {@code offset 0} keeps the finding apart, so that an index finds those rows and they are sorted.
     * Otherwise PostgreSQL walks the index of the order in the hope of meeting enough of them soon, which for a name that begins with S passes
     * all of the alphabet before it.
     */
    private SelectSeekStepN<Record1<Long>> foundThenOrdered() {
        var order = listing.order();
        var columns = IntStream.range(0, order.size()).mapToObj(i -> order.get(i).$field().as("o" + i)).toList();
        var key = listing.id().as("key");
        var rows = select(key).select(columns).from(listing.from()).where(listing.where()).offset(inline(0)).asTable("found");
        var terms = IntStream.range(0, order.size()).mapToObj(i -> like(order.get(i), rows.field(columns.get(i)))).toList();
        return select(rows.field(key)).from(rows).orderBy(terms);
    }

    private static SortField<?> like(SortField<?> term, Field<?> column) {
        var sorted = column.sort(term.$sortOrder());
        return term.$nullOrdering() == NullOrdering.NULLS_LAST ? sorted.nullsLast() : sorted;
    }
}
