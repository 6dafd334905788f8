package ecole.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.TableRecord;

/** Puts many rows into a table by few statements. */
final class Rows {
    private static final int A_STATEMENT = 400;

    private Rows() {}

    /** Inserts what was set in the records, in order, and sets their keys. */
    static <R extends TableRecord<R>> void insert(DSLContext tx, TableField<R, Long> id, List<R> rows) {
        for (var from = 0; from < rows.size(); from += A_STATEMENT) {
            var part = rows.subList(from, Math.min(from + A_STATEMENT, rows.size()));
            var keys = keys(tx, id, part);
            for (var i = 0; i < part.size(); i++) {
                part.get(i).set(id, keys.get(i));
            }
        }
    }

    private static <R extends TableRecord<R>> List<Long> keys(DSLContext tx, TableField<R, Long> id, List<R> rows) {
        var fields = Arrays.stream(rows.get(0).fields()).filter(field -> rows.stream().anyMatch(row -> row.changed(field))).toList();
        var insert = tx.insertInto(rows.get(0).getTable()).columns(fields);
        for (var row : rows) {
            insert = insert.values(values(row, fields));
        }
        return insert.returningResult(id).fetch(id);
    }

    private static List<Object> values(TableRecord<?> row, List<Field<?>> fields) {
        var values = new ArrayList<>();
        fields.forEach(field -> values.add(row.get(field)));
        return values;
    }
}
