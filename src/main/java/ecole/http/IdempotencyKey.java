package ecole.http;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The header by which a client names one payment or import, so that sending it again records nothing again. */
public final class IdempotencyKey {
    private static final String HEADER = "Idempotency-Key";
    private static final Pattern FORM = Pattern.compile("[\\x20-\\x7E]{1,100}");

    private IdempotencyKey() {}

    /**
     * The key of this request; null when it has none.
     *
     * @throws Problem 400 unless it is 1 to 100 printable ASCII characters
     */
    public static @Nullable String of(Call call) {
        var key = call.context().header(HEADER);
        if (key != null && !FORM.matcher(key).matches()) {
            throw Problem.badParameter(HEADER, "format");
        }
        return key;
    }
}
