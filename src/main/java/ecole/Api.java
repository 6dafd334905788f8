package ecole;

import static ecole.db.schema.Tables.COURSES;
import static ecole.db.schema.Tables.ENROLLMENTS;
import static ecole.db.schema.Tables.PAYMENTS;
import static ecole.db.schema.Tables.SESSIONS;
import static ecole.db.schema.Tables.SETTINGS;
import static ecole.db.schema.Tables.STUDENTS;
import static ecole.db.schema.Tables.TRAINERS;
import static ecole.db.schema.Tables.USERS;
import static ecole.http.Access.ADMIN;
import static ecole.http.Access.ADMIN_STUDENT;
import static ecole.http.Access.ADMIN_TRAINER;
import static ecole.http.Access.PUBLIC;
import static ecole.http.Access.SIGNED_IN;

import ecole.about.About;
import ecole.about.AboutHandler;
import ecole.auth.AuthHandler;
import ecole.auth.Me;
import ecole.auth.OneTimeLinks;
import ecole.auth.Setup;
import ecole.auth.SetupHandler;
import ecole.auth.SignIn;
import ecole.courses.Course;
import ecole.courses.CourseHandler;
import ecole.dashboard.Dashboard;
import ecole.dashboard.DashboardHandler;
import ecole.enrollments.Enrollment;
import ecole.enrollments.EnrollmentHandler;
import ecole.history.History;
import ecole.http.Documents;
import ecole.http.Routes;
import ecole.live.Changed;
import ecole.live.LiveHandler;
import ecole.imports.Import;
import ecole.imports.ImportHandler;
import ecole.payments.Payment;
import ecole.payments.PaymentHandler;
import ecole.search.Found;
import ecole.search.SearchHandler;
import ecole.server.Health;
import ecole.sessions.Session;
import ecole.sessions.SessionHandler;
import ecole.settings.LogoHandler;
import ecole.settings.Settings;
import ecole.settings.SettingsHandler;
import ecole.students.Student;
import ecole.students.StudentHandler;
import ecole.trainers.CalendarFeed;
import ecole.trainers.CalendarFeedHandler;
import ecole.trainers.Trainer;
import ecole.trainers.TrainerHandler;
import ecole.users.User;
import ecole.users.UserHandler;

/** The product's table of contents: every route, who may call it, what goes in and what comes out. */
final class Api {
    private Api() {}

    static void server(Routes api, Health health) {
        api.get("/health", PUBLIC, Health.State.class, health::state);
    }

    static void live(Routes api, LiveHandler live) {
        api.stream("/events", SIGNED_IN, Changed.class, live::open);
    }

    static void setup(Routes api, SetupHandler setup) {
        api.get("/setup", PUBLIC, Setup.class, setup::state);
        api.create("/setup", PUBLIC, Setup.Input.class, Me.class, setup::run);
    }

    static void auth(Routes api, AuthHandler auth, OneTimeLinks links) {
        api.post("/auth/login", PUBLIC, Me.Login.class, Me.class, auth::login);
        api.post("/auth/refresh", PUBLIC, Me.class, auth::refresh);
        api.post("/auth/logout", SIGNED_IN, auth::logout);
        api.get("/auth/me", SIGNED_IN, Me.class, auth::me);
        api.put("/auth/profile", SIGNED_IN, Me.Profile.class, Me.class, auth::profile);
        api.take("PUT", "/auth/password", SIGNED_IN, Me.PasswordChange.class, auth::password);
        api.getAll("/auth/sessions", SIGNED_IN, SignIn.class, auth::sessions);
        api.delete("/auth/sessions", SIGNED_IN, auth::endAllSessions);
        api.delete("/auth/sessions/{session}", SIGNED_IN, auth::endSession);
        api.take("POST", "/auth/forgot", PUBLIC, Me.Forgotten.class, auth::forgot);
        api.take("POST", "/auth/reset", PUBLIC, Me.Reset.class, links::use);
    }

    static void users(Routes api, UserHandler users) {
        api.create("/auth/register", ADMIN, User.Registration.class, User.class, users::register);
        api.list("/users", ADMIN, User.Filter.class, UserHandler.SORT, User.class, users::list);
        api.counts("/users", ADMIN, User.Filter.class, User.Counts.class, users::counts);
        api.get("/users/{id}", ADMIN, User.class, users::find);
        api.create("/users", ADMIN, User.Invitation.class, User.Invited.class, users::invite);
        api.put("/users/{id}", ADMIN, User.Input.class, User.class, users::replace);
        api.delete("/users/{id}", ADMIN, users::remove);
        api.created("/users/{id}/link", ADMIN, User.Invited.class, users::link);
        api.delete("/users/{id}/sessions", ADMIN, users::endSessions);
        api.pages("/users/{id}/history", ADMIN, History.Filter.class, History.SORT, History.Entry.class,
            (call, query) -> History.of(USERS, call.id(), query));
    }

