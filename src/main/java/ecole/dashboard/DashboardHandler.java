package ecole.dashboard;

import ecole.dashboard.Dashboard.Alerts;
import ecole.dashboard.Dashboard.Charts;
import ecole.dashboard.Dashboard.Day;
import ecole.dashboard.Dashboard.Stats;
import ecole.db.Database;
import ecole.http.Call;
import ecole.settings.CurrentSchool;
import java.time.Clock;

/** Answers for {@code /api/dashboard}. */
public final class DashboardHandler {
    private final Database database;
    private final CurrentSchool school;
    private final CurrentFigures figures;

    public DashboardHandler(Database database, CurrentSchool school, Clock clock) {
        this.database = database;
        this.school = school;
        this.figures = new CurrentFigures(database, clock);
    }

    public Stats stats(Call call) {
        return figures.on(today(call)).stats();
    }

    public Charts charts(Call call) {
        return figures.on(today(call)).charts();
    }

    public Alerts alerts(Call call) {
        return AlertSql.read(database.reading(), today(call).date(), call.now());
    }

    private Day today(Call call) {
        return new Day(school.get().today(call.now()), school.get().zone());
    }
}
