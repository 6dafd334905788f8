package ecole.dashboard;

import ecole.dashboard.Dashboard.Charts;
import ecole.dashboard.Dashboard.MethodAmount;
import ecole.dashboard.Dashboard.MonthAmount;
import ecole.dashboard.Dashboard.Revenue;
import ecole.dashboard.Dashboard.Stats;
import ecole.dashboard.Dashboard.StatusCount;
import ecole.dashboard.Dashboard.StatusTotal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Stats and charts, made of one reading of the database so that they agree with each other. */
record Figures(Stats stats, Charts charts) {
    static final int MONTHS = 12;
    private static final List<String> STATUSES = List.of("pending", "paid", "cancelled");
    private static final List<String> METHODS = List.of("cash", "cheque", "transfer", "card", "other");

    /** The last twelve months, the current one last. */
    static List<YearMonth> months(YearMonth current) {
        return IntStream.rangeClosed(1 - MONTHS, 0).mapToObj(current::plusMonths).toList();
    }

    static Figures of(FiguresSql.Totals read, List<YearMonth> months, Instant now) {
        return new Figures(stats(read, months, now), charts(read, months, now));
    }

    private static Stats stats(FiguresSql.Totals read, List<YearMonth> months, Instant now) {
        return new Stats(read.students(), read.trainers(), read.courses(), read.activeCourses(),
            count(read, "pending") + count(read, "paid"), count(read, "pending"),
            revenue(read, any -> true), read.upcoming(), read.ongoing(),
            revenue(read, months.get(MONTHS - 1)), revenue(read, months.get(MONTHS - 2)), outstanding(read), now);
    }

    private static Charts charts(FiguresSql.Totals read, List<YearMonth> months, Instant now) {
        return new Charts(read.months(),
            months.stream().map(month -> new MonthAmount(month.toString(), revenue(read, month))).toList(),
            STATUSES.stream().map(status -> new StatusCount(status, count(read, status))).toList(),
            read.nextSessions(),
            METHODS.stream().map(method -> new MethodAmount(method, revenue(read, part -> part.method().equals(method)))).toList(),
            now);
    }

    private static int count(FiguresSql.Totals read, String status) {
        return read.statuses().stream().filter(total -> total.status().equals(status)).mapToInt(StatusTotal::count).sum();
    }

    private static BigDecimal outstanding(FiguresSql.Totals read) {
        return read.statuses().stream().filter(total -> total.status().equals("pending")).map(StatusTotal::balance).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal revenue(FiguresSql.Totals read, YearMonth month) {
        return revenue(read, part -> month.atDay(1).equals(part.month()));
    }

    private static BigDecimal revenue(FiguresSql.Totals read, Predicate<Revenue> part) {
        return read.revenue().stream().filter(part).map(Revenue::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
