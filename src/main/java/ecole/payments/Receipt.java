package ecole.payments;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of a receipt. The numbers of a year have no gap.
 *
 * @param year   the school's calendar year when the payment was recorded
 * @param number from 1
 */
record Receipt(int year, int number) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})-(\\d{5,9})");

    /** As printed: {@code 2026-00042}. */
    String written() {
        return String.format(Locale.ROOT, "%04d-%05d", year, number);
    }

    /** The receipt that a text names; empty for any other text. */
    static Optional<Receipt> read(String text) {
        var match = WRITTEN.matcher(text);
        return match.matches() ? Optional.of(new Receipt(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)))) : Optional.empty();
    }
}
