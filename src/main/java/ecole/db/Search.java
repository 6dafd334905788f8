package ecole.db;

import static org.jooq.impl.DSL.noCondition;

import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Search inside words, blind to case and accents, over a column that holds {@code fold(...)} of what is searchable. */
public final class Search {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    /** So many characters tell a word from most others. */
    private static final int TELLING = 7;
    private static final int SHORTEST_LOCAL_PART = 3;

    private Search() {}

    /**
     * Every word of {@code q} occurs somewhere in {@code folded}; no condition when {@code q} has no word.
     *
     * <p>Of a long word the index is asked for the end alone: it reads through the rows of each trigram, and all addresses of one provider
     * share most of theirs. The few rows it finds are then compared with the whole word.
     */
    public static Condition everyWord(Field<String> folded, @Nullable String q) {
        return each(q, word -> {
            var telling = telling(word);
            var found = folded.like(pattern(telling), '\\');
            return telling.equals(word) ? found : found.and(DSL.position(folded, folded(word)).gt(0));
        });
    }

    /**
     * Every word of {@code q} is found, where searching takes more than one column.
     *
     * @param found whether a folded LIKE pattern, with {@code \} as its escape, matches
     */
    public static Condition everyWord(@Nullable String q, Function<Field<String>, Condition> found) {
        return each(q, word -> found.apply(pattern(word)));
    }

    private static Condition each(@Nullable String q, Function<String, Condition> found) {
        if (q == null || q.isBlank()) {
            return noCondition();
        }
        var condition = noCondition();
        for (var word : BLANKS.split(q.strip(), -1)) {
            condition = condition.and(found.apply(word.toLowerCase(Locale.ROOT)));
        }
        return condition;
    }

    /** The end of a word, or of what stands before the @ of an address; it begins where folding cannot depend on what comes before. */
    private static String telling(String word) {
        var at = word.indexOf('@');
        var end = at < SHORTEST_LOCAL_PART ? word.length() : at + 1;
        var start = Math.max(0, end - TELLING);
        while (start > 0 && !isPlain(word.charAt(start))) {
            start--;
        }
        return word.substring(start, end);
    }

    private static boolean isPlain(char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
    }

    private static Field<String> pattern(String word) {
        return folded("%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
    }

    private static Field<String> folded(String text) {
        return DSL.field("fold({0}) " + PlannedAnew.MARK, String.class, DSL.val(text));
    }
}
