package ecole.db;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts the changes of a kind of rows, made here or noticed from another instance. What was computed under a number holds while the
 * number stands: read the number first, compute, and keep the two together.
 */
public final class Generation {
    private final AtomicLong number = new AtomicLong();

    public long number() {
        return number.get();
    }

    /** Makes everything computed so far stale. Call it after the commit, never before. */
    public void advance() {
        number.incrementAndGet();
    }
}
