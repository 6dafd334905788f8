package ecole.demo;

import ecole.db.schema.tables.records.CoursesRecord;
import ecole.db.schema.tables.records.SessionsRecord;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The demonstration's sessions: most of a year behind, some under way, four months ahead. */
final class Timetable {
    private static final List<String> ROOMS = List.of("Salle Camus", "Salle Colette", "Salle Curie", "Salle informatique", "Auditorium", "À distance");
    private static final int FIRST_DAY = -320;
    private static final int LAST_DAY = 120;
    private static final int SESSIONS = 84;
    private static final int HOURS_A_DAY = 7;

    private final Chance chance;
    private final LocalDate today;

    Timetable(Chance chance, LocalDate today) {
        this.chance = chance;
        this.today = today;
    }

    /** @param courses those that are given */
    List<SessionsRecord> sessions(List<CoursesRecord> courses, List<Long> trainers) {
        var sessions = new ArrayList<SessionsRecord>();
        for (var number = 0; number < SESSIONS; number++) {
            var day = FIRST_DAY + number * (LAST_DAY - FIRST_DAY) / (SESSIONS - 1);
            sessions.add(session(courses.get(number % courses.size()), chance.of(trainers), workday(today.plusDays(day))));
        }
        // Whatever the weekday of a demonstration: something begins tomorrow, and somebody is still to be found for a session next week.
        sessions.add(session(courses.get(0), trainers.get(0), today.plusDays(1)));
        sessions.add(session(courses.get(10), trainers.get(3), today.plusDays(2)));
        sessions.add(session(courses.get(15), null, workday(today.plusDays(8))));
        sessions.add(session(courses.get(21), null, workday(today.plusDays(26))));
        return sessions;
    }

    private SessionsRecord session(CoursesRecord course, Long trainer, LocalDate start) {
        var session = new SessionsRecord();
        session.setCourseId(course.getId());
        session.setTrainerId(trainer);
        session.setStartDate(start);
        session.setEndDate(start.plusDays(length(course)));
        session.setCapacity(chance.between(9, 15) * 2);
        session.setLocation(chance.of(ROOMS));
        session.setCreatedAt(planned(start));
        session.setUpdatedAt(planned(start));
        return session;
    }

    /** Training takes whole days in a row; the other courses have a lesson of some two hours a week. */
    private static long length(CoursesRecord course) {
        var hours = course.getDurationHours().intValue();
        return course.getCategory().equals("Formation professionnelle") ? (hours - 1) / HOURS_A_DAY : (hours - 1L) / 4 * 7;
    }

    private Instant planned(LocalDate start) {
        var latest = today.minusDays(30);
        var day = start.minusDays(100);
        return (day.isBefore(latest) ? day : latest).atTime(9, 30).toInstant(ZoneOffset.UTC);
    }

    private static LocalDate workday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    }
}
