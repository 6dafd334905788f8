package ecole.imports;

import ecole.http.Texts;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Countries by their names: people write "France" where the record keeps FR. */
final class Countries {
    private static final Map<String, String> CODES = Arrays.stream(Locale.getISOCountries())
        .flatMap(code -> Texts.LANGUAGES.stream().map(language -> Map.entry(name(code, language), code)))
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));

    private Countries() {}

    private static String name(String code, Locale language) {
        return Headings.folded(new Locale.Builder().setRegion(code).build().getDisplayCountry(language));
    }

    /** The ISO 3166 code of a name in either language, or of a code in small letters; anything else stays as it is. */
    static String code(String typed) {
        return CODES.getOrDefault(Headings.folded(typed), typed.strip().toUpperCase(Locale.ROOT));
    }
}
