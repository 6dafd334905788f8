package ecole.search;

import static ecole.http.Role.ADMIN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ecole.dashboard.Fixtures;
import ecole.testing.TestSchool;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {
    private static TestSchool school;

    @BeforeAll static void open() {
        school = TestSchool.open();
        var has = new Fixtures(school);
        has.student("Zoé", "Lefèvre", "+33612345678");
        has.student("Martin", "Aubert", null);
        for (var first : List.of("Anne", "Basile", "Chloé", "David", "Élise", "Fanny")) {
            has.student(first, "Martin", null);
        }
        var curie = has.trainer("Marie", "Curie", "Physique nucléaire");
        var course = has.course("Français – remise à niveau", true);
        has.session(course, curie, LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 3), 10, "Saint-Étienne");
        var past = has.session(course, null, LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 1), 10, null);
        var enrollment = has.enrollment(past, "100", Instant.parse("2024-02-01T10:00:00Z"));
        has.payment(enrollment, "10", "cash", LocalDate.of(2024, 2, 1));
        has.payment(enrollment, "20", "cash", LocalDate.of(2026, 11, 3));
    }

    @AfterAll static void close() {
        school.close();
    }

    @Test void caseAndAccentsDoNotMatterAndWordsAreSearchedInside() {
        assertEquals(List.of("Zoé Lefèvre"), labels("students", "FEV"));
        assertEquals(List.of("Zoé Lefèvre"), labels("students", "lefevre zoe"));
        assertEquals(List.of("Français – remise à niveau"), labels("courses", "francais"));
        assertEquals(List.of("Marie Curie"), labels("trainers", "nucleaire"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"06 12 34 56 78", "0612345678", "06.12.34", "+33 6 12 34 56 78", "00336123456", "+33612345678"})
    void aPhoneIsFoundHoweverItIsTyped(String typed) {
        assertEquals(List.of("Zoé Lefèvre"), labels("students", typed));
    }

    @Test void thoseWhoseNameBeginsWithTheTextComeFirstAndFiveAreEnough() {
        assertEquals(List.of("Anne Martin", "Basile Martin", "Chloé Martin", "David Martin", "Élise Martin"), labels("students", "martin"));
        assertEquals(List.of("Martin Aubert", "Anne Martin"), labels("students", "a").subList(0, 2));
    }

    @Test void aSessionIsFoundByCourseTrainerAndPlaceTheNearestFirst() {
        var sessions = school.as(ADMIN).with("Accept-Language", "fr").get("/search?q=remise").is(200).json().path("sessions");

        assertEquals("1 déc. 2026 – 3 déc. 2026 · Saint-Étienne", sessions.at("/0/detail").asText());
        assertEquals("1 mars 2024", sessions.at("/1/detail").asText());
        assertEquals(1, labels("sessions", "curie").size());
        assertEquals(1, labels("sessions", "saint etienne").size());
        assertEquals(0, labels("sessions", "curie lyon").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-00001", "2026 - 1", "2026/1", "1", "00001"})
    void aReceiptIsFoundByItsNumberOfLatelyWithoutTheYear(String typed) {
        assertEquals(List.of("2026-00001"), labels("payments", typed));
    }

    @Test void aReceiptOfLongAgoIsFoundWithItsYearAndSaysWhoPaidWhen() {
        var receipt = school.as(ADMIN).with("Accept-Language", "fr").get("/search?q=2024-00001").is(200).json().path("payments");

        assertEquals(1, receipt.size());
        assertEquals("Élève Numéro 1 · 1 févr. 2024", receipt.at("/0/detail").asText());
        assertEquals(List.of(), labels("payments", "2025-00001"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "%", "_", "\\", "'", "introuvable"})
    void nothingIsFoundWhereNothingIsAskedOrKnown(String q) {
        assertEquals("{\"students\":[],\"trainers\":[],\"courses\":[],\"sessions\":[],\"payments\":[]}", school.as(ADMIN).get("/search?q=" + encoded(q)).is(200).body());
    }

    @Test void anOverlongTextIsRefused() {
        school.as(ADMIN).get("/search?q=" + "a".repeat(201)).isProblem(400, "bad_parameter");
    }

    private static List<String> labels(String kind, String q) {
        var labels = new java.util.ArrayList<String>();
        school.as(ADMIN).get("/search?q=" + encoded(q)).is(200).json().path(kind).forEach(hit -> labels.add(hit.path("label").asText()));
        return labels;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
