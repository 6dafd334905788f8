package ecole.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Several texts in one cell. */
class SeveralTest {
    @Test void whatIsWrittenIsReadAgain() {
        var texts = List.of("Maths", "Piano, jazz", "a;b|c", "\"Chant\"", "5\" de long", "un \"deux\", trois", "deux\nlignes");

        assertEquals(texts, Several.read(Several.written(texts)).stream().map(String::strip).toList());
    }

    @Test void plainTextsAreWrittenPlainly() {
        assertEquals("Maths, 5\" de long, \"Piano, jazz\"", Several.written(List.of("Maths", "5\" de long", "Piano, jazz")));
    }

    @Test void whatPeopleTypeIsRead() {
        assertEquals(List.of("Maths", " Chimie ", " Latin"), Several.read("Maths, Chimie | Latin;;, \n"));
        assertEquals(List.of("\"Maths", " Chimie"), Several.read("\"Maths, Chimie"));
        assertEquals(List.of("\"Maths\" avancées", " Chimie"), Several.read("\"Maths\" avancées, Chimie"));
        assertEquals(List.of(), Several.read(" , \"\" "));
    }
}
