package ecole;

import static ecole.db.schema.Tables.COURSES;
import static ecole.db.schema.Tables.SESSIONS;
import static ecole.db.schema.Tables.STUDENTS;
import static ecole.db.schema.Tables.TRAINERS;
import static ecole.http.Access.ADMIN;
import static ecole.http.Access.ADMIN_STUDENT;
import static ecole.http.Access.ADMIN_TRAINER;

import ecole.courses.Course;
import ecole.courses.CourseHandler;
import ecole.history.History;
import ecole.http.Routes;
import ecole.sessions.Session;
import ecole.sessions.SessionHandler;
import ecole.students.Student;
import ecole.students.StudentHandler;
import ecole.trainers.Trainer;
import ecole.trainers.TrainerHandler;

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

    static void courses(Routes api, CourseHandler courses) {
        api.list("/courses", ADMIN, Course.Filter.class, CourseHandler.SORT, Course.class, courses::list);
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
        api.getAll("/sessions/conflicts", ADMIN, Session.Overlap.class, Session.class, sessions::conflicts);
        api.get("/sessions/{id}", ADMIN_TRAINER, Session.class, sessions::find);
        api.create("/sessions", ADMIN, Session.Input.class, Session.class, sessions::create);
        api.put("/sessions/{id}", ADMIN, Session.Input.class, Session.class, sessions::replace);
        api.delete("/sessions/{id}", ADMIN, sessions::remove);
        api.post("/sessions/{id}/cancel", ADMIN, Session.Cancellation.class, Session.class, sessions::cancel);
        api.getAll("/sessions/{id}/roster", ADMIN_TRAINER, Session.Seat.class, sessions::roster);
        api.pages("/sessions/{id}/history", ADMIN, History.Filter.class, History.SORT, History.Entry.class,
            (call, query) -> History.of(SESSIONS, call.id(), query));
    }
}
