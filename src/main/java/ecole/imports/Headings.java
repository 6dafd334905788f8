package ecole.imports;

import ecole.http.Texts;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What columns are called: in our own exports, in the API, and by people, in both languages whatever the case and accents. */
final class Headings {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NEITHER_LETTERS_NOR_DIGITS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Map<String, String> fields = new HashMap<>();

    Headings(List<String> fields) {
        fields.forEach(field -> names(field).forEach(name -> this.fields.putIfAbsent(folded(name), field)));
    }

    private static Stream<String> names(String field) {
        return Stream.concat(Stream.of(field), Texts.LANGUAGES.stream().map(Texts::in)
            .flatMap(texts -> Stream.concat(Stream.of(texts.text("column." + field)), Stream.of(texts.text("heading." + field).split(",", -1)))));
    }

    static String folded(String text) {
        var bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return NEITHER_LETTERS_NOR_DIGITS.matcher(bare).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** The field of each column, null where none is known; the first of two columns of one name gets the field. */
    List<@Nullable String> propose(List<String> headings) {
        var proposed = new ArrayList<@Nullable String>();
        for (var heading : headings) {
            var field = fields.get(folded(heading));
            proposed.add(proposed.contains(field) ? null : field);
        }
        return proposed;
    }
}
