package ecole.http;

import io.javalin.http.Context;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The server's sentences in the language of the person who asked: French unless English is preferred. */
public final class Texts {
    public static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH);
    private static final Map<Locale, Texts> ALL = Map.of(Locale.FRENCH, new Texts(Locale.FRENCH), Locale.ENGLISH, new Texts(Locale.ENGLISH));

    private final Locale locale;
    private final Map<String, String> texts;

    private Texts(Locale locale) {
        this.locale = locale;
        var written = ResourceBundle.getBundle("ecole.texts.texts", locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.texts = written.keySet().stream()
            .collect(Collectors.toUnmodifiableMap(key -> key, key -> typeset(written.getString(key), locale)));
    }

    public static Texts in(Locale language) {
        return ALL.getOrDefault(language, ALL.get(Locale.FRENCH));
    }

    /** The profile's language, else the browser's, else French. */
    static Texts of(Context context) {
        var chosen = Call.viewerOf(context).map(Viewer::language).orElse(null);
        return chosen == null ? asked(context.header("Accept-Language")) : in(Locale.forLanguageTag(chosen));
    }

    /** In the language that an {@code Accept-Language} header asks for. */
    public static Texts asked(@Nullable String header) {
        return in(language(header));
    }

    private static Locale language(@Nullable String header) {
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
        var text = texts.getOrDefault(key, key);
        for (var argument : arguments.entrySet()) {
            text = text.replace("{" + argument.getKey() + "}", shown(argument.getValue()));
        }
        return text;
    }

    public String text(String key) {
        return text(key, Map.of());
    }

    /** What is wrong with a field; a bound that its constraint sets is named where the dictionary knows how. */
    public String fault(Problem.Fault fault) {
        var key = "field." + fault.code();
        var bounded = key + ".bounded";
        return text(fault.arguments().containsKey("value") && texts.containsKey(bounded) ? bounded : key, fault.arguments());
    }

    /** The heading of an exported list's column: the list's own, else the one that all lists share. */
    String heading(String list, String column) {
        var own = "column." + list + "." + column;
        return text(texts.containsKey(own) ? own : "column." + column);
    }

    /**
     * The dictionary is written with plain spaces; French wants those before {@code ; ! ?} narrow, and lines never to break there, before
     * {@code :} or inside quotation marks.
     */
    static String typeset(String text, Locale language) {
        return language.equals(Locale.FRENCH)
            ? text.replaceAll(" (?=[;!?])", "\u202f").replaceAll(" (?=[:»])", "\u00a0").replace("« ", "«\u00a0")
            : text;
    }

    private String shown(Object value) {
        return value instanceof BigDecimal || value instanceof Number ? NumberFormat.getInstance(locale).format(value) : String.valueOf(value);
    }
}
