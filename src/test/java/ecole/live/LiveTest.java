package ecole.live;

import static ecole.db.schema.Tables.USERS;
import static ecole.testing.Client.object;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ecole.http.Role;
import ecole.http.Viewer;
import ecole.testing.TestSchool;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is told what, when a stream ends, and what it costs. */
class LiveTest {
    /** The server's pool grows a little with the bustle; a thread for each stream would be five hundred. */
    private static final int FEW = 30;

    private TestSchool school;

    @BeforeEach void open() {
        school = TestSchool.open();
        letTheDustSettle();
    }

    /** Notices come in the order of the commits: when this one has been told, so have all before it. */
    private void letTheDustSettle() {
        try (var ear = ear(Role.ADMIN)) {
            school.trainer("Léa", "Roux");
            ear.events("trainers");
        }
    }

    @AfterEach void close() {
        school.close();
    }

    private Ear ear(Role role) {
        return Ear.open(school.port(), school.token(school.userId(role)));
    }

    @Test void aChangeIsToldByTheNameOfItsResourceAndNothingElse() {
        try (var ear = ear(Role.ADMIN)) {
            school.as(Role.ADMIN).post("/students", object("firstName", "Awa", "lastName", "Diop")).is(201);

            var told = ear.events("students");
            assertTrue(told.matches("(\\{\"resources\":\\[(\"[a-z]+\",?)+]})+"), told);
        }
    }

    @Test void aSeatTakenOnAnotherInstanceIsToldHere() {
        var session = school.session(school.course("Excel"), "2026-12-01", "2026-12-02");
        var student = school.student("Diop");
        letTheDustSettle();
        try (var other = school.secondInstance(); var ear = ear(Role.ADMIN)) {
            other.as(Role.ADMIN).post("/enrollments", object("studentId", student, "sessionId", session)).is(201);

            ear.events("sessions");
            ear.events("enrollments");
        }
    }

    @Test void rolesHearOnlyOfWhatTheyMayRead() {
        try (var trainer = ear(Role.TRAINER); var student = ear(Role.STUDENT); var admin = ear(Role.ADMIN)) {
            school.trainer("Léa", "Roux");
            admin.events("trainers");
            school.user("someone@lilas.example", Role.STUDENT);
            admin.events("users");
            school.course("Excel");

            var byTrainer = trainer.events("courses");
            assertTrue(byTrainer.contains("trainers") && !byTrainer.contains("users") && !byTrainer.contains("payments"), byTrainer);
            var byStudent = student.events("courses");
            assertTrue(!byStudent.contains("trainers") && !byStudent.contains("users"), byStudent);
        }
    }

    @Test void whatChangedWhileAPageWasReadIsToldWhenItsStreamOpens() {
        school.course("Excel");
        letTheDustSettle();

        try (var ear = ear(Role.STUDENT)) {
            ear.events("courses");
        }
    }

    @Test void aBurstOfChangesIsAFewEvents() {
        try (var ear = ear(Role.ADMIN)) {
            var begun = System.nanoTime();
            for (var i = 0; i < 60; i++) {
                school.student("Diop" + i);
            }
            var seconds = Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0;
            school.course("Excel");

            var events = 1;
            while (!ear.event().contains("courses")) {
                events++;
            }
            assertTrue(events <= 3 + seconds * 1000 / 400, events + " events in " + seconds + " s");
        }
    }

    @Test void theStreamIsNeitherKeptNorHeldBackOnItsWay() {
        try (var ear = Ear.ask(school.port(), "GET", "Accept-Encoding: gzip\r\nAuthorization: Bearer " + school.token(school.userId(Role.ADMIN)))) {
            var head = ear.hear("\r\n\r\n").toLowerCase(java.util.Locale.ROOT);

            assertTrue(head.startsWith("http/1.1 200"), head);
            assertTrue(head.contains("content-type: text/event-stream\r\n"), head);
            assertTrue(head.contains("cache-control: no-store\r\n"), head);
            assertTrue(head.contains("x-accel-buffering: no\r\n"), head);
            assertTrue(!head.contains("content-encoding"), head);
        }
    }

    @Test void whoAsksForTheHeadersAloneOpensNoStream() {
        for (var i = 0; i < 2 * LiveStreams.MOST_OF_DEVICE; i++) {
            try (var ear = Ear.ask(school.port(), "HEAD", "Connection: close\r\nAuthorization: Bearer " + school.token(school.userId(Role.ADMIN)))) {
                assertTrue(ear.hear("\r\n\r\n").contains("text/event-stream"));
                ear.hearSilence();
            }
        }
    }

    @Test void signingOutEndsTheStreamsOfThisDeviceAlone() {
        var user = school.userId(Role.ADMIN);
        var token = school.token(user);
        try (var mine = Ear.open(school.port(), token); var elsewhere = Ear.open(school.port(), school.token(user))) {
            school.anonymous().with("Authorization", "Bearer " + token).post("/auth/logout").is(204);

            mine.hearEnd();
            school.course("Excel");
            elsewhere.events("courses");
        }
    }

