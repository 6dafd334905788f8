package ecole;

import static ecole.db.schema.Tables.ENROLLMENTS;
import static ecole.db.schema.Tables.PAYMENTS;
import static ecole.db.schema.Tables.STUDENTS;
import static ecole.http.Access.ADMIN;
import static ecole.http.Access.ADMIN_STUDENT;
import static ecole.http.Access.SIGNED_IN;

import ecole.enrollments.Enrollment;
import ecole.enrollments.EnrollmentHandler;
import ecole.history.History;
import ecole.http.Routes;
import ecole.payments.Payment;
import ecole.payments.PaymentHandler;
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

    static void enrollments(Routes api, EnrollmentHandler enrollments) {
        api.list("/enrollments", SIGNED_IN, Enrollment.Filter.class, EnrollmentHandler.SORT, Enrollment.class, enrollments::list);
        api.get("/enrollments/{id}", SIGNED_IN, Enrollment.class, enrollments::find);
        api.create("/enrollments", ADMIN, Enrollment.Input.class, Enrollment.class, enrollments::create);
        api.put("/enrollments/{id}", ADMIN, Enrollment.Change.class, Enrollment.class, enrollments::replace);
        api.delete("/enrollments/{id}", ADMIN, enrollments::remove);
        api.post("/enrollments/{id}/cancel", ADMIN, Enrollment.Cancellation.class, Enrollment.class, enrollments::cancel);
        api.pages("/enrollments/{id}/history", ADMIN, History.Filter.class, History.SORT, History.Entry.class,
            (call, query) -> History.of(ENROLLMENTS, call.id(), query));
    }

    static void payments(Routes api, PaymentHandler payments) {
        api.create("/enrollments/{id}/pay", ADMIN, Payment.Input.class, Payment.class, payments::pay);
        api.list("/payments", ADMIN_STUDENT, Payment.Filter.class, PaymentHandler.SORT, Payment.class, payments::list);
        api.get("/payments/{id}", ADMIN_STUDENT, Payment.class, payments::find);
        api.create("/payments/{id}/refund", ADMIN, Payment.Refund.class, Payment.class, payments::refund);
        api.pages("/payments/{id}/history", ADMIN, History.Filter.class, History.SORT, History.Entry.class,
            (call, query) -> History.of(PAYMENTS, call.id(), query));
    }
}
