package ecole.http;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** How typed text is kept: composed (NFC), without anything unseen at its ends, and absent rather than empty. */
public final class Text {
    /** One {@code @}, something around it and a dot behind it: what can be said of an address without writing to it. */
    public static final String EMAIL = "[^@\\s]+@[^@\\s]+\\.[^@\\s]+";

    /** Of no width, as they come with pasted text. */
    private static final String INVISIBLE = "\u200B\u200C\u200D\u2060\u2800\u3164\uFEFF";

    private Text() {}

    /** For required text; null stays null so that the constraint can say so. */
    public static @Nullable String trimmed(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        var text = Normalizer.normalize(typed, Normalizer.Form.NFC);
        var start = 0;
        var end = text.length();
        while (start < end && isUnseen(text.charAt(start))) {
            start++;
        }
        while (end > start && isUnseen(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isUnseen(char letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter) || INVISIBLE.indexOf(letter) >= 0;
    }

    /** For optional text: an empty field of a form means "none". */
    public static @Nullable String orNull(@Nullable String typed) {
        var text = trimmed(typed);
        return text == null || text.isEmpty() ? null : text;
    }
}
