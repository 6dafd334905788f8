package ecole.db;

import static ecole.db.schema.Tables.PAYMENTS;
import static ecole.db.schema.Tables.STUDENTS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jooq.SQLDialect;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

class SortKeysTest {
    @Test void aColumnWithoutNullsIsOrderedAsItsIndexIs() {
        var keys = SortKeys.endingIn(PAYMENTS.ID).and("paymentDate", PAYMENTS.PAYMENT_DATE).newestFirst();

        assertEquals("payments.payment_date desc, payments.id desc", sql(keys.order(List.of())));
    }

    @Test void whatIsUnknownComesLastInBothDirections() {
        var keys = SortKeys.endingIn(STUDENTS.ID).and("city", STUDENTS.CITY);

        assertEquals("students.city asc nulls last, students.id asc", sql(keys.order(List.of())));
        assertEquals("students.city desc nulls last, students.id desc", sql(keys.order(List.of(new SortKeys.Term("city", true)))));
    }

    private static String sql(List<SortField<?>> order) {
        var query = DSL.using(SQLDialect.POSTGRES).select(DSL.one()).from(PAYMENTS).orderBy(order).getSQL().replace("\"", "").replace("public.", "");
        return query.substring(query.indexOf("order by ") + "order by ".length());
    }
}
