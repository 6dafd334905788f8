package ecole.enrollments;

import ecole.db.Constraint;
import ecole.enrollments.Enrollment.Change;
import ecole.enrollments.Enrollment.Status;
import ecole.http.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

/** Why an enrollment cannot be made or changed as asked. */
final class Refusal {
    private Refusal() {}

    /**
     * Refuses what a change may not ask for.
     *
     * @param courses the course of each session that is locked: the present one, and the wanted one if it exists
     * @throws Problem naming the field, or 409 {@code enrollment_cancelled}
     */
    static void refuse(Enrollment current, Change in, Map<Long, Long> courses) {
        if (in.studentId() != null && in.studentId() != current.studentId()) {
            throw Problem.invalid("studentId", "fixed");
        }
        if (current.status() == Status.CANCELLED && revives(current, in)) {
            throw Problem.conflict("enrollment_cancelled");
        }
        if (in.status() == Status.CANCELLED && current.status() != Status.CANCELLED) {
            refuseChangesWhileCancelling(current, in);
        }
        if (in.status() != null && in.status() != Status.CANCELLED && in.status() != current.status()) {
            throw Problem.invalid("status", "status_follows_payments");
        }
        if (in.sessionId() != null && !courses.containsKey(in.sessionId())) {
            throw Problem.invalid("sessionId", "unknown_reference");
        }
        if (in.sessionId() != null && courses.get(in.sessionId()) != current.session().courseId()) {
            throw Problem.invalid("sessionId", "other_course");
        }
    }

    /** Nothing leaves {@code cancelled}: neither the seat nor the sum comes back, only notes may be added. */
    private static boolean revives(Enrollment current, Change in) {
        return (in.status() != null && in.status() != Status.CANCELLED) || moves(current, in) || discounts(current, in) || explains(current, in);
    }

    /** What is cancelled is the seat as it was held: one cannot move it, or make it cheaper, in the same breath. */
    private static void refuseChangesWhileCancelling(Enrollment current, Change in) {
        if (moves(current, in)) {
            throw Problem.invalid("sessionId", "not_while_cancelling");
        }
        if (discounts(current, in)) {
            throw Problem.invalid("discount", "not_while_cancelling");
        }
        if (explains(current, in)) {
            throw Problem.invalid("discountReason", "not_while_cancelling");
        }
    }

    private static boolean moves(Enrollment current, Change in) {
        return in.sessionId() != null && in.sessionId() != current.sessionId();
    }

    private static boolean discounts(Enrollment current, Change in) {
        var discount = in.discount() == null ? BigDecimal.ZERO : in.discount();
        return discount.compareTo(current.discount()) != 0;
    }

    private static boolean explains(Enrollment current, Change in) {
        return !Objects.equals(in.discountReason(), current.discountReason());
    }

    /** The refusal behind a constraint, with what the caller can do instead; {@code fault} itself when it is not about enrolling. */
    static RuntimeException explained(DataAccessException fault, DSLContext db, long student, long session, LocalDate today) {
        return switch (Constraint.behind(fault).map(Constraint::name).orElse("")) {
            // Who already sits in a full session wants to know that rather than that it is full.
            case "session_full" -> EnrollmentSql.liveOf(db, student, session).map(Refusal::alreadyEnrolled)
                .orElseGet(() -> Problem.conflict("session_full").with("alternatives", EnrollmentSql.alternatives(db, session, today)));
            case "enrollments_live_unique" -> EnrollmentSql.liveOf(db, student, session).map(Refusal::alreadyEnrolled)
                .orElseGet(() -> Problem.conflict("already_enrolled"));
            case "enrollments_discount_range" -> Problem.invalid("discount", "too_large");
            case "enrollments_discount_reason" -> Problem.invalid("discountReason", "required");
            case "payment_exceeds_balance" -> Problem.invalid("discount", "exceeds_balance");
            default -> fault;
        };
    }

    private static Problem alreadyEnrolled(long enrollment) {
        return Problem.conflict("already_enrolled").with("enrollmentId", enrollment);
    }
}
