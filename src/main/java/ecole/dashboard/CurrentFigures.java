package ecole.dashboard;

import ecole.dashboard.Dashboard.Day;
import ecole.db.Database;
import ecole.db.Remembered;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the school's current day, computed once for everybody who looks: at most five seconds old, never older than the last change
 * that was noticed, and begun anew at midnight.
 */
final class CurrentFigures {
    private static final Duration MAX_AGE = Duration.ofSeconds(5);

    private record OfDay(Day day, Remembered<Figures> figures) {}

    private final Database database;
    private final Clock clock;
    private volatile @Nullable OfDay current;

    CurrentFigures(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Figures on(Day today) {
        var seen = current;
        return (seen != null && seen.day().equals(today) ? seen : begin(today)).figures().get();
    }

    private synchronized OfDay begin(Day today) {
        var seen = current;
        if (seen == null || !seen.day().equals(today)) {
            seen = new OfDay(today, new Remembered<>(database.changes().records(), MAX_AGE, () -> compute(today)));
            current = seen;
        }
        return seen;
    }

    private Figures compute(Day today) {
        var now = clock.instant();
        var months = Figures.months(YearMonth.from(today.date()));
        return Figures.of(FiguresSql.read(database.reading(), today, months), months, now);
    }
}
