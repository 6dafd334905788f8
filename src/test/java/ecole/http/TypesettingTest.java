package ecole.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TypesettingTest {
    @Test void frenchSignsAndQuotationMarksNeverBeginOrEndALineAlone() {
        assertEquals("Fermer «\u00a0{name}\u00a0»\u202f? Non\u202f; si\u00a0: oui\u202f!",
            Texts.typeset("Fermer « {name} » ? Non ; si : oui !", Locale.FRENCH));
        assertEquals("https://a.example/?b 12:30", Texts.typeset("https://a.example/?b 12:30", Locale.FRENCH));
        assertEquals("Close : now ?", Texts.typeset("Close : now ?", Locale.ENGLISH));
    }

    @Test void theDictionaryIsTypesetAndWhatIsFilledInIsNot() {
        var text = Texts.in(Locale.FRENCH).text("field.too_long", Map.of("max", "5 : 6 ?"));

        assertEquals("Trop long\u00a0: 5 : 6 ? caractères au plus.", text);
    }
}
