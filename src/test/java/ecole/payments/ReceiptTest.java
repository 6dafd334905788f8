package ecole.payments;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReceiptTest {
    @Test void aNumberIsPrintedWithItsYearAndFiveDigits() {
        assertEquals("2026-00042", new Receipt(2026, 42).written());
    }

    @Test void aBusyYearHasLongerNumbers() {
        assertEquals("2026-123456", new Receipt(2026, 123_456).written());
    }

    @Test void whatIsPrintedIsReadBack() {
        assertEquals(Optional.of(new Receipt(2026, 42)), Receipt.read("2026-00042"));
        assertEquals(Optional.empty(), Receipt.read("2026-42"));
        assertEquals(Optional.empty(), Receipt.read("dupont"));
    }
}
