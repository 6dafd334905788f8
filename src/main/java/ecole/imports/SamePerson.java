package ecole.imports;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import ecole.db.Folded;
import ecole.imports.Importable.Known;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** Recognises people of the same name, whatever its case and accents, who are born on the same day or of whom no birth date is known. */
public final class SamePerson {
    private static final Field<String> FULL_NAME = field(name("given", "full_name"), SQLDataType.CLOB);
    private static final Field<LocalDate> BORN = field(name("given", "born"), SQLDataType.LOCALDATE);
    private static final Field<Long> PLACE = field(name("given", "place"), SQLDataType.BIGINT);

    private SamePerson() {}

    /** A table of people, whose {@code sortKey} is the folded last and first name. */
    public record People(Table<?> table, Field<Long> id, Field<String> sortKey, Field<LocalDate> born) {}

    /** What each of these people is recognised by, in order; {@code names} are last and first names. */
    public static List<Known> recognise(DSLContext db, People people, String[] names, LocalDate[] births) {
        var given = table("unnest({0}, {1}) with ordinality as given (full_name, born, place)",
            val(names, SQLDataType.CLOB.array()), val(births, SQLDataType.LOCALDATE.array()));
        var known = select(min(people.id())).from(people.table())
            .where(people.sortKey().eq(Folded.of(FULL_NAME)), people.born().isNotDistinctFrom(BORN));
        return db.select(Folded.of(FULL_NAME).concat(coalesce(BORN.cast(SQLDataType.CLOB), "")), field(known))
            .from(given)
            .orderBy(PLACE)
            .fetch(Records.mapping(Known::new));
    }
}
