package ecole.payments;

import static ecole.db.schema.Tables.ENROLLMENTS;
import static ecole.db.schema.Tables.PAYMENTS;
import static ecole.db.schema.Tables.STUDENTS;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import ecole.db.Folded;
import ecole.db.Listing;
import ecole.db.Projection;
import ecole.db.Search;
import ecole.db.SortKeys;
import ecole.db.schema.tables.Payments;
import ecole.enrollments.Enrollment.Status;
import ecole.http.Query;
import ecole.http.Role;
import ecole.http.Viewer;
import ecole.payments.Payment.Counts;
import ecole.payments.Payment.Filter;
import ecole.payments.Payment.Input;
import ecole.payments.Payment.Kind;
import ecole.payments.Payment.Method;
import ecole.payments.Payment.Refund;
import java.math.BigDecimal;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Every statement on payments but erasing: they are read and added, nothing else. Balance and receipt number are the triggers' business. */
final class PaymentSql {
    private static final Field<BigDecimal> REFUNDED =
        field(select(coalesce(sum(PAYMENTS.as("refund").AMOUNT), inline(BigDecimal.ZERO)))
            .from(PAYMENTS.as("refund")).where(PAYMENTS.as("refund").REFUND_OF.eq(PAYMENTS.ID)));

    private static final Field<BigDecimal> REFUNDABLE =
        when(PAYMENTS.REFUND_OF.isNull(), PAYMENTS.AMOUNT.plus(REFUNDED)).otherwise(inline(BigDecimal.ZERO));

    /** Year and number as one key, so that one index gives the order of the receipts. */
    private static final Field<Long> RECEIPT = field("({0}::bigint * 1000000000 + {1})", SQLDataType.BIGINT.nullable(false),
        PAYMENTS.RECEIPT_YEAR, PAYMENTS.RECEIPT_NUMBER);

    /** Receipts are numbered under the enrollment's lock, so their order is the order in which the balance moved. */
    private static final Field<BigDecimal> PAID_SO_FAR =
        field(select(sum(PAYMENTS.as("earlier").AMOUNT))
            .from(PAYMENTS.as("earlier"))
            .where(PAYMENTS.as("earlier").ENROLLMENT_ID.eq(PAYMENTS.ENROLLMENT_ID),
                row(PAYMENTS.as("earlier").RECEIPT_YEAR, PAYMENTS.as("earlier").RECEIPT_NUMBER)
                    .le(PAYMENTS.RECEIPT_YEAR, PAYMENTS.RECEIPT_NUMBER)));

    static final SortKeys SORT = SortKeys.endingIn(PAYMENTS.ID)
        .and("paymentDate", PAYMENTS.PAYMENT_DATE)
        .and("createdAt", PAYMENTS.CREATED_AT)
        .and("amount", PAYMENTS.AMOUNT)
        .and("receipt", RECEIPT)
        .newestFirst();

    private static final Projection<Payment> FOR_THE_OFFICE = view(true);
    /** A student need not know the sign-in address of the person at the desk. */
    private static final Projection<Payment> FOR_STUDENTS = view(false);

    static final Projection<Counts> COUNTS = Projection.of(
        row(count().filterWhere(PAYMENTS.REFUND_OF.isNull()), count().filterWhere(PAYMENTS.REFUND_OF.isNotNull())).mapping(Counts::new));

    private PaymentSql() {}

    private static Projection<Payment> view(Viewer viewer) {
        return viewer.is(Role.ADMIN) ? FOR_THE_OFFICE : FOR_STUDENTS;
    }

    /** @param named whether it says who recorded the payment */
    private static Projection<Payment> view(boolean named) {
        return Projection.of(row(
            PAYMENTS.ID, PAYMENTS.ENROLLMENT_ID, PAYMENTS.AMOUNT, PAYMENTS.PAYMENT_METHOD.convertFrom(Method::of), PAYMENTS.PAYMENT_DATE,
            PAYMENTS.REFERENCE, PAYMENTS.NOTES, PAYMENTS.REFUND_OF, written(PAYMENTS.payments()),
            REFUNDABLE, PAID_SO_FAR, PAYMENTS.RECEIPT_YEAR, PAYMENTS.RECEIPT_NUMBER, written(PAYMENTS),
            named ? PAYMENTS.RECORDED_BY : inline((Long) null, SQLDataType.BIGINT),
            named ? PAYMENTS.users().EMAIL : inline((String) null, SQLDataType.CLOB),
            PAYMENTS.CREATED_AT, PAYMENTS.UPDATED_AT, enrollment()).mapping(Payment::new));
    }

