package ecole.db;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.Converter;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.SelectConditionStep;
import org.jooq.SelectField;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * A view, {@code row(…).mapping(X::new)}, asked of PostgreSQL as plain columns. Selected as it stands, jOOQ asks for one composite value, which
 * PostgreSQL writes as a text and jOOQ takes apart again, column by column; nested rows even twice.
 */
public final class Projection<R> {
    private static final DSLContext RECORDS = DSL.using(SQLDialect.POSTGRES);

    /** Fields of no type, which a value is put into as it is. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // there are no arrays of generic types
    private static final Field<Object>[] PLACES = IntStream.range(0, 22).mapToObj(i -> DSL.field(DSL.name("c" + i), Object.class)).toArray(Field[]::new);

    private final List<Field<?>> columns = new ArrayList<>();
    private final Part<R> whole;
    private volatile @Nullable Rendered<R> byKey;

    private Projection(SelectField<R> view) {
        this.whole = new Part<>((Field<R>) view, columns);
        if (!RECORDS.extractBindValues(DSL.select(columns)).isEmpty()) {
            throw new IllegalArgumentException("what a view is made of is written into its statement: inline its values");
        }
    }

    /** @param view a row with its mapping; the mappings of rows inside it are kept, and values in it are inlined */
    public static <R> Projection<R> of(SelectField<R> view) {
        return new Projection<>(view);
    }

    /** What a statement selects or returns. */
    public List<Field<?>> columns() {
        return columns;
    }

    /**
     * The record with this key.
     *
     * @param id      the primary key of the table
     * @param visible the rows that this viewer may see
     */
    public Optional<R> find(DSLContext db, TableField<?, Long> id, long key, Condition visible) {
        if (!visible.equals(DSL.noCondition())) {
            return byKey(db, id, key).and(visible).fetchOptional(this::read);
        }
        var known = byKey;
        if (known == null) {
            known = new Rendered<>(db, this, byKey(db, id, key));
            byKey = known;
        }
        return known.fetch(db, key).stream().findFirst();
    }

    private SelectConditionStep<?> byKey(DSLContext db, TableField<?, Long> id, long key) {
        return db.select(columns).from(id.getTable()).where(id.eq(key));
    }

    /** The record that a line of these columns stands for. */
    public R read(Record line) {
        return whole.read(line, 0);
    }

    /** A row, whose columns stand one after the other; a row inside it stands where its field would. */
    private static final class Part<R> {
        private final Field<Object>[] places;
        /** Its copies are made many times faster than new records. */
        private final Record empty;
        private final Part<?>[] rows;
        private final Converter<Record, R> mapping;
        private final int width;

        @SuppressWarnings("unchecked") // the field of a mapped row converts from the row's record
        Part(Field<R> view, List<Field<?>> columns) {
            var first = columns.size();
            var fields = view.getDataType().getRow().fields();
            rows = new Part<?>[fields.length];
            places = Arrays.copyOf(PLACES, fields.length);
            empty = RECORDS.newRecord(places);
            mapping = (Converter<Record, R>) view.getConverter();
            for (var i = 0; i < fields.length; i++) {
                if (fields[i].getDataType().isRecord()) {
                    rows[i] = new Part<>(fields[i], columns);
                } else {
                    columns.add(fields[i]);
                }
            }
            width = columns.size() - first;
        }

        R read(Record line, int first) {
            if (first == 0 && width == places.length) {
                return mapping.from(line);
            }
            var row = empty.original();
            var at = first;
            for (var i = 0; i < places.length; i++) {
                row.set(places[i], rows[i] == null ? line.get(at) : rows[i].read(line, at));
                at += rows[i] == null ? 1 : rows[i].width;
            }
            return mapping.from(row);
        }
    }
}
