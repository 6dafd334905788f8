package ecole.demo;

import ecole.db.schema.tables.records.EnrollmentsRecord;
import ecole.db.schema.tables.records.PaymentsRecord;
import ecole.db.schema.tables.records.SessionsRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who enrolls where, what they pay and when, what is given back and who gives up. */
final class Ledger {
    /**
     * A payment to be recorded.
     *
     * @param reverses what it gives back; null for a payment
     */
    record Entry(PaymentsRecord payment, @Nullable PaymentsRecord reverses) {}

    private static final List<String> METHODS = List.of("card", "card", "card", "transfer", "transfer", "cheque", "cash", "other");
    private static final Map<String, String> DISCOUNTS = Map.of("10", "Fratrie", "15", "Demandeur d’emploi", "20", "Fidélité");
    private static final int OPENING_HOUR = 9;

    private final Chance chance;
    private final ZoneId zone;
    private final Instant now;
    private final LocalDate today;

    Ledger(Chance chance, ZoneId zone, Instant now) {
        this.chance = chance;
        this.zone = zone;
        this.now = now;
        this.today = LocalDate.ofInstant(now, zone);
    }

    /** Fills a session to between a third and the last seat, the past ones better. */
    List<EnrollmentsRecord> enrollments(SessionsRecord session, BigDecimal price, List<Long> students) {
        var full = chance.percent(25);
        var taken = full ? session.getCapacity() : session.getCapacity() * chance.between(session.getStartDate().isBefore(today) ? 70 : 45, 95) / 100;
        return chance.some(students, taken).stream().map(student -> enrollment(student, session, price)).toList();
    }

    private EnrollmentsRecord enrollment(long student, SessionsRecord session, BigDecimal price) {
        var enrollment = new EnrollmentsRecord();
        enrollment.setStudentId(student);
        enrollment.setSessionId(session.getId());
        enrollment.setPrice(price);
        enrollment.setDiscount(BigDecimal.ZERO);
        if (price.signum() > 0 && chance.percent(12)) {
            var rate = chance.of(List.of("10", "15", "20"));
            enrollment.setDiscount(price.multiply(new BigDecimal(rate)).divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP));
            enrollment.setDiscountReason(DISCOUNTS.get(rate));
        }
        var at = enrolled(session.getStartDate());
        enrollment.setEnrolledAt(at);
        enrollment.setCreatedAt(at);
        enrollment.setUpdatedAt(at);
        return enrollment;
    }

    private Instant enrolled(LocalDate start) {
        var day = start.minusDays(chance.between(3, 75));
        var latest = today.minusDays(chance.between(1, 45));
        return at(day.isBefore(latest) ? day : latest);
    }

    private Instant at(LocalDate day) {
        return day.atTime(OPENING_HOUR, 0).plusMinutes(chance.between(0, 9 * 60)).atZone(zone).toInstant();
    }

    /** What was paid on an enrollment so far: nothing, a part, or all in up to three instalments. */
    List<Entry> payments(EnrollmentsRecord enrollment, boolean past) {
        var due = enrollment.getPrice().subtract(enrollment.getDiscount());
        var entries = new ArrayList<Entry>();
        if (due.signum() == 0 || chance.percent(past ? 4 : 30)) {
            return entries;
        }
        var parts = chance.percent(60) ? 1 : chance.between(2, 3);
        var paid = parts > 1 && chance.percent(past ? 10 : 60) ? parts - 1 : parts;
        var part = due.divide(BigDecimal.valueOf(parts), 2, RoundingMode.DOWN);
        var day = LocalDate.ofInstant(enrollment.getEnrolledAt(), zone);
        for (var number = 1; number <= paid; number++) {
            // The last instalment takes the cents that the division left.
            var amount = number == parts ? due.subtract(part.multiply(BigDecimal.valueOf(parts - 1L))) : part;
            day = earlier(day.plusDays(number == 1 ? chance.between(0, 3) : 30), today);
            entries.add(new Entry(payment(enrollment, amount, day), null));
        }
        if (chance.percent(3)) {
            entries.add(refund(entries.get(0).payment(), due.divide(BigDecimal.valueOf(10), 2, RoundingMode.DOWN)));
        }
        return entries;
    }

    /** What is given back to somebody who gives up: everything, mostly. */
    List<Entry> refunds(List<Entry> paid) {
        return paid.stream()
            .filter(entry -> entry.reverses() == null && chance.percent(80))
            .filter(entry -> paid.stream().noneMatch(other -> entry.payment().equals(other.reverses())))
            .map(entry -> refund(entry.payment(), entry.payment().getAmount()))
            .toList();
    }

    private Entry refund(PaymentsRecord payment, BigDecimal amount) {
        var back = payment(payment.getEnrollmentId(), amount.min(payment.getAmount()).negate(), earlier(payment.getPaymentDate().plusDays(chance.between(2, 20)), today));
        back.setPaymentMethod("transfer");
        back.setNotes("Remboursement");
        return new Entry(back, payment);
    }

    private PaymentsRecord payment(EnrollmentsRecord enrollment, BigDecimal amount, LocalDate day) {
        return payment(enrollment.getId(), amount, day);
    }

    private PaymentsRecord payment(long enrollment, BigDecimal amount, LocalDate day) {
        var payment = new PaymentsRecord();
        payment.setEnrollmentId(enrollment);
        payment.setAmount(amount);
        payment.setPaymentMethod(chance.of(METHODS));
        payment.setPaymentDate(day);
        payment.setReference(payment.getPaymentMethod().equals("cheque") ? "Chèque n° " + chance.between(1_000_000, 9_999_999) : null);
        payment.setReceiptYear(day.getYear());
        payment.setReceiptNumber(0);
        var at = at(day);
        payment.setCreatedAt(at.isBefore(now) ? at : now.minus(Duration.ofMinutes(1)));
        payment.setUpdatedAt(payment.getCreatedAt());
        return payment;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