    static void logo(Routes api, LogoHandler logo) {
        api.raw("/logo", PUBLIC, logo::send);
        api.image("/settings/logo", ADMIN, Settings.class, logo::replace);
        api.delete("/settings/logo", ADMIN, logo::remove);
    }

    static void settings(Routes api, SettingsHandler settings) {
        api.get("/settings", ADMIN, Settings.class, settings::find);
        api.put("/settings", ADMIN, Settings.Input.class, Settings.class, settings::replace);
        api.pages("/settings/history", ADMIN, History.Filter.class, History.SORT, History.Entry.class,
            (call, query) -> History.of(SETTINGS, Settings.ID, query));
    }

    static void students(Routes api, StudentHandler students) {
        api.list("/students", ADMIN_STUDENT, Student.Filter.class, StudentHandler.SORT, Student.class, students::list);
        api.counts("/students", ADMIN_STUDENT, Student.Filter.class, Student.Counts.class, students::counts);
        api.get("/students/{id}", ADMIN_STUDENT, Student.class, students::find);
        api.create("/students", ADMIN, Student.Input.class, Student.class, students::create);
        api.put("/students/{id}", ADMIN, Student.Input.class, Student.class, students::replace);
        api.delete("/students/{id}", ADMIN, students::remove);
        api.post("/students/{id}/anonymise", ADMIN, Student.class, students::anonymise);
        api.pages("/students/{id}/history", ADMIN, History.Filter.class, History.SORT, History.Entry.class,
            (call, query) -> History.of(STUDENTS, call.id(), query));
    }

    static void about(Routes api, AboutHandler about) {
        api.get("/about", ADMIN, About.class, about::about);
    }

    static void imports(Routes api, ImportHandler<?> imports) {
        var path = "/" + imports.resource() + "/import";
        api.get(path, ADMIN, Import.Format.class, imports::format);
        api.upload(path + "/preview", ADMIN, ImportHandler.MEDIA_TYPE, Import.None.class, Import.Preview.class, imports::preview);
        api.upload(path + "/check", ADMIN, ImportHandler.MEDIA_TYPE, Import.Choices.class, Import.Report.class, imports::check);
        api.uploadOnce(path, ADMIN, ImportHandler.MEDIA_TYPE, Import.Choices.class, Import.Report.class, imports::run);
    }

    static void archive(Routes api) {
        api.archive("/export", ADMIN);
    }

    static void dashboard(Routes api, DashboardHandler dashboard) {
        api.get("/dashboard/stats", ADMIN, Dashboard.Stats.class, dashboard::stats);
        api.get("/dashboard/charts", ADMIN, Dashboard.Charts.class, dashboard::charts);
        api.get("/dashboard/alerts", ADMIN, Dashboard.Alerts.class, dashboard::alerts);
    }

    static void search(Routes api, SearchHandler search) {
        api.get("/search", ADMIN, Found.Parameters.class, Found.class, search::search);
    }

    static void documents(Routes api, Documents documents) {
        api.raw("/openapi.json", PUBLIC, documents::openApi);
        api.raw("/docs", PUBLIC, documents::page);
        api.raw("/docs/{file}", PUBLIC, documents::file);
    }

    static void trainers(Routes api, TrainerHandler trainers) {
        api.list("/trainers", ADMIN_TRAINER, Trainer.Filter.class, TrainerHandler.SORT, Trainer.class, trainers::list);
        api.getAll("/trainers/specialties", ADMIN, String.class, trainers::specialties);
        api.get("/trainers/{id}", ADMIN_TRAINER, Trainer.class, trainers::find);
        api.create("/trainers", ADMIN, Trainer.Input.class, Trainer.class, trainers::create);
        api.put("/trainers/{id}", ADMIN, Trainer.Input.class, Trainer.class, trainers::replace);
        api.delete("/trainers/{id}", ADMIN, trainers::remove);
        api.pages("/trainers/{id}/history", ADMIN, History.Filter.class, History.SORT, History.Entry.class,
            (call, query) -> History.of(TRAINERS, call.id(), query));
    }

