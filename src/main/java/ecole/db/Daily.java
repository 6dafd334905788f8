package ecole.db;

import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Something that depends on the day and on nothing else: made when it is first asked for, kept until another day is. */
public final class Daily<T> {
    private record Made<T>(LocalDate day, T value) {}

    private final Function<LocalDate, T> make;
    private volatile @Nullable Made<T> last;

    public Daily(Function<LocalDate, T> make) {
        this.make = make;
    }

    public T on(LocalDate day) {
        var made = last;
        if (made == null || !made.day().equals(day)) {
            made = new Made<>(day, make.apply(day));
            last = made;
        }
        return made.value();
    }
}
