package ecole.db;

import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Text without case and accents, by the database's own {@code fold()}: what search and order compare. */
public final class Folded {
    private Folded() {}

    public static Field<String> of(Field<String> text) {
        return DSL.field("fold({0})", SQLDataType.CLOB, text).collate("C");
    }

    public static Field<String> of(String text) {
        return of(DSL.val(text));
    }
}
