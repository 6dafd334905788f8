package ecole;

import static ecole.db.schema.Tables.STUDENTS;
import static ecole.http.Access.ADMIN;
import static ecole.http.Access.ADMIN_STUDENT;
import static ecole.http.Access.PUBLIC;

import ecole.history.History;
import ecole.http.Routes;
import ecole.server.Health;
import ecole.students.Student;
import ecole.students.StudentHandler;

/** The product's table of contents: every route, who may call it, what goes in and what comes out. */
final class Api {
    private Api() {}

    static void server(Routes api, Health health) {
        api.get("/health", PUBLIC, Health.State.class, health::state);
    }

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
}