    static void calendars(Routes api, CalendarFeedHandler feeds) {
        api.get("/trainers/{id}/calendar", ADMIN_TRAINER, CalendarFeed.class, feeds::find);
        api.post("/trainers/{id}/calendar", ADMIN, CalendarFeed.class, feeds::renew);
        api.raw("/calendars/{file}", PUBLIC, feeds::send);
    }

    static void courses(Routes api, CourseHandler courses) {
        api.list("/courses", ADMIN, Course.Filter.class, CourseHandler.SORT, Course.class, courses::list);
        api.counts("/courses", ADMIN, Course.Filter.class, Course.Counts.class, courses::counts);
        api.getAll("/courses/categories", ADMIN, String.class, courses::categories);
        api.get("/courses/{id}", ADMIN, Course.class, courses::find);
        api.create("/courses", ADMIN, Course.Input.class, Course.class, courses::create);
        api.put("/courses/{id}", ADMIN, Course.Input.class, Course.class, courses::replace);
        api.delete("/courses/{id}", ADMIN, courses::remove);
        api.pages("/courses/{id}/history", ADMIN, History.Filter.class, History.SORT, History.Entry.class,
            (call, query) -> History.of(COURSES, call.id(), query));
    }

    static void sessions(Routes api, SessionHandler sessions) {
        api.list("/sessions", ADMIN_TRAINER, Session.Filter.class, SessionHandler.SORT, Session.class, sessions::list);
        api.counts("/sessions", ADMIN_TRAINER, Session.Filter.class, Session.Counts.class, sessions::counts);
        api.getAll("/sessions/conflicts", ADMIN, Session.Plan.class, Session.Conflict.class, sessions::conflicts);
        api.getAll("/sessions/locations", ADMIN, String.class, sessions::locations);
        api.get("/sessions/{id}", ADMIN_TRAINER, Session.class, sessions::find);
        api.create("/sessions", ADMIN, Session.Input.class, Session.class, sessions::create);
        api.create("/sessions/series", ADMIN, Session.Series.class, Session.Several.class, sessions::createSeries);
        api.put("/sessions/{id}", ADMIN, Session.Input.class, Session.class, sessions::replace);
        api.delete("/sessions/{id}", ADMIN, sessions::remove);
        api.post("/sessions/{id}/cancel", ADMIN, Session.Cancellation.class, Session.class, sessions::cancel);
        api.getAll("/sessions/{id}/roster", ADMIN_TRAINER, Session.Seat.class, sessions::roster);
        api.pages("/sessions/{id}/history", ADMIN, History.Filter.class, History.SORT, History.Entry.class,
            (call, query) -> History.of(SESSIONS, call.id(), query));
    }

    static void enrollments(Routes api, EnrollmentHandler enrollments) {
        api.list("/enrollments", SIGNED_IN, Enrollment.Filter.class, EnrollmentHandler.SORT, Enrollment.class, enrollments::list);
        api.counts("/enrollments", SIGNED_IN, Enrollment.Filter.class, Enrollment.Counts.class, enrollments::counts);
        api.get("/enrollments/{id}", SIGNED_IN, Enrollment.class, enrollments::find);
        api.create("/enrollments", ADMIN, Enrollment.Input.class, Enrollment.class, enrollments::create);
        api.put("/enrollments/{id}", ADMIN, Enrollment.Change.class, Enrollment.class, enrollments::replace);
        api.delete("/enrollments/{id}", ADMIN, enrollments::remove);
        api.post("/enrollments/{id}/cancel", ADMIN, Enrollment.Cancellation.class, Enrollment.class, enrollments::cancel);
        api.pages("/enrollments/{id}/history", ADMIN, History.Filter.class, History.SORT, History.Entry.class,
            (call, query) -> History.of(ENROLLMENTS, call.id(), query));
    }

    static void payments(Routes api, PaymentHandler payments) {
        api.createOnce("/enrollments/{id}/pay", ADMIN, Payment.Input.class, Payment.class, payments::pay);
        api.list("/payments", ADMIN_STUDENT, Payment.Filter.class, PaymentHandler.SORT, Payment.class, payments::list);
        api.counts("/payments", ADMIN_STUDENT, Payment.Filter.class, Payment.Counts.class, payments::counts);
        api.get("/payments/{id}", ADMIN_STUDENT, Payment.class, payments::find);
        api.createOnce("/payments/{id}/refund", ADMIN, Payment.Refund.class, Payment.class, payments::refund);
        api.pages("/payments/{id}/history", ADMIN, History.Filter.class, History.SORT, History.Entry.class,
            (call, query) -> History.of(PAYMENTS, call.id(), query));
    }
}
