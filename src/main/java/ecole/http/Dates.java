package ecole.http;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Calendar dates as the API writes them. */
public final class Dates {
    public static final int LAST_YEAR = 9999;
    private static final int LENGTH = "2026-11-22".length();

    private Dates() {}

    /**
     * A date of the form {@code YYYY-MM-DD} that exists (ISO 8601, years 0001 to 9999).
     *
     * @throws DateTimeException for anything else
     */
    public static LocalDate parse(String text) {
        if (text.length() != LENGTH || text.startsWith("0000")) {
            throw new DateTimeException("not a date: YYYY-MM-DD is expected");
        }
        return LocalDate.parse(text);
    }
}
