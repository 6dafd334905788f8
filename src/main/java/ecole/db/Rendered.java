package ecole.db;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Select;

/**
 * A statement that jOOQ has rendered once, sent again as it is: rendering costs Java several times what PostgreSQL needs to find a record by
 * its key. Its parameters are whole numbers (keys, a page's size and offset) and texts (words that are searched), and nothing else.
 */
final class Rendered<R> {
    private final Projection<R> view;
    private final String text;
    private final Field<?>[] columns;
    private final Object[] values;

    /** @param statement selects the columns of {@code view}; its parameters, if it has any, are of type {@code bigint} or {@code text} */
    Rendered(DSLContext db, Projection<R> view, Select<?> statement) {
        this.view = view;
        this.text = db.render(statement);
        this.columns = view.columns().toArray(Field[]::new);
        this.values = db.extractBindValues(statement).toArray();
    }

    /** Whether a value can be one of its parameters. */
    static boolean takes(Object value) {
        return value instanceof Long || value instanceof String;
    }

    /** The rows for the values it was rendered with. */
    List<R> fetch(DSLContext db) {
        return fetch(db, values);
    }

    /** The rows for other values. */
    List<R> fetch(DSLContext db, Object... others) {
        return db.connectionResult(connection -> {
            try (var prepared = connection.prepareStatement(text)) {
                PlannedAnew.mind(text, prepared);
                for (var i = 0; i < others.length; i++) {
                    prepared.setObject(i + 1, others[i]);
                }
                try (var rows = prepared.executeQuery()) {
                    return db.fetch(rows, columns).map(view::read);
                }
            }
        });
    }
}
