package ecole.http;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Several texts in one cell of a file: {@code Maths, "Piano, jazz"}. Quotes are needed around a text that holds a separator and nowhere else. */
public final class Several {
    private static final Pattern SEPARATOR = Pattern.compile("[,;|\\n]");
    /** Quoted from separator to separator, or else everything between two of them. */
    private static final Pattern TEXT = Pattern.compile("[^\\S\\n]*\"((?:[^\"]|\"\")*+)\"[^\\S\\n]*(?=[,;|\\n]|\\z)|[^,;|\\n]+");

    private Several() {}

    /** The cell that holds these texts. */
    static String written(Collection<?> texts) {
        return texts.stream().map(String::valueOf).map(Several::quotedIfNeeded).collect(Collectors.joining(", "));
    }

    private static String quotedIfNeeded(String text) {
        return text.startsWith("\"") || SEPARATOR.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    /** The texts of a cell as {@link #written} or as people type them, with commas, semicolons, bars or lines between; blank ones are left out. */
    public static List<String> read(String cell) {
        return TEXT.matcher(cell).results()
            .map(found -> found.group(1) == null ? found.group() : found.group(1).replace("\"\"", "\""))
            .filter(text -> !text.isBlank())
            .toList();
    }
}
