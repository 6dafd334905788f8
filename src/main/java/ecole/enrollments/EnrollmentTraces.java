package ecole.enrollments;

import static ecole.db.schema.Tables.ENROLLMENTS;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;

import ecole.history.History;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;

/** What was typed about a student with their enrollments, and what the history of these knows. */
public final class EnrollmentTraces {
    /** A discount keeps having a reason, as the database demands. */
    private static final String NO_REASON = "—";

    private EnrollmentTraces() {}

    /**
     * Blanks notes and reasons of a person who is forgotten (GDPR art. 17); seats and amounts stay.
     *
     * @return the student's enrollments, which stay locked until the transaction ends: no payment slips in before
     */
    public static List<Long> erase(DSLContext tx, long student, Instant now) {
        var enrollments = locked(tx, student);
        History.erasing(tx, () -> tx.update(ENROLLMENTS)
            .setNull(ENROLLMENTS.NOTES)
            .set(ENROLLMENTS.DISCOUNT_REASON, when(ENROLLMENTS.DISCOUNT.gt(inline(BigDecimal.ZERO)), inline(NO_REASON)))
            .setNull(ENROLLMENTS.CANCEL_REASON)
            .set(ENROLLMENTS.VERSION, ENROLLMENTS.VERSION.plus(1))
            .set(ENROLLMENTS.UPDATED_AT, now)
            .where(ENROLLMENTS.ID.in(enrollments))
            .execute());
        History.erase(tx, ENROLLMENTS, enrollments);
        return enrollments;
    }

    private static List<Long> locked(DSLContext tx, long student) {
        return tx.select(ENROLLMENTS.ID)
            .from(ENROLLMENTS)
            .where(ENROLLMENTS.STUDENT_ID.eq(student))
            .orderBy(ENROLLMENTS.ID)
            .forNoKeyUpdate()
            .fetch(ENROLLMENTS.ID);
    }
}
