package ecole.db;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Pages of lists as they were last read, each until the next change of any record. After a change every open browser asks for the page that it
 * shows, and often for the same one: they wait for one reading and share it.
 *
 * <p>Only the instance that is alone on its database remembers pages: it makes every change itself, so what it remembers is never older than the
 * answer to a change. Of several instances, each hears of the others' changes a moment later; they read each time.
 */
public final class Pages {
    private static final int REMEMBERED = 100;
    /** What depends on the hour, such as a session's status at midnight, is late by this much at most. */
    private static final long MAX_AGE_NANOS = Duration.ofSeconds(5).toNanos();

    private static final class Slot {
        private @Nullable Listed<?> page;
        private long generation;
        private long readAt;

        boolean holds(long number) {
            return page != null && generation == number && System.nanoTime() - readAt < MAX_AGE_NANOS;
        }
    }

    private final Generation records;
    private final boolean alone;
    private final Recent<Object, Slot> slots = new Recent<>(REMEMBERED);

    Pages(Generation records, boolean alone) {
        this.records = records;
        this.alone = alone;
    }

    /**
     * The page that answers {@code question}.
     *
     * @param question all that the page depends on besides the records: which list, who asks, how; compared by {@code equals}
     * @param read     reads it now
     */
    @SuppressWarnings("unchecked") // the same question is always answered by the same list
    public <R> Listed<R> page(Object question, Supplier<Listed<R>> read) {
        if (!alone) {
            return read.get();
        }
        var slot = slots.get(question, Slot::new);
        synchronized (slot) {
            var number = records.number();
            if (!slot.holds(number)) {
                var page = read.get();
                slot.page = page;
                slot.generation = number;
                slot.readAt = System.nanoTime();
            }
            return (Listed<R>) slot.page;
        }
    }
}
