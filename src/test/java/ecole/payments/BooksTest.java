package ecole.payments;

import static ecole.db.schema.Tables.PAYMENTS;
import static ecole.http.Role.ADMIN;
import static ecole.testing.Client.object;
import static org.jooq.impl.DSL.sum;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ecole.testing.Answer;
import ecole.testing.TestSchool;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Random payments, refunds, discounts and cancellations, each compared with a book kept by hand: what is accepted, what is owed and what the
 * status says agree to the last cent after every step.
 */
class BooksTest {
    private static final int STEPS = 120;

    private TestSchool school;

    @BeforeEach void open() {
        school = TestSchool.open();
    }

    @AfterEach void close() {
        school.close();
    }

    @ParameterizedTest(name = "{0} {2}")
    @CsvSource({"EUR, 2, 1", "EUR, 2, 2", "XOF, 0, 3", "TND, 3, 4"})
    void theBooksAgreeAfterEveryStep(String currency, int decimals, long seed) {
        school.isIn("Europe/Paris", currency);
        var random = new Random(seed);
        for (var round = 0; round < 4; round++) {
            var price = amount(random, decimals, 2_000);
            var session = school.session(school.course("Cours " + round, price.toPlainString()), 5);
            var made = school.as(ADMIN).post("/enrollments", object("studentId", school.student("Diop"), "sessionId", session)).is(201);
            var book = new Book(made.id(), price);
            for (var step = 0; step < STEPS / 4; step++) {
                book.step(random, decimals);
                book.agrees();
            }
        }
        school.as(ADMIN).get("/payments?size=100").is(200).json().forEach(payment ->
            assertEquals(true, payment.path("amount").decimalValue().stripTrailingZeros().scale() <= decimals, payment.toString()));
    }

    private static BigDecimal amount(Random random, int decimals, int below) {
        return BigDecimal.valueOf(1 + random.nextInt(below * 10), decimals);
    }

    /** What is left of one payment to give back. */
    private static final class Entry {
        private final long id;
        private BigDecimal left;

        Entry(long id, BigDecimal left) {
            this.id = id;
            this.left = left;
        }
    }

    /** One enrollment's account, kept independently of the school's. */
    private final class Book {
        private final long enrollment;
        private final BigDecimal price;
        private final List<Entry> payments = new ArrayList<>();
        private BigDecimal discount = BigDecimal.ZERO;
        private BigDecimal paid = BigDecimal.ZERO;
        private boolean cancelled;
        private boolean explained;

        Book(long enrollment, BigDecimal price) {
            this.enrollment = enrollment;
            this.price = price;
        }

        void step(Random random, int decimals) {
            switch (random.nextInt(10)) {
                case 0, 1, 2, 3 -> pays(amount(random, decimals, 800));
                case 4 -> pays(balance());
                case 5, 6 -> gives(random, amount(random, decimals, 800));
                case 7, 8 -> discounts(random.nextBoolean() ? BigDecimal.ZERO : amount(random, decimals, 1_000));
                default -> cancels(random);
            }
        }

        private void pays(BigDecimal amount) {
            var answer = post("/pay", object("amount", amount, "paymentMethod", "cash"));
            if (amount.signum() == 0) {
                answer.isProblem(422, "invalid").names("amount", "too_small");
            } else if (cancelled) {
                answer.isProblem(409, "enrollment_cancelled");
            } else if (amount.compareTo(balance()) > 0) {
                assertSame(balance(), answer.isProblem(422, "payment_exceeds_balance").amount("balance"));
            } else {
                payments.add(new Entry(answer.is(201).id(), amount));
                paid = paid.add(amount);
            }
        }

        private void gives(Random random, BigDecimal amount) {
            if (payments.isEmpty()) {
                return;
            }
            var entry = payments.get(random.nextInt(payments.size()));
            var whole = random.nextBoolean();
            var wanted = whole ? entry.left : amount;
            var answer = school.as(ADMIN).post("/payments/" + entry.id + "/refund", whole ? object() : object("amount", amount));
            if (wanted.signum() == 0 || wanted.compareTo(entry.left) > 0) {
                assertSame(entry.left, answer.isProblem(422, "refund_exceeds_payment").amount("refundable"));
            } else {
                assertSame(wanted.negate(), answer.is(201).amount("amount"));
                entry.left = entry.left.subtract(wanted);
                paid = paid.subtract(wanted);
            }
        }

        private void discounts(BigDecimal wanted) {
            var answer = school.as(ADMIN).put("/enrollments/" + enrollment, object("discount", wanted, "discountReason", "Geste"));
            if (cancelled && (wanted.compareTo(discount) != 0 || !explained)) {
                answer.isProblem(409, "enrollment_cancelled");
            } else if (wanted.compareTo(price) > 0) {
                answer.isProblem(422, "invalid").names("discount", "too_large");
            } else if (price.subtract(wanted).compareTo(paid) < 0) {
                answer.isProblem(422, "invalid").names("discount", "exceeds_balance");
            } else {
                answer.is(200);
                discount = wanted;
                explained = true;
            }
        }

        private void cancels(Random random) {
            if (random.nextInt(4) == 0) {
                post("/cancel", Map.of()).is(cancelled ? 409 : 200);
                cancelled = true;
            }
        }

        void agrees() {
            var seen = school.as(ADMIN).get("/enrollments/" + enrollment).is(200);
            assertSame(balance(), seen.amount("balance"));
            assertSame(paid, seen.amount("amountPaid"));
            assertSame(discount, seen.amount("discount"));
            assertSame(price, seen.amount("price"));
            assertEquals(cancelled ? "cancelled" : balance().signum() == 0 ? "paid" : "pending", seen.text("status"));
            var kept = school.sql(tx -> tx.select(sum(PAYMENTS.AMOUNT)).from(PAYMENTS).where(PAYMENTS.ENROLLMENT_ID.eq(enrollment)).fetchSingle().value1());
            assertSame(paid, kept == null ? BigDecimal.ZERO : kept);
        }

        private BigDecimal balance() {
            return price.subtract(discount).subtract(paid);
        }

        private Answer post(String action, Map<String, Object> body) {
            return school.as(ADMIN).post("/enrollments/" + enrollment + action, body);
        }

        private void assertSame(BigDecimal expected, BigDecimal actual) {
            assertEquals(expected.stripTrailingZeros(), actual.stripTrailingZeros());
        }
    }
}
