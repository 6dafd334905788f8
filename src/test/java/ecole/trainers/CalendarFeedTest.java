package ecole.trainers;

import static ecole.http.Role.ADMIN;
import static ecole.http.Role.STUDENT;
import static ecole.http.Role.TRAINER;
import static ecole.testing.Client.object;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.property.Status;
import ecole.testing.Answer;
import ecole.testing.TestSchool;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A trainer's sessions in the calendar of their telephone: an address that only its owner knows. */
class CalendarFeedTest {
    private TestSchool school;
    private long trainer;

    @BeforeEach void open() {
        school = TestSchool.open();
        trainer = school.trainer("Inès", "Roux");
    }

    @AfterEach void close() {
        school.close();
    }

    @Test void givesTheSessionsOfOneTrainerAsWholeDays() {
        var id = school.session(school.course("Solfège, niveau 1 ; bases"), "2026-12-07", "2026-12-09", "trainerId", trainer, "location", "Salle 2\\3", "capacity", 8);
        school.session(school.course("Piano"), "2026-12-07", "2026-12-07", "trainerId", school.trainer("Paul", "Autre"));
        school.session(school.course("Chant"), "2026-12-08", "2026-12-08");
        school.as(ADMIN).post("/enrollments", object("studentId", school.student("Diop"), "sessionId", id)).is(201);

        var answer = school.anonymous().get(address(trainer)).is(200);

        assertEquals("text/calendar; charset=utf-8", answer.header("Content-Type"));
        assertEquals("private, no-cache", answer.header("Cache-Control"));
        var events = read(answer).getEvents();
        assertEquals(1, events.size());
        var event = events.get(0);
        assertEquals("Solfège, niveau 1 ; bases", event.getSummary().getValue());
        assertEquals("Salle 2\\3", event.getLocation().getValue());
        assertEquals("Inscrits\u00a0: 1 sur 8", event.getDescription().getValue());
        assertTrue(event.getUrl().getValue().endsWith("/sessions/" + id));
        assertTrue(answer.body().contains("\r\nDTSTART;VALUE=DATE:20261207\r\n"), answer.body());
        assertTrue(answer.body().contains("\r\nDTEND;VALUE=DATE:20261210\r\n"), "the day after the last one:\n" + answer.body());
        assertFalse(answer.body().contains("Diop"), "who is enrolled is nobody's business here");
    }

    @Test void saysWhatIsCancelledAndForgetsWhatIsLongPast() {
        var course = school.course("Piano");
        school.session(course, "2026-07-01", "2026-08-21", "trainerId", trainer);
        school.session(course, "2026-07-01", "2026-08-22", "trainerId", trainer);
        var cancelled = school.session(course, "2026-12-07", "2026-12-07", "trainerId", trainer);
        school.as(ADMIN).post("/sessions/" + cancelled + "/cancel", object("reason", "Travaux")).is(200);

        var events = read(school.anonymous().get(address(trainer)).is(200)).getEvents();

        assertEquals(List.of("Piano", "Annulée\u00a0: Piano"), events.stream().map(event -> event.getSummary().getValue()).toList());
        assertEquals(Status.CANCELLED, events.get(1).getStatus().getValue());
        assertEquals("Travaux", events.get(1).getDescription().getValue());
    }

    @Test void keepsWhatASessionIsKnownBy() {
        var id = school.session(school.course("Piano"), "2026-12-07", "2026-12-07", "trainerId", trainer);
        var before = read(school.anonymous().get(address(trainer)).is(200)).getEvents().get(0);

        var session = school.as(ADMIN).get("/sessions/" + id).json();
        school.as(ADMIN).put("/sessions/" + id, object("courseId", session.get("courseId").asLong(), "trainerId", trainer,
            "startDate", "2026-12-14", "endDate", "2026-12-14", "capacity", 8)).is(200);

        var after = read(school.anonymous().get(address(trainer)).is(200)).getEvents().get(0);
        assertEquals(before.getUid().getValue(), after.getUid().getValue());
        assertEquals(before.getSequence().getValue() + 1, after.getSequence().getValue());
    }

    @Test void isReadByNobodyWhoDoesNotKnowTheAddress() {
        var address = address(trainer);
        var other = address(school.trainer("Paul", "Autre"));
        var key = address.substring(address.indexOf('?'));

        for (var guess : List.of("/calendars/" + trainer + ".ics", "/calendars/" + trainer + ".ics?key=", "/calendars/" + trainer + ".ics?key=aaaaaaaaaaaaaaaaaaaaaaaa",
            address.replace(".ics", ""), other.substring(0, other.indexOf('?')) + key, "/calendars/999999.ics" + key, "/calendars/99999999999999999999.ics" + key)) {
            school.anonymous().get(guess).isProblem(404, "not_found");
        }
        school.anonymous().get("/trainers/" + trainer + "/calendar").isProblem(401, "unauthenticated");
        school.as(STUDENT).get("/trainers/" + trainer + "/calendar").isProblem(403, "forbidden");
        school.as(TRAINER).get("/trainers/" + trainer + "/calendar").isProblem(404, "not_found");
    }

    @Test void isShownToItsTrainerAndMadeAnewByTheOfficeAlone() {
        var account = school.user("ines@lilas.example", TRAINER);
        var own = school.trainer("Nadia", "Ferrand", "userId", account);
        var address = address(own);

        assertEquals(address, path(school.asUser(account).get("/trainers/" + own + "/calendar").is(200)));
        school.asUser(account).post("/trainers/" + own + "/calendar").isProblem(403, "forbidden");
        var next = path(school.as(ADMIN).post("/trainers/" + own + "/calendar").is(200));

        assertNotEquals(address, next);
        school.anonymous().get(address).isProblem(404, "not_found");
        school.anonymous().get(next).is(200);
        school.as(ADMIN).post("/trainers/999999/calendar").isProblem(404, "not_found");
    }

    private String address(long of) {
        return path(school.as(ADMIN).get("/trainers/" + of + "/calendar").is(200));
    }

    private static String path(Answer answer) {
        var url = URI.create(answer.text("url"));
        return url.getRawPath().replaceFirst("^/api", "") + "?" + url.getRawQuery();
    }

    private static ICalendar read(Answer answer) {
        return Biweekly.parse(answer.body()).first();
    }
}
