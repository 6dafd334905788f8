package ecole.sessions;

import static ecole.db.schema.Tables.ENROLLMENTS;
import static ecole.db.schema.Tables.SESSIONS;
import static ecole.http.Role.ADMIN;
import static ecole.testing.Client.object;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ecole.db.Constraint;
import ecole.testing.Answer;
import ecole.testing.TestSchool;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Many at once: whoever comes first, no session ends with more seats taken than it has, nor with anybody in it once cancelled. */
class SessionRacesTest {
    private static final int CLIENTS = 12;

    private static TestSchool school;
    private static List<Long> students;

    @BeforeAll static void open() {
        school = TestSchool.open();
        students = IntStream.range(0, CLIENTS).mapToObj(number -> Seats.student(school, "Élève", "Numéro " + number)).toList();
    }

    @AfterAll static void close() {
        school.close();
    }

    @RepeatedTest(5) void loweringTheCapacityWhileOthersEnroll(RepetitionInfo round) throws Exception {
        var course = school.course("Capacité " + round.getCurrentRepetition());
        var session = school.session(course, "2026-12-01", "2026-12-05", "capacity", CLIENTS);
        var clients = new ArrayList<Callable<String>>();
        for (var capacity = 4; capacity < 4 + CLIENTS; capacity += 2) {
            var wanted = object("courseId", course, "startDate", "2026-12-01", "endDate", "2026-12-05", "capacity", Math.min(capacity, CLIENTS));
            clients.add(() -> codeOf(school.as(ADMIN).put("/sessions/" + session, wanted)));
        }
        students.forEach(student -> clients.add(() -> enrolling(student, session)));

        var outcomes = atOnce(clients);

        assertTrue(List.of("ok", "capacity_below_seats_taken", "session_full").containsAll(outcomes), outcomes::toString);
        var left = school.as(ADMIN).get("/sessions/" + session).is(200).json();
        assertTrue(left.path("seatsLeft").asInt() >= 0, left::toString);
        assertEquals(enrolled(session), left.path("seatsTaken").asInt());
    }

    @RepeatedTest(5) void cancellingASessionWhileOthersEnroll(RepetitionInfo round) throws Exception {
        var session = school.session(school.course("Annulation " + round.getCurrentRepetition()), "2026-12-01", "2026-12-05", "capacity", CLIENTS);
        var clients = new ArrayList<Callable<String>>();
        students.forEach(student -> clients.add(() -> enrolling(student, session)));
        for (var i = 0; i < 3; i++) {
            clients.add(CLIENTS / 2, () -> codeOf(school.as(ADMIN).post("/sessions/" + session + "/cancel", Map.of("reason", "Grève"))));
        }

        var outcomes = atOnce(clients);

        assertTrue(List.of("ok", "session_cancelled").containsAll(outcomes), outcomes::toString);
        assertEquals(0, enrolled(session));
        var left = school.as(ADMIN).get("/sessions/" + session).is(200).json();
        assertEquals(0, left.path("seatsTaken").asInt());
        assertEquals(2, left.path("version").asInt());
    }

    /** Each round both wishes could be granted one after the other the wrong way round: a seat of one course, a session of another. */
    @RepeatedTest(5) void changingTheCourseWhileOthersEnroll(RepetitionInfo round) throws Exception {
        var course = school.course("Avant " + round.getCurrentRepetition());
        var other = school.course("Après " + round.getCurrentRepetition());
        var session = school.session(course, "2026-12-01", "2026-12-05", "capacity", CLIENTS);
        var before = new AtomicInteger();
        var clients = new ArrayList<Callable<String>>();
        students.subList(0, 3).forEach(student -> clients.add(() -> enrolling(student, session)));
        clients.add(1, () -> {
            try {
                return school.sql(tx -> {
                    tx.update(SESSIONS).set(SESSIONS.COURSE_ID, other).where(SESSIONS.ID.eq(session)).execute();
                    before.set(tx.fetchCount(ENROLLMENTS, ENROLLMENTS.SESSION_ID.eq(session)));
                    return "ok";
                });
            } catch (DataAccessException refused) {
                return Constraint.behind(refused).map(Constraint::name).orElse(refused.getMessage());
            }
        });

        var outcomes = atOnce(clients);

        assertTrue(List.of("ok", "session_has_enrollments").containsAll(outcomes), outcomes::toString);
        assertEquals(0, before.get());
        assertEquals(3, enrolled(session));
    }

    private static String enrolling(long student, long session) {
        try {
            Seats.enroll(school, student, session);
            return "ok";
        } catch (DataAccessException refused) {
            return Constraint.behind(refused).map(Constraint::name).orElse(refused.getMessage());
        }
    }

    private static String codeOf(Answer answer) {
        return answer.status() == 200 ? "ok" : answer.text("code");
    }

    private static int enrolled(long session) {
        return school.sql(tx -> tx.fetchCount(ENROLLMENTS, ENROLLMENTS.SESSION_ID.eq(session), ENROLLMENTS.STATUS.ne("cancelled")));
    }

    private static List<String> atOnce(List<Callable<String>> clients) throws Exception {
        var pool = Executors.newFixedThreadPool(clients.size());
        var start = new CyclicBarrier(clients.size());
        try {
            var outcomes = new ArrayList<String>();
            for (var outcome : pool.invokeAll(clients.stream().<Callable<String>>map(client -> () -> {
                start.await();
                return client.call();
            }).toList())) {
                outcomes.add(outcome.get());
            }
            return outcomes;
        } finally {
            pool.shutdownNow();
        }
    }
}
