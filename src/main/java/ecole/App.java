package ecole;

import ecole.auth.Accounts;
import ecole.dashboard.DashboardHandler;
import ecole.db.Database;
import ecole.http.Csrf;
import ecole.http.Documents;
import ecole.http.Gate;
import ecole.http.Problems;
import ecole.http.Routes;
import ecole.search.SearchHandler;
import ecole.settings.CurrentSchool;
import ecole.students.StudentHandler;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.time.Clock;

/** École as one object: wires features to routes; tests and {@link Main} create it by the same call. */
public final class App {
    private App() {}

    /** A server that is ready to start. The database is open and migrated; it is closed by whoever opened it. */
    public static Javalin create(Config config, Database database, Clock clock) {
        return Javalin.create(javalin -> {
            quiet(javalin);
            var school = new CurrentSchool(database);
            var accounts = Accounts.open(config.jwtSecret(), database, clock);
            var csrf = new Csrf(accounts::secret, config.corsOrigins());
            Problems.handle(javalin.routes);
            new Gate(accounts::identify, csrf).guard(javalin.routes);
            var api = new Routes(javalin.routes, database, clock, school::standards);
            Api.students(api, new StudentHandler(database, school));
            Api.dashboard(api, new DashboardHandler(database, school, clock));
            Api.search(api, new SearchHandler(database, school));
            Api.documents(api, new Documents(api::table));
            javalin.appData(Routes.TABLE, api);
        });
    }

    private static void quiet(JavalinConfig javalin) {
        javalin.startup.showJavalinBanner = false;
        javalin.startup.showOldJavalinVersionWarning = false;
        javalin.startup.startupWatcherEnabled = false;
        javalin.http.prefer405over404 = true;
    }
}
