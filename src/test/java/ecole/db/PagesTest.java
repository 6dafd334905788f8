package ecole.db;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PagesTest {
    private final Generation records = new Generation();
    private final AtomicInteger readings = new AtomicInteger();

    private Listed<Integer> reading() {
        return new Listed<>(List.of(readings.incrementAndGet()), 1);
    }

    @Test void aPageIsReadOnceUntilSomethingChanges() {
        var pages = new Pages(records, true);

        assertEquals(List.of(1), pages.page("students", this::reading).rows());
        assertEquals(List.of(1), pages.page("students", this::reading).rows());
        records.advance();
        assertEquals(List.of(2), pages.page("students", this::reading).rows());
    }

    @Test void everyQuestionHasItsOwnPage() {
        var pages = new Pages(records, true);

        assertEquals(List.of(1), pages.page("students of one", this::reading).rows());
        assertEquals(List.of(2), pages.page("students of another", this::reading).rows());
    }

    @Test void aChangeDuringTheReadingMakesItStale() {
        var pages = new Pages(records, true);

        pages.page("students", () -> {
            records.advance();
            return reading();
        });

        assertEquals(List.of(2), pages.page("students", this::reading).rows());
    }

    @Test void oneOfSeveralInstancesReadsEachTime() {
        var pages = new Pages(records, false);

        assertEquals(List.of(1), pages.page("students", this::reading).rows());
        assertEquals(List.of(2), pages.page("students", this::reading).rows());
    }

    @Test void manyWhoAskAtOnceShareOneReading() throws InterruptedException {
        var pages = new Pages(records, true);
        var threads = Executors.newFixedThreadPool(32);
        Callable<Listed<Integer>> question = () -> pages.page("students", this::reading);

        threads.invokeAll(Collections.nCopies(32, question));

        threads.shutdown();
        assertEquals(1, readings.get());
    }

    @Test void aReadingThatFailsIsNotRemembered() {
        var pages = new Pages(records, true);

        try {
            pages.page("students", () -> {
                throw new IllegalStateException("the connection broke");
            });
        } catch (IllegalStateException broken) {
            assertEquals("the connection broke", broken.getMessage());
        }

        assertEquals(List.of(1), pages.page("students", this::reading).rows());
    }
}
