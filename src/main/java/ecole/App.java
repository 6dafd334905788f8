package ecole;

import ecole.auth.Accounts;
import ecole.db.Database;
import ecole.http.Csrf;
import ecole.http.Gate;
import ecole.http.Problems;
import ecole.http.Routes;
import ecole.server.Health;
import ecole.server.HttpServer;
import ecole.server.Pages;
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
        return create(config, database, clock, Pages.in("public"));
    }

    static Javalin create(Config config, Database database, Clock clock, Pages pages) {
        return Javalin.create(javalin -> {
            quiet(javalin);
            HttpServer.configure(javalin, config.listening(), pages, clock);
            var school = new CurrentSchool(database);
            var accounts = Accounts.open(config.jwtSecret(), database, clock);
            var csrf = new Csrf(accounts::secret, config.corsOrigins());
            Problems.handle(javalin.routes);
            new Gate(accounts::identify, csrf).guard(javalin.routes);
            var api = new Routes(javalin.routes, database, clock, school::standards);
            Api.server(api, new Health(database));
            Api.students(api, new StudentHandler(database, school));
        });
    }

    private static void quiet(JavalinConfig javalin) {
        javalin.startup.showJavalinBanner = false;
        javalin.startup.showOldJavalinVersionWarning = false;
        javalin.startup.startupWatcherEnabled = false;
        javalin.http.prefer405over404 = true;
    }
}
