package ecole.db;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One computed value, remembered until a change is noticed or its age is reached. Callers that arrive while it is computed wait and share the
 * result, so any number of identical requests costs one computation.
 */
public final class Remembered<T> {
    private record Entry<T>(T value, long generation, long computedAt) {}

    private final Generation generation;
    private final long maxAgeNanos;
    private final Supplier<T> compute;
    private volatile @Nullable Entry<T> entry;

    public Remembered(Generation generation, Duration maxAge, Supplier<T> compute) {
        this.generation = generation;
        this.maxAgeNanos = maxAge.toNanos();
        this.compute = compute;
    }

    /** The value, at most {@code maxAge} old and never older than the last noticed change. */
    public T get() {
        var seen = entry;
        return fresh(seen) ? seen.value() : recompute();
    }

    private synchronized T recompute() {
        var seen = entry;
        if (fresh(seen)) {
            return seen.value();
        }
        var number = generation.number();
        var computedAt = System.nanoTime();
        var value = compute.get();
        entry = new Entry<>(value, number, computedAt);
        return value;
    }

    private boolean fresh(@Nullable Entry<T> seen) {
        return seen != null && seen.generation() == generation.number() && System.nanoTime() - seen.computedAt() < maxAgeNanos;
    }
}