    private static SelectField<String> written(Payments payment) {
        return row(payment.RECEIPT_YEAR, payment.RECEIPT_NUMBER)
            .mapping((year, number) -> year == null ? null : new Receipt(year, number).written());
    }

    private static SelectField<Payment.Enrollment> enrollment() {
        var enrollment = PAYMENTS.enrollments();
        var session = enrollment.sessions();
        return row(
            PAYMENTS.ENROLLMENT_ID, enrollment.STATUS.convertFrom(Status::of),
            enrollment.PRICE, enrollment.DISCOUNT, enrollment.AMOUNT_PAID, enrollment.BALANCE,
            enrollment.STUDENT_ID, enrollment.students().FIRST_NAME, enrollment.students().LAST_NAME,
            enrollment.SESSION_ID, session.courses().TITLE, session.START_DATE, session.END_DATE).mapping(Payment.Enrollment::new);
    }

    static Listing<Payment> listing(Query<Filter> query, Viewer viewer) {
        return new Listing<>(view(viewer), PAYMENTS, PAYMENTS.ID, visibleTo(viewer).and(matching(query.filter())), SORT.order(query.sort()));
    }

    static Optional<Payment> find(DSLContext db, long id, Viewer viewer) {
        return view(viewer).find(db, PAYMENTS.ID, id, visibleTo(viewer));
    }

    /** The payment that was recorded under an idempotency key. */
    static Optional<Payment> findByKey(DSLContext db, String key) {
        return db.select(FOR_THE_OFFICE.columns())
            .from(PAYMENTS)
            .where(PAYMENTS.IDEMPOTENCY_KEY.eq(key))
            .fetchOptional(FOR_THE_OFFICE::read);
    }

    /** Records a payment of {@code entry}'s enrollment. */
    static Payment insert(DSLContext tx, Entry entry, Input in) {
        var id = tx.insertInto(PAYMENTS)
            .set(PAYMENTS.ENROLLMENT_ID, entry.record())
            .set(PAYMENTS.AMOUNT, in.amount())
            .set(PAYMENTS.PAYMENT_METHOD, in.paymentMethod().toString())
            .set(PAYMENTS.PAYMENT_DATE, entry.day(in.paymentDate()))
            .set(PAYMENTS.REFERENCE, in.reference())
            .set(PAYMENTS.NOTES, in.notes())
            .set(PAYMENTS.RECEIPT_YEAR, entry.today().getYear())
            .set(PAYMENTS.IDEMPOTENCY_KEY, entry.key())
            .set(PAYMENTS.RECORDED_BY, entry.recordedBy())
            .set(PAYMENTS.CREATED_AT, entry.now())
            .set(PAYMENTS.UPDATED_AT, entry.now())
            .returningResult(PAYMENTS.ID)
            .fetchSingle(PAYMENTS.ID);
        return recorded(tx, id);
    }

    /** Records a refund of the payment that {@code entry} names; empty when there is none. */
    static Optional<Payment> insertRefund(DSLContext tx, Entry entry, Refund in) {
        var method = in.paymentMethod() == null ? PAYMENTS.PAYMENT_METHOD : val(in.paymentMethod().toString());
        return tx.insertInto(PAYMENTS, PAYMENTS.ENROLLMENT_ID, PAYMENTS.AMOUNT, PAYMENTS.PAYMENT_METHOD, PAYMENTS.PAYMENT_DATE,
                PAYMENTS.REFERENCE, PAYMENTS.NOTES, PAYMENTS.REFUND_OF, PAYMENTS.RECEIPT_YEAR, PAYMENTS.IDEMPOTENCY_KEY,
                PAYMENTS.RECORDED_BY, PAYMENTS.CREATED_AT, PAYMENTS.UPDATED_AT)
            .select(select(PAYMENTS.ENROLLMENT_ID, (in.amount() == null ? REFUNDABLE : val(in.amount())).neg(), method, val(entry.day(in.paymentDate())),
                    val(in.reference(), PAYMENTS.REFERENCE), val(in.notes(), PAYMENTS.NOTES), PAYMENTS.ID, val(entry.today().getYear()),
                    val(entry.key(), PAYMENTS.IDEMPOTENCY_KEY), val(entry.recordedBy()), val(entry.now()), val(entry.now()))
                .from(PAYMENTS)
                .where(PAYMENTS.ID.eq(entry.record())))
            .returningResult(PAYMENTS.ID)
            .fetchOptional(PAYMENTS.ID)
            .map(id -> recorded(tx, id));
    }

