package ecole.payments;

import com.fasterxml.jackson.annotation.JsonValue;
import ecole.enrollments.Enrollment.Status;
import ecole.http.Line;
import ecole.http.Money;
import ecole.http.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import ecole.http.Located;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Money received for an enrollment, or given back: an accounting record that never changes. Amounts are in the school's currency.
 *
 * @param amount          negative for a refund
 * @param refundOf        the payment that a refund reverses, wholly or in part
 * @param refundOfReceipt the receipt of that payment
 * @param refundable      what can still be given back of it; zero for a refund
 * @param paidSoFar       what was paid for the enrollment up to and including this record, as its receipt says for ever
 * @param receipt         the printed number, {@code 2026-00042}
 * @param recordedBy      the account that typed it in; not shown to students, absent when it is gone
 */
public record Payment(
    long id, long enrollmentId, BigDecimal amount, Method paymentMethod, LocalDate paymentDate,
    @Nullable String reference, @Nullable String notes, @Nullable Long refundOf, @Nullable String refundOfReceipt,
    BigDecimal refundable, BigDecimal paidSoFar, int receiptYear, int receiptNumber, String receipt, @Nullable Long recordedBy, @Nullable String recordedByEmail,
    Instant createdAt, Instant updatedAt, Enrollment enrollment) implements Located {

    @Override public String path() {
        return "/payments/" + id;
    }

    /** How money changed hands. */
    public enum Method {
        CASH, CHEQUE, TRANSFER, CARD, OTHER;

        /** The name used in the API, in files and in the database. */
        @JsonValue @Override public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Method of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    /** Received, or given back. */
    public enum Kind {
        PAYMENT, REFUND;

        /** The name used in the API. */
        @JsonValue @Override public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What was paid for, as it stands now. */
    public record Enrollment(long id, Status status, BigDecimal price, BigDecimal discount, BigDecimal amountPaid, BigDecimal balance,
                             long studentId, String studentFirstName, String studentLastName,
                             long sessionId, String courseTitle, LocalDate startDate, LocalDate endDate) {}

    /**
     * A payment to record.
     *
     * @param amount      above zero and not above the balance
     * @param paymentDate the school's today when absent
     */
    public record Input(
        @NotNull @Money BigDecimal amount,
        @NotNull Method paymentMethod,
        @Nullable @PastOrPresent LocalDate paymentDate,
        @Nullable @Size(max = 100) @Line String reference,
        @Nullable @Size(max = 5000) String notes) {
        public Input {
            reference = Text.orNull(reference);
            notes = Text.orNull(notes);
        }

        /** Whether {@code known} is what this input asks to record on the enrollment; a day left open is any day. */
        boolean isRecordedAs(Payment known, long enrollment) {
            return known.refundOf() == null && known.enrollmentId() == enrollment
                && known.amount().compareTo(amount) == 0 && known.paymentMethod() == paymentMethod
                && (paymentDate == null || paymentDate.equals(known.paymentDate()))
                && Objects.equals(reference, known.reference()) && Objects.equals(notes, known.notes());
        }
    }

    /**
     * A refund to record.
     *
     * @param amount        above zero; all that is left of the payment when absent
     * @param paymentMethod the payment's own when absent
     * @param paymentDate   the school's today when absent
     */
    public record Refund(
        @Nullable @Money BigDecimal amount,
        @Nullable Method paymentMethod,
        @Nullable @PastOrPresent LocalDate paymentDate,
        @Nullable @Size(max = 100) @Line String reference,
        @Nullable @Size(max = 5000) String notes) {
        public Refund {
            reference = Text.orNull(reference);
            notes = Text.orNull(notes);
        }

        /** Whether {@code known} is what this input asks to record against the payment; what is left open may be anything. */
        boolean isRecordedAs(Payment known, long payment) {
            return Objects.equals(known.refundOf(), payment)
                && (amount == null || known.amount().negate().compareTo(amount) == 0)
                && (paymentMethod == null || paymentMethod == known.paymentMethod())
                && (paymentDate == null || paymentDate.equals(known.paymentDate()))
                && Objects.equals(reference, known.reference()) && Objects.equals(notes, known.notes());
        }
    }

    /**
     * What a list of payments can be narrowed to.
     *
     * @param q    words of the student's, a reference, or a receipt's number
     * @param from paid on this day or later
     * @param to   paid on this day or earlier
     */
    public record Filter(@Nullable String q, @Nullable Long enrollmentId, @Nullable Long studentId, @Nullable Long sessionId,
                         @Nullable List<Method> paymentMethod, @Nullable LocalDate from, @Nullable LocalDate to,
                         @Nullable List<Status> enrollmentStatus, @Nullable Kind kind) {}

    /** How many of the payments of a list are money taken, and how many money given back. */
    public record Counts(int payments, int refunds) {}
}
