package ecole.http;

import io.javalin.http.Context;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** The server's sentences in the language of the person who asked: French unless English is preferred. */
public final class Texts {
    public static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH);
    private static final Map<Locale, Texts> ALL = Map.of(Locale.FRENCH, new Texts(Locale.FRENCH), Locale.ENGLISH, new Texts(Locale.ENGLISH));

    private final Locale locale;
    private final ResourceBundle texts;

    private Texts(Locale locale) {
        this.locale = locale;
        this.texts = ResourceBundle.getBundle("ecole.texts.texts", locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static Texts in(Locale language) {
        return ALL.getOrDefault(language, ALL.get(Locale.FRENCH));
    }

    /** The profile's language, else the browser's, else French. */
    static Texts of(Context context) {
        var chosen = Call.viewerOf(context).map(Viewer::language).orElse(null);
        return in(chosen == null ? asked(context.header("Accept-Language")) : Locale.forLanguageTag(chosen));
    }

    private static Locale asked(String header) {
        if (header == null || header.length() > 200) {
            return Locale.FRENCH;
        }
        try {
            var wanted = Locale.lookup(Locale.LanguageRange.parse(header), LANGUAGES);
            return wanted == null ? Locale.FRENCH : wanted;
        } catch (IllegalArgumentException unreadable) {
            return Locale.FRENCH;
        }
    }

    public Locale locale() {
        return locale;
    }

    /** The text of {@code key} with each {@code {name}} replaced; the key itself when the dictionary lacks it. */
    public String text(String key, Map<String, Object> arguments) {
        if (!texts.containsKey(key)) {
            return key;
        }
        var text = texts.getString(key);
        for (var argument : arguments.entrySet()) {
            text = text.replace("{" + argument.getKey() + "}", shown(argument.getValue()));
        }
        return text;
    }

    public String text(String key) {
        return text(key, Map.of());
    }

    private String shown(Object value) {
        return value instanceof BigDecimal || value instanceof Number ? NumberFormat.getInstance(locale).format(value) : String.valueOf(value);
    }
}