    /** A second statement, because what "returning" reads of other tables is older than what the triggers wrote to them. */
    private static Payment recorded(DSLContext tx, long id) {
        return tx.select(FOR_THE_OFFICE.columns())
            .from(PAYMENTS)
            .where(PAYMENTS.ID.eq(id))
            .fetchSingle(FOR_THE_OFFICE::read);
    }

    static BigDecimal balance(DSLContext db, long enrollment) {
        return db.select(ENROLLMENTS.BALANCE)
            .from(ENROLLMENTS)
            .where(ENROLLMENTS.ID.eq(enrollment))
            .fetchSingle(ENROLLMENTS.BALANCE);
    }

    static BigDecimal refundable(DSLContext db, long payment) {
        return db.select(REFUNDABLE)
            .from(PAYMENTS)
            .where(PAYMENTS.ID.eq(payment))
            .fetchSingle(REFUNDABLE);
    }

    private static Condition matching(Filter filter) {
        var enrollment = PAYMENTS.enrollments();
        return noCondition()
            .and(filter.enrollmentId() == null ? noCondition() : PAYMENTS.ENROLLMENT_ID.eq(filter.enrollmentId()))
            .and(filter.studentId() == null ? noCondition() : enrolledWhere(ENROLLMENTS.STUDENT_ID.eq(filter.studentId())))
            .and(filter.sessionId() == null ? noCondition() : enrolledWhere(ENROLLMENTS.SESSION_ID.eq(filter.sessionId())))
            .and(filter.paymentMethod() == null ? noCondition()
                : PAYMENTS.PAYMENT_METHOD.in(filter.paymentMethod().stream().map(Method::toString).toList()))
            .and(filter.from() == null ? noCondition() : PAYMENTS.PAYMENT_DATE.ge(filter.from()))
            .and(filter.to() == null ? noCondition() : PAYMENTS.PAYMENT_DATE.le(filter.to()))
            .and(filter.enrollmentStatus() == null ? noCondition()
                : enrollment.STATUS.in(filter.enrollmentStatus().stream().map(Status::toString).toList()))
            .and(filter.kind() == null ? noCondition()
                : filter.kind() == Kind.REFUND ? PAYMENTS.REFUND_OF.isNotNull() : PAYMENTS.REFUND_OF.isNull())
            .and(searched(filter.q()));
    }

    /** Each word is the student's, stands in the reference, or is the number of the receipt. */
    private static Condition searched(@Nullable String q) {
        var condition = noCondition();
        for (var word : q == null ? new String[0] : q.strip().split("\\s+", -1)) {
            condition = condition.and(
                enrolledWhere(ENROLLMENTS.STUDENT_ID.in(select(STUDENTS.ID).from(STUDENTS).where(Search.everyWord(STUDENTS.SEARCH, word))))
                    .or(Search.everyWord(Folded.of(PAYMENTS.REFERENCE), word))
                    .or(Receipt.read(word).map(PaymentSql::numbered).orElse(falseCondition())));
        }
        return condition;
    }

    private static Condition numbered(Receipt receipt) {
        return PAYMENTS.RECEIPT_YEAR.eq(receipt.year()).and(PAYMENTS.RECEIPT_NUMBER.eq(receipt.number()));
    }

    private static Condition enrolledWhere(Condition condition) {
        return PAYMENTS.ENROLLMENT_ID.in(select(ENROLLMENTS.ID).from(ENROLLMENTS).where(condition));
    }

    private static Condition visibleTo(Viewer viewer) {
        return switch (viewer.role()) {
            case ADMIN -> noCondition();
            case STUDENT -> viewer.studentId() == null ? falseCondition() : enrolledWhere(ENROLLMENTS.STUDENT_ID.eq(viewer.studentId()));
            case TRAINER -> falseCondition();
        };
    }
}
