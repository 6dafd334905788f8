package ecole.demo;

import static ecole.db.schema.Tables.COURSES;
import static ecole.db.schema.Tables.ENROLLMENTS;
import static ecole.db.schema.Tables.PAYMENTS;
import static ecole.db.schema.Tables.SESSIONS;
import static ecole.db.schema.Tables.SETTINGS;
import static ecole.db.schema.Tables.STUDENTS;
import static ecole.db.schema.Tables.TRAINERS;
import static ecole.db.schema.Tables.USERS;

import ecole.db.Actor;
import ecole.db.Database;
import ecole.db.StartFault;
import ecole.db.schema.tables.records.CoursesRecord;
import ecole.db.schema.tables.records.EnrollmentsRecord;
import ecole.db.schema.tables.records.PaymentsRecord;
import ecole.db.schema.tables.records.SessionsRecord;
import ecole.db.schema.tables.records.StudentsRecord;
import ecole.demo.Ledger.Entry;
import ecole.http.Role;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jooq.DSLContext;

/**
 * Fills an empty database with a lively French school, the same each time but for the passwords: its dates lie around the clock's today. Rows go
 * through the tables' own triggers, so seats, balances, receipts and history are what they would be had people worked with it.
 */
public final class Demo {
    /** An account to sign in with. */
    public record Login(String email, String password, Role role) {}

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final long SEED = 20_240_901;
    private static final int STUDENTS_IN_ALL = 320;
    private static final int FROM_THE_START = 190;
    private static final int OLDEST_DAY = 430;
    private static final int PUPILS_OF_A_HUNDRED = 45;

    private final DSLContext tx;
    private final Instant now;
    private final LocalDate today;
    private final Chance chance = new Chance(SEED);

    private Demo(DSLContext tx, Instant now) {
        this.tx = tx;
        this.now = now;
        this.today = LocalDate.ofInstant(now, ZONE);
    }

    /**
     * Makes the school and an account for each role.
     *
     * @param hash turns a password into what is kept of it
     * @throws StartFault when the database holds a school already
     */
    public static List<Login> fill(Database database, Clock clock, UnaryOperator<String> hash) {
        var logins = List.of(login("direction@lilas.example", Role.ADMIN), login("formateur@lilas.example", Role.TRAINER),
            login("eleve@lilas.example", Role.STUDENT));
        var hashes = logins.parallelStream().map(login -> hash.apply(login.password())).toList();
        var now = clock.instant();
        database.change(Actor.application(now), tx -> {
            if (tx.fetchExists(SETTINGS) || tx.fetchExists(USERS)) {
                throw new StartFault("This database holds a school already; --demo only fills an empty one.");
            }
            new Demo(tx, now).fill(logins, hashes);
        });
        database.changes().accounts().advance();
        return logins;
    }

    private static Login login(String email, Role role) {
        return new Login(email, Password.invented(new SecureRandom()), role);
    }

    private void fill(List<Login> logins, List<String> hashes) {
        settings();
        var users = new ArrayList<Long>();
        for (var i = 0; i < logins.size(); i++) {
            users.add(user(logins.get(i), hashes.get(i)));
        }
        tx.fetch("select set_config('ecole.actor', ?, true)", users.get(0).toString());
        var students = students(users.get(2));
        var courses = Catalogue.courses(daysAgo(OLDEST_DAY));
        Rows.insert(tx, COURSES.ID, courses);
        var sessions = new Timetable(chance, today).sessions(courses.subList(0, courses.size() - 1), trainers(users.get(1)));
        Rows.insert(tx, SESSIONS.ID, sessions);
        enroll(sessions, courses, students);
        closeLast(courses);
        cancelSome(sessions);
    }

    private void settings() {
        var since = daysAgo(OLDEST_DAY);
        tx.insertInto(SETTINGS)
            .set(SETTINGS.SCHOOL_NAME, "École des Lilas")
            .set(SETTINGS.TIME_ZONE, ZONE.getId())
            .set(SETTINGS.CURRENCY, "EUR")
            .set(SETTINGS.COUNTRY, "FR")
            .set(SETTINGS.LANGUAGE, "fr")
            .set(SETTINGS.ADDRESS, "12 rue des Lilas\n69003 Lyon")
            .set(SETTINGS.PHONE, "+33199000012")
            .set(SETTINGS.EMAIL, "contact@lilas.example")
            .set(SETTINGS.RECEIPT_FOOTER, "Organisme de formation enregistré. TVA non applicable, article 293 B du CGI.")
            .set(SETTINGS.CREATED_AT, since)
            .set(SETTINGS.UPDATED_AT, since)
            .execute();
    }

    private long user(Login login, String hash) {
        var since = daysAgo(OLDEST_DAY);
        return tx.insertInto(USERS)
            .set(USERS.EMAIL, login.email())
            .set(USERS.PASSWORD_HASH, hash)
            .set(USERS.ROLE, login.role().key())
            .set(USERS.CREATED_AT, since)
            .set(USERS.UPDATED_AT, since)
            .returningResult(USERS.ID)
            .fetchSingle(USERS.ID);
    }

