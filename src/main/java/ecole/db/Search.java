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

    private Search() {}

    /** Every word of {@code q} occurs somewhere in {@code folded}; no condition when {@code q} has no word. */
    public static Condition everyWord(Field<String> folded, @Nullable String q) {
        return everyWord(q, pattern -> folded.like(pattern, '\\'));
    }

    /**
     * Every word of {@code q} is found, where searching takes more than one column.
     *
     * @param found whether a folded LIKE pattern, with {@code \} as its escape, matches
     */
    public static Condition everyWord(@Nullable String q, Function<Field<String>, Condition> found) {
        if (q == null || q.isBlank()) {
            return noCondition();
        }
        var condition = noCondition();
        for (var word : BLANKS.split(q.strip(), -1)) {
            condition = condition.and(found.apply(DSL.field("fold({0}) " + PlannedAnew.MARK, String.class, DSL.val("%" + escaped(word) + "%"))));
        }
        return condition;
    }

    private static String escaped(String word) {
        return word.toLowerCase(Locale.ROOT).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
