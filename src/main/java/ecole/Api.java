package ecole;

import static ecole.db.schema.Tables.STUDENTS;
import static ecole.http.Access.ADMIN;
import static ecole.http.Access.ADMIN_STUDENT;
import static ecole.http.Access.PUBLIC;

import ecole.dashboard.Dashboard;
import ecole.dashboard.DashboardHandler;
import ecole.history.History;
import ecole.http.Documents;
import ecole.http.Routes;
import ecole.search.Found;
import ecole.search.SearchHandler;
import ecole.students.Student;
import ecole.students.StudentHandler;

/** The product's table of contents: every route, who may call it, what goes in and what comes out. */
final class Api {
    private Api() {}

    static void students(Routes api, StudentHandler students) {
        api.list("/students", ADMIN_STUDENT, Student.Filter.class, StudentHandler.SORT, Student.class, students::list);
        api.get("/students/{id}", ADMIN_STUDENT, Student.class, students::find);
        api.create("/students", ADMIN, Student.Input.class, Student.class, students::create);
        api.put("/students/{id}", ADMIN, Student.Input.class, Student.class, students::replace);
        api.delete("/students/{id}", ADMIN, students::remove);
        api.post("/students/{id}/anonymise", ADMIN, Student.class, students::anonymise);
        api.pages("/students/{id}/history", ADMIN, History.Filter.class, History.SORT, History.Entry.class,
            (call, query) -> History.of(STUDENTS, call.id(), query));
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
}
