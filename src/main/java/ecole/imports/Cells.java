package ecole.imports;

import ecole.http.Characters;
import ecole.http.Dates;
import ecole.http.Problem;
import ecole.http.Several;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads single cells as people and spreadsheets write them. Whatever could mean two things is refused, never guessed. */
final class Cells {
    /** What our own exports put an apostrophe before, so that no spreadsheet takes it for a formula. */
    private static final Pattern GUARDED = Pattern.compile("'(?=[=+\\-@\\t\\r])");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern SHORT_YEAR = Pattern.compile("\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2}");
    private static final Pattern MIDNIGHT = Pattern.compile("[ T]0?0:00(:00)?$");
    /** Commas and points before the last mark divide thousands, and are of one kind. */
    private static final Pattern GROUPED = Pattern.compile("[+-]?(\\d*|\\d{1,3}(\\.\\d{3})+|\\d{1,3}(,\\d{3})+)([.,]\\d*)?");
    /** So do spaces between digits. */
    private static final Pattern LOOSE_DIGITS = Pattern.compile("\\d[\\s\\u00A0\\u202F]+(?=\\d)(?!\\d{3}(?!\\d))");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,20}(\\.\\d{1,10})?");
    /** One and a fifth, or one thousand two hundred? */
    private static final Pattern AMBIGUOUS = Pattern.compile("[+-]?[1-9]\\d{0,2}[.,]\\d{3}");
    private static final Set<String> YES = Set.of("oui", "o", "yes", "y", "vrai", "true", "1", "x", "actif", "active");
    private static final Set<String> NO = Set.of("non", "n", "no", "faux", "false", "0", "inactif", "inactive");

    private final int decimals;

    /** @param decimals those of the school's currency: with three of them, 1,200 is one and a fifth */
    Cells(int decimals) {
        this.decimals = decimals;
    }

    /**
     * The cell as a value of {@code type}; null for an empty one.
     *
     * @throws Problem 422 on the field
     */
    @Nullable Object value(String field, Class<?> type, String cell) {
        var text = (GUARDED.matcher(cell).lookingAt() ? cell.substring(1) : cell).replace("\r\n", "\n");
        if (text.isBlank()) {
            return null;
        }
        if (!Characters.storable(text)) {
            throw Problem.invalid(field, "control_characters");
        }
        if (type == LocalDate.class) {
            return date(field, text.strip());
        }
        if (type == BigDecimal.class) {
            return number(field, text);
        }
        if (type == Boolean.class) {
            return truth(field, Headings.folded(text));
        }
        if (type == List.class) {
            return Several.read(text);
        }
        return field.equals("country") ? Countries.code(text) : text;
    }

    private static LocalDate date(String field, String text) {
        var day = MIDNIGHT.matcher(text).replaceFirst("");
        if (SHORT_YEAR.matcher(day).matches()) {
            throw Problem.invalid(field, "short_year");
        }
        try {
            var dayFirst = DAY_FIRST.matcher(day);
            return dayFirst.matches()
                ? LocalDate.of(Integer.parseInt(dayFirst.group(3)), Integer.parseInt(dayFirst.group(2)), Integer.parseInt(dayFirst.group(1)))
                : Dates.parse(day);
        } catch (DateTimeException noDate) {
            throw Problem.invalid(field, "date");
        }
    }

    private BigDecimal number(String field, String text) {
        var bare = text.replaceAll("[\\s\\u00A0\\u202F\\p{Sc}]|(?i:h|eur)\\s*$", "");
        if (decimals < 3 && AMBIGUOUS.matcher(bare).matches()) {
            throw Problem.invalid(field, "ambiguous_number");
        }
        var comma = bare.lastIndexOf(',');
        var point = bare.lastIndexOf('.');
        var plain = comma > point ? bare.replace(".", "").replace(',', '.') : bare.replace(",", "");
        if (LOOSE_DIGITS.matcher(text).find() || !GROUPED.matcher(bare).matches() || !NUMBER.matcher(plain).matches()) {
            throw Problem.invalid(field, "number");
        }
        return new BigDecimal(plain);
    }

    private static Boolean truth(String field, String word) {
        if (!YES.contains(word) && !NO.contains(word)) {
            throw Problem.invalid(field, "yes_or_no");
        }
        return YES.contains(word);
    }
}
