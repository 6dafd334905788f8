package ecole.payments;

import ecole.http.Call;
import ecole.http.IdempotencyKey;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who records what, when, under which key.
 *
 * @param record     the enrollment that is paid, or the payment that is refunded
 * @param key        the client's idempotency key
 * @param recordedBy the signed-in account
 * @param today      the school's calendar day; its year is the receipt's
 */
record Entry(long record, @Nullable String key, long recordedBy, Instant now, LocalDate today) {

    static Entry of(Call call, LocalDate today) {
        return new Entry(call.id(), IdempotencyKey.of(call), call.viewer().userId(), call.now(), today);
    }

    /** The day given, or today. */
    LocalDate day(@Nullable LocalDate given) {
        return given == null ? today : given;
    }
}
