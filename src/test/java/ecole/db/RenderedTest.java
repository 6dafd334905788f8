package ecole.db;

import static ecole.http.Role.ADMIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ecole.testing.TestSchool;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.VisitContext;
import org.jooq.VisitListener;
import org.jooq.impl.DefaultVisitListenerProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages ask for again and again is rendered once. */
class RenderedTest {
    private static final AtomicInteger rendered = new AtomicInteger();
    private static TestSchool school;

    @BeforeAll static void open() {
        school = TestSchool.open();
        school.database().reading().configuration().set(new DefaultVisitListenerProvider(new VisitListener() {
            @Override public void visitStart(VisitContext part) {
                rendered.incrementAndGet();
            }
        }));
        for (var name : new String[] {"Diop", "Petit"}) {
            school.student(name);
            school.trainer("Inès", name);
            school.session(school.course("Algèbre de " + name), "2026-12-01", "2026-12-02");
        }
    }

    @AfterAll static void close() {
        school.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/students", "/students?page=2&size=1", "/students?sort=-createdAt", "/trainers", "/courses", "/sessions?status=upcoming&hasSeats=true",
        "/enrollments?sessionId=1", "/payments", "/students?q=diop", "/courses?q=algebre%20de"})
    void aPageOfAList(String path) {
        var admin = school.as(ADMIN);
        var first = admin.get(path).is(200).body();

        rendered.set(0);

        assertEquals(first, admin.get(path).is(200).body());
        assertEquals(0, rendered.get());
    }

    @ParameterizedTest
    @ValueSource(strings = {"students", "trainers", "courses", "sessions"})
    void aRecord(String resource) {
        var admin = school.as(ADMIN);
        assertEquals("1", admin.get("/" + resource + "/1").is(200).text("id"));

        rendered.set(0);

        assertEquals("2", admin.get("/" + resource + "/2").is(200).text("id"));
        assertEquals(0, rendered.get());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/enrollments?overdue=true", "/sessions?from=2026-11-01"})
    void whatIsChosenByAMomentIsRenderedEachTime(String path) {
        var admin = school.as(ADMIN);
        admin.get(path).is(200);

        rendered.set(0);
        admin.get(path).is(200);

        assertTrue(rendered.get() > 0);
    }
}
