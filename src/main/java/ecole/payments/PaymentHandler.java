package ecole.payments;

import ecole.db.Constraint;
import ecole.db.Database;
import ecole.db.Listing;
import ecole.db.SortKeys;
import ecole.http.Call;
import ecole.http.Problem;
import ecole.http.Query;
import ecole.payments.Payment.Counts;
import ecole.payments.Payment.Filter;
import ecole.payments.Payment.Input;
import ecole.payments.Payment.Refund;
import ecole.settings.CurrentSchool;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

/** Answers for {@code /api/payments}, and records payments of enrollments. */
public final class PaymentHandler {
    public static final SortKeys SORT = PaymentSql.SORT;
    private static final String NUMERIC_OVERFLOW = "22003";

    private final Database database;
    private final CurrentSchool school;

    public PaymentHandler(Database database, CurrentSchool school) {
        this.database = database;
        this.school = school;
    }

    public Listing<Payment> list(Call call, Query<Filter> query) {
        return PaymentSql.listing(query, call.viewer());
    }

    public Counts counts(Call call, Query<Filter> query) {
        return list(call, query).only(query.ids()).counts(database, PaymentSql.COUNTS);
    }

    public Payment find(Call call) {
        return PaymentSql.find(database.reading(), call.id(), call.viewer()).orElseThrow(Problem::notFound);
    }

    /** Records a payment of the enrollment in the path. */
    public Payment pay(Call call, Input in) {
        var entry = Entry.of(call, school.get().today(call.now()));
        return recorded(call, entry, tx -> PaymentSql.insert(tx, entry, in), known -> in.isRecordedAs(known, call.id()));
    }

    /** Records a refund of the payment in the path. */
    public Payment refund(Call call, Refund in) {
        var entry = Entry.of(call, school.get().today(call.now()));
        return recorded(call, entry, tx -> PaymentSql.insertRefund(tx, entry, in).orElseThrow(Problem::notFound),
            known -> in.isRecordedAs(known, call.id()));
    }

    /**
     * Inserts first and asks afterwards: only the database knows which of several requests with one key came first. Whatever refused the
     * later ones, be it the key or a balance that is settled by now, the answer is the payment that the first one recorded.
     */
    private Payment recorded(Call call, Entry entry, Function<DSLContext, Payment> insert, Predicate<Payment> same) {
        try {
            return database.write(call.actor(), insert);
        } catch (DataAccessException fault) {
            if (Constraint.behind(fault).isEmpty() && !NUMERIC_OVERFLOW.equals(fault.sqlState())) {
                throw fault;
            }
            var known = entry.key() == null ? null : PaymentSql.findByKey(database.reading(), entry.key()).orElse(null);
            if (known == null) {
                throw explained(fault, entry.record());
            }
            if (!same.test(known)) {
                throw Problem.of(422, "idempotency_key_reused");
            }
            call.context().header("Idempotency-Replayed", "true");
            return known;
        }
    }

    private RuntimeException explained(DataAccessException fault, long record) {
        return switch (Constraint.behind(fault).map(Constraint::name).orElse(NUMERIC_OVERFLOW)) {
            // A sum that no longer fits the column is far above any balance.
            case "payment_exceeds_balance", NUMERIC_OVERFLOW -> Problem.refused("amount", "payment_exceeds_balance")
                .with("balance", PaymentSql.balance(database.reading(), record));
            // All that is left of a payment given back whole is zero, which is no amount.
            case "refund_exceeds_payment", "payments_amount_sign" -> Problem.refused("amount", "refund_exceeds_payment")
                .with("refundable", PaymentSql.refundable(database.reading(), record));
            case "payments_date_range" -> Problem.invalid("paymentDate", "too_early");
            case "payments_enrollment" -> Problem.notFound();
            default -> fault;
        };
    }
}
