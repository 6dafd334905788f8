package ecole.settings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * The school as every feature needs it.
 *
 * @param zone     where its "today" is
 * @param currency ISO 4217 code
 * @param country  ISO 3166 code, the default region of phone numbers
 * @param language {@code fr} or {@code en}, for texts that no person asked for
 * @param contact  how to reach it
 * @param receipt  what its receipts say beside the payment
 * @param logo     the address of its image; null for none
 */
public record School(String name, ZoneId zone, String currency, String country, String language, Contact contact, Receipt receipt,
                     @Nullable String logo) {
    /** How to reach the school. */
    public record Contact(@Nullable String address, @Nullable String phone, @Nullable String email) {}

    /** The texts of every receipt. */
    public record Receipt(@Nullable String header, @Nullable String footer) {}

    /** The school's calendar day at {@code instant}. */
    public LocalDate today(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** When the calendar day begins here. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** Digits after the point in its currency: 2 for EUR, 0 for XOF, 3 for TND. */
    public int moneyDecimals() {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }
}
