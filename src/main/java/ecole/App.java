package ecole;

import ecole.about.AboutHandler;
import ecole.auth.Accounts;
import ecole.auth.AuthHandler;
import ecole.auth.FirstSetup;
import ecole.auth.ForgottenPassword;
import ecole.auth.LoginLimits;
import ecole.auth.OneTimeLinks;
import ecole.auth.OwnPassword;
import ecole.auth.PasswordRules;
import ecole.auth.Passwords;
import ecole.auth.SetupHandler;
import ecole.auth.SignIns;
import ecole.courses.CourseHandler;
import ecole.courses.CourseImport;
import ecole.dashboard.DashboardHandler;
import ecole.db.Database;
import ecole.enrollments.EnrollmentHandler;
import ecole.http.Csrf;
import ecole.http.Documents;
import ecole.http.Gate;
import ecole.http.Origin;
import ecole.http.Problems;
import ecole.http.Routes;
import ecole.imports.ImportHandler;
import ecole.live.LiveHandler;
import ecole.mail.Mail;
import ecole.payments.PaymentHandler;
import ecole.search.SearchHandler;
import ecole.server.AppVersion;
import ecole.server.Health;
import ecole.server.HttpServer;
import ecole.server.Pages;
import ecole.sessions.SessionHandler;
import ecole.settings.CurrentSchool;
import ecole.settings.LogoHandler;
import ecole.settings.SettingsHandler;
import ecole.students.StudentHandler;
import ecole.students.StudentImport;
import ecole.trainers.CalendarFeedHandler;
import ecole.trainers.TrainerHandler;
import ecole.trainers.TrainerImport;
import ecole.users.UserHandler;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** École as one object: wires features to routes; tests and {@link Main} create it by the same call. */
public final class App {
    private App() {}

    /** A server that is ready to start. The database is open and migrated; it is closed by whoever opened it. */
    public static Javalin create(Config config, Database database, Clock clock) {
        return create(config, database, clock, Pages.in("public"));
    }

    /** The same with other pages than those of this JAR. */
    public static Javalin create(Config config, Database database, Clock clock, Pages pages) {
        return Javalin.create(javalin -> {
            quiet(javalin);
            HttpServer.configure(javalin, config.listening(), pages, clock);
            var school = new CurrentSchool(database);
            var accounts = Accounts.open(config.jwtSecret(), database, clock);
            var csrf = new Csrf(accounts::secret, origins(config));
            Problems.handle(javalin.routes);
            new Gate(accounts::identify, csrf).guard(javalin.routes);
            var api = new Routes(javalin.routes, database, clock, school::standards);
            Api.server(api, new Health(database));
            var live = new LiveHandler(database.changes(), accounts::standing);
            javalin.events.serverStopping(live::close);
            Api.live(api, live);
            var mail = Mail.by(config.mailServer(), database, accounts.secret(), school, clock);
            javalin.events.serverStopped(mail::close);
            var origin = new Origin(config.baseUrl());
            doors(api, config, database, clock, school, accounts.signIns(csrf), mail, origin);
            Api.about(api, new AboutHandler(database, config.database().isEmpty(), pages.build()));
            // Before the records themselves: "import" is no key of theirs.
            Api.imports(api, new ImportHandler<>(database, school, api.inputs(), new StudentImport()));
            Api.imports(api, new ImportHandler<>(database, school, api.inputs(), new TrainerImport()));
            Api.imports(api, new ImportHandler<>(database, school, api.inputs(), new CourseImport()));
            Api.settings(api, new SettingsHandler(database));
            Api.logo(api, new LogoHandler(database));
            Api.students(api, new StudentHandler(database, school));
            Api.dashboard(api, new DashboardHandler(database, school, clock));
            Api.search(api, new SearchHandler(database, school));
            Api.documents(api, new Documents(api::table));
            javalin.appData(Routes.TABLE, api);
            Api.trainers(api, new TrainerHandler(database, school));
            Api.calendars(api, new CalendarFeedHandler(database, school, clock, accounts.secret(), origin));
            Api.courses(api, new CourseHandler(database, school));
            Api.sessions(api, new SessionHandler(database, school));
            Api.enrollments(api, new EnrollmentHandler(database, school));
            Api.payments(api, new PaymentHandler(database, school));
            Api.archive(api);
        });
    }

    /** Everything about accounts: set-up, signing in, users. */
    private static void doors(Routes api, Config config, Database database, Clock clock, CurrentSchool school, SignIns signIns,
                              Mail mail, Origin origin) {
        var passwords = new Passwords();
        var limits = new LoginLimits(database, config.loginRateLimit());
        var rules = PasswordRules.of(school);
        var own = new OwnPassword(database, passwords, rules, limits, mail);
        var links = new OneTimeLinks(database, passwords, rules, limits, mail, origin);
        var auth = new AuthHandler(database, school, signIns, own, new ForgottenPassword(database, links, limits, mail));
        Api.setup(api, new SetupHandler(new FirstSetup(database, passwords, clock), school, limits, auth, mail.isOn(), AppVersion.text()));
        Api.auth(api, auth, links);
        Api.users(api, new UserHandler(database, own, links, signIns, mail));
    }

    /** Behind a proxy that ends TLS without saying so, the address people use is known from the settings alone. */
    private static Set<String> origins(Config config) {
        return Stream.concat(config.corsOrigins().stream(), config.baseUrl().stream().map(url -> url.getScheme() + "://" + url.getRawAuthority()))
            .collect(Collectors.toUnmodifiableSet());
    }

    private static void quiet(JavalinConfig javalin) {
        javalin.startup.showJavalinBanner = false;
        javalin.startup.showOldJavalinVersionWarning = false;
        javalin.startup.startupWatcherEnabled = false;
        javalin.http.prefer405over404 = true;
    }
}
