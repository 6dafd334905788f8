package ecole.http;

import ecole.db.Constraint;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jooq.exception.DataAccessException;

/** What depends on a record, and so forbids its deletion. */
public final class Dependents {
    /** How many records of a table depend on the one to delete. */
    public record Dependent(String resource, int count) {}

    private Dependents() {}

    /**
     * Lets the foreign keys decide, and explains their refusal.
     *
     * @param references the columns that may point at the record
     * @throws Problem 409 {@code in_use} with each table that still refers to the record
     */
    public static void refuse(DSLContext db, long id, Runnable deletion, List<? extends TableField<?, Long>> references) {
        try {
            deletion.run();
        } catch (DataAccessException fault) {
            if (Constraint.behind(fault).filter(constraint -> constraint.state().equals(Constraint.FOREIGN_KEY)).isEmpty()) {
                throw fault;
            }
            throw Problem.conflict("in_use").with("dependents", references.stream()
                .map(reference -> counted(db, reference, id))
                .filter(dependent -> dependent.count() > 0).toList());
        }
    }

    private static Dependent counted(DSLContext db, TableField<?, Long> reference, long id) {
        return new Dependent(reference.getTable().getName(), db.fetchCount(reference.getTable(), reference.eq(id)));
    }
}