    @Test void aDisabledAccountHearsNothingAnyMore() {
        try (var ear = ear(Role.TRAINER); var other = school.secondInstance()) {
            other.sql(tx -> tx.update(USERS).set(USERS.IS_ACTIVE, false).where(USERS.ID.eq(school.userId(Role.TRAINER))).execute());

            ear.hearEnd();
        }
    }

    @Test void anotherRoleNeedsAnotherStream() {
        school.user("second@lilas.example", Role.ADMIN);
        try (var ear = ear(Role.ADMIN)) {
            school.sql(tx -> tx.update(USERS).set(USERS.ROLE, Role.TRAINER.key()).where(USERS.ID.eq(school.userId(Role.ADMIN))).execute());

            ear.hearEnd();
        }
    }

    @Test void aSessionThatExpiresTakesItsStreamAlong() {
        try (var ear = ear(Role.STUDENT)) {
            school.clock().advance(Duration.ofDays(3651));
            school.user("someone@lilas.example", Role.STUDENT); // any change of accounts has all sessions looked at

            ear.hearEnd();
        }
    }

    @Test void aDeviceThatOpensStreamsForgetsItsOldest() {
        var token = school.token(school.userId(Role.ADMIN));
        var ears = open(LiveStreams.MOST_OF_DEVICE, List.of(token));

        try (var newest = Ear.open(school.port(), token)) {
            ears.get(0).hearEnd();
            school.course("Excel");
            newest.events("courses");
            ears.get(1).events("courses");
        }
        ears.forEach(Ear::close);
    }

    @Test void anAccountCannotTakeAllStreams() {
        var user = school.user("busy@lilas.example", Role.ADMIN);
        var ears = open(LiveStreams.MOST_OF_ACCOUNT, IntStream.range(0, LiveStreams.MOST_OF_ACCOUNT).mapToObj(i -> school.token(user)).toList());

        var refused = school.asUser(user).get("/events").isProblem(429, "too_many_streams");

        assertEquals("60", refused.header("Retry-After"));
        ears.forEach(Ear::close);
    }

    @Test void pagesThatWereLeftAreForgottenAndDelayNoStop() {
        var user = school.user("busy@lilas.example", Role.ADMIN);
        var devices = IntStream.range(0, LiveStreams.MOST_OF_ACCOUNT).mapToObj(i -> school.token(user)).toList();
        open(devices.size(), devices).forEach(Ear::close);
        try (var witness = ear(Role.TRAINER)) {
            for (var i = 0; i < 3; i++) {
                school.course("Excel " + i);
                witness.event();
            }
        }

        open(1, devices).forEach(ear -> ear.hear("\n"));
        var begun = System.nanoTime();
        school.stop();

        assertTrue(Duration.ofNanos(System.nanoTime() - begun).toSeconds() < 5);
    }

    @Test void fiveHundredStreamsCostNoThreadAndAllHear() {
        var tokens = tokens(100);
        letTheDustSettle();
        var before = threads();

        var ears = open(500, tokens);

        assertTrue(came(before).size() < FEW, () -> "threads that came: " + came(before));
        school.course("Excel");
        for (var ear : ears) {
            ear.events("courses");
        }
        assertTrue(came(before).size() < FEW, () -> "threads that came: " + came(before));
        ears.forEach(Ear::close);
    }

    @Test void aServerThatStopsEndsItsStreamsAndStopsAtOnce() {
        var ears = open(500, tokens(100));
        school.course("Excel");
        var begun = System.nanoTime();

        school.stop();

        assertTrue(Duration.ofNanos(System.nanoTime() - begun).toSeconds() < 5);
        ears.forEach(Ear::hearEnd);
        ears.forEach(Ear::close);
    }

    @Test void whoeverReadsNothingIsLetGoAtTheSecondSignOfLife() {
        var viewer = new Viewer(1, "awa@lilas.example", Role.ADMIN, UUID.randomUUID(), null, null, null);
        var streams = new LiveStreams(sessions -> Map.of(viewer.sessionId(), viewer));
        streams.open(viewer); // no connection has ever taken anything of it

        streams.beat();
        assertEquals(1, streams.size());

        streams.beat();
        assertEquals(0, streams.size());
    }

    /** Tokens of so many devices, each of another account. */
    private List<String> tokens(int count) {
        return IntStream.range(0, count).mapToObj(i -> school.token(school.user("account" + i + "@lilas.example", Role.ADMIN))).toList();
    }

    /** So many streams, opened in turn with these tokens. */
    private List<Ear> open(int count, List<String> tokens) {
        return new ArrayList<>(IntStream.range(0, count).mapToObj(i -> Ear.open(school.port(), tokens.get(i % tokens.size()))).toList());
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet();
    }

    private static List<String> came(Set<Thread> before) {
        return threads().stream().filter(thread -> !before.contains(thread)).map(Thread::getName).toList();
    }
}
