package ecole.payments;

import static ecole.db.schema.Tables.PAYMENTS;

import ecole.history.History;
import java.util.List;
import org.jooq.DSLContext;

/** What was typed about a student with their payments, and what the history of these knows. */
public final class PaymentTraces {
    private PaymentTraces() {}

    /** Blanks notes and references of a person who is forgotten (GDPR art. 17); who recorded how much, when and how stays. */
    public static void erase(DSLContext tx, List<Long> enrollments) {
        var payments = tx.select(PAYMENTS.ID)
            .from(PAYMENTS)
            .where(PAYMENTS.ENROLLMENT_ID.in(enrollments))
            .fetch(PAYMENTS.ID);
        History.erasing(tx, () -> tx.update(PAYMENTS)
            .setNull(PAYMENTS.NOTES)
            .setNull(PAYMENTS.REFERENCE)
            .where(PAYMENTS.ID.in(payments))
            .execute());
        History.erase(tx, PAYMENTS, payments);
    }
}