    /** Most were there from the start; the others came one by one. */
    private List<StudentsRecord> students(long account) {
        var cast = new Cast(chance, today);
        var students = new ArrayList<StudentsRecord>();
        for (var number = 0; number < STUDENTS_IN_ALL; number++) {
            var ago = number < FROM_THE_START ? OLDEST_DAY - number / 10 : 400 - (number - FROM_THE_START) * 3;
            students.add(cast.student(number, chance.percent(PUPILS_OF_A_HUNDRED), daysAgo(ago)));
        }
        students.get(0).setUserId(account);
        Rows.insert(tx, STUDENTS.ID, students);
        return students;
    }

    private List<Long> trainers(long account) {
        var trainers = new Cast(chance, today).trainers(daysAgo(OLDEST_DAY - 1));
        trainers.get(0).setUserId(account);
        Rows.insert(tx, TRAINERS.ID, trainers);
        return trainers.stream().map(trainer -> trainer.getId()).toList();
    }

    private void enroll(List<SessionsRecord> sessions, List<CoursesRecord> courses, List<StudentsRecord> students) {
        var ledger = new Ledger(chance, ZONE, now);
        var enrollments = new ArrayList<EnrollmentsRecord>();
        for (var session : sessions) {
            var course = courses.stream().filter(any -> any.getId().equals(session.getCourseId())).findFirst().orElseThrow();
            enrollments.addAll(ledger.enrollments(session, course.getPrice(), suited(students, session, course)));
        }
        enrollments.sort(Comparator.comparing(EnrollmentsRecord::getEnrolledAt));
        Rows.insert(tx, ENROLLMENTS.ID, enrollments);
        var entries = new ArrayList<Entry>();
        var cancelled = new ArrayList<Long>();
        for (var enrollment : enrollments) {
            var start = sessions.stream().filter(any -> any.getId().equals(enrollment.getSessionId())).findFirst().orElseThrow().getStartDate();
            var paid = ledger.payments(enrollment, start.isBefore(today));
            entries.addAll(paid);
            if (chance.percent(5)) {
                cancelled.add(enrollment.getId());
                entries.addAll(ledger.refunds(paid));
            }
        }
        record(entries);
        cancel(cancelled);
    }

    /** Pupils are tutored, grown-ups trained; all of them were known when the enrollments began. */
    private List<Long> suited(List<StudentsRecord> students, SessionsRecord session, CoursesRecord course) {
        var known = session.getStartDate().minusDays(76).atStartOfDay(ZONE).toInstant();
        var latest = daysAgo(47);
        return students.stream()
            .filter(student -> student.getCreatedAt().isBefore(known.isBefore(latest) ? known : latest))
            .filter(student -> course.getCategory().equals(Catalogue.TUTORING) == isPupil(student))
            .map(StudentsRecord::getId)
            .toList();
    }

    private boolean isPupil(StudentsRecord student) {
        return student.getDateOfBirth() != null && student.getDateOfBirth().isAfter(today.minusYears(18));
    }

    /** In the order of their dates, as receipts are numbered; a refund waits until the payment it points at has its key. */
    private void record(List<Entry> entries) {
        var waiting = new ArrayList<PaymentsRecord>();
        var unknown = new IdentityHashMap<PaymentsRecord, Boolean>();
        entries.sort(Comparator.comparing((Entry entry) -> entry.payment().getPaymentDate()).thenComparing(entry -> entry.reverses() != null));
        for (var entry : entries) {
            if (entry.reverses() != null && unknown.containsKey(entry.reverses())) {
                Rows.insert(tx, PAYMENTS.ID, waiting);
                waiting.clear();
                unknown.clear();
            }
            if (entry.reverses() != null) {
                entry.payment().setRefundOf(entry.reverses().getId());
            }
            waiting.add(entry.payment());
            unknown.put(entry.payment(), true);
        }
        Rows.insert(tx, PAYMENTS.ID, waiting);
    }

    private void cancel(List<Long> enrollments) {
        tx.update(ENROLLMENTS)
            .set(ENROLLMENTS.STATUS, "cancelled")
            .set(ENROLLMENTS.CANCELLED_AT, daysAgo(1))
            .set(ENROLLMENTS.CANCEL_REASON, "Désistement")
            .set(ENROLLMENTS.UPDATED_AT, daysAgo(1))
            .set(ENROLLMENTS.VERSION, ENROLLMENTS.VERSION.plus(1))
            .where(ENROLLMENTS.ID.in(enrollments))
            .execute();
    }

    private void closeLast(List<CoursesRecord> courses) {
        tx.update(COURSES)
            .set(COURSES.IS_ACTIVE, false)
            .set(COURSES.UPDATED_AT, daysAgo(90))
            .set(COURSES.VERSION, COURSES.VERSION.plus(1))
            .where(COURSES.ID.eq(courses.get(courses.size() - 1).getId()))
            .execute();
    }

    /** One behind, one ahead: their enrollments are cancelled with them. */
    private void cancelSome(List<SessionsRecord> sessions) {
        tx.update(SESSIONS)
            .set(SESSIONS.CANCELLED_AT, daysAgo(2))
            .set(SESSIONS.CANCEL_REASON, "Formateur indisponible")
            .set(SESSIONS.UPDATED_AT, daysAgo(2))
            .set(SESSIONS.VERSION, SESSIONS.VERSION.plus(1))
            .where(SESSIONS.ID.in(sessions.get(40).getId(), sessions.get(80).getId()))
            .execute();
    }

    private Instant daysAgo(int days) {
        return today.minusDays(days).atTime(10, 0).atZone(ZONE).toInstant();
    }
}
