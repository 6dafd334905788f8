package ecole.http;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** How typed text is kept: composed (NFC), without blanks at its ends, and absent rather than empty. */
public final class Text {
    /** One {@code @}, something around it and a dot behind it: what can be said of an address without writing to it. */
    public static final String EMAIL = "[^@\\s]+@[^@\\s]+\\.[^@\\s]+";

    private Text() {}

    /** For required text; null stays null so that the constraint can say so. */
    public static @Nullable String trimmed(@Nullable String typed) {
        return typed == null ? null : Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
    }

    /** For optional text: an empty field of a form means "none". */
    public static @Nullable String orNull(@Nullable String typed) {
        var text = trimmed(typed);
        return text == null || text.isEmpty() ? null : text;
    }
}
