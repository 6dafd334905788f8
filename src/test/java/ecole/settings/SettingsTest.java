package ecole.settings;

import static ecole.http.Role.ADMIN;
import static ecole.http.Role.STUDENT;
import static ecole.testing.Client.object;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ecole.auth.Known;
import ecole.testing.TestSchool;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    private TestSchool school;

    @BeforeEach void open() {
        school = TestSchool.open();
    }

    @AfterEach void close() {
        school.close();
    }

    @Test void anAdminChangesTheSettingsForEverybodyAtOnce() {
        var change = settings();
        change.put("currency", "TND");
        change.put("timeZone", "Africa/Tunis");
        change.put("country", "TN");
        change.put("phone", "71 123 456");

        var changed = school.as(ADMIN).with("If-Match", "\"1\"").put("/settings", change).is(200);

        assertEquals("\"2\"", changed.header("ETag"));
        assertEquals("+21671123456", changed.text("phone"));
        assertEquals(changed.json(), school.as(ADMIN).get("/settings").is(200).json());
        assertEquals(3, school.as(STUDENT).get("/auth/me").is(200).json().at("/school/currencyDecimals").asInt());
        assertEquals("[\"EUR\",\"TND\"]", school.as(ADMIN).get("/settings/history").is(200).json().at("/0/changes/currency").toString());
    }

    @Test void everybodyWhoIsSignedInSeesWhatReceiptsSay() {
        var change = settings();
        change.putAll(object("address", "3 rue Haute\n75001 Paris", "phone", "01 42 00 00 00", "email", "bonjour@lilas.example",
            "receiptHeader", "SIRET 123 456 789 00012", "receiptFooter", "TVA non applicable"));

        school.as(ADMIN).put("/settings", change).is(200);

        var here = school.as(STUDENT).get("/auth/me").is(200).json().path("school");
        assertEquals("3 rue Haute\n75001 Paris", here.path("address").asText());
        assertEquals("+33142000000", here.path("phone").asText());
        assertEquals("bonjour@lilas.example", here.path("email").asText());
        assertEquals("SIRET 123 456 789 00012", here.path("receiptHeader").asText());
        assertEquals("TVA non applicable", here.path("receiptFooter").asText());
        assertEquals("null", here.path("logo").toString());
    }

    @Test void theCurrencyStaysOnceSomethingHasAPrice() {
        var change = settings();
        change.put("currency", "XOF");
        school.course("Un atelier offert", "price", 0);
        assertFalse(school.as(ADMIN).put("/settings", change).is(200).json().path("currencyInUse").asBoolean());
        school.course("Piano", "price", 5000);

        assertTrue(school.as(ADMIN).get("/settings").json().path("currencyInUse").asBoolean());
        school.as(ADMIN).put("/settings", settings()).isProblem(409, "currency_in_use").names("currency", "currency_in_use");

        change.put("schoolName", "École des Roses");
        assertEquals("XOF", school.as(ADMIN).put("/settings", change).is(200).text("currency"));
    }

    @Test void aChangeReachesTheOtherInstance() {
        var elsewhere = school.secondInstance();
        assertEquals("École des Lilas", elsewhere.anonymous().get("/setup").text("schoolName"));
        var change = settings();
        change.put("schoolName", "École des Roses");

        school.as(ADMIN).put("/settings", change).is(200);

        Known.soon(200, () -> elsewhere.anonymous().get("/setup"), answer -> answer.text("schoolName").equals("École des Roses"));
        elsewhere.close();
    }

    @Test void aStaleVersionIsRefused() {
        school.as(ADMIN).put("/settings", settings()).is(200);

        school.as(ADMIN).with("If-Match", "\"1\"").put("/settings", settings()).isProblem(412, "stale");
    }

    @ParameterizedTest
    @CsvSource({"timeZone, Paris, unknown_value", "currency, EURO, unknown_value", "currency, XXX, unknown_value", "country, ZZ, unknown_value",
        "country, , required", "language, es, format", "schoolName, ' ', blank", "email, direction, format", "phone, 12, phone", "logo, x, unknown_field"})
    void aFaultyFieldIsNamed(String field, String value, String code) {
        var change = settings();
        change.put(field, value);

        school.as(ADMIN).put("/settings", change).isProblem(422, "invalid").names(field, code);
    }

    private static Map<String, Object> settings() {
        return object("schoolName", "École des Lilas", "timeZone", "Europe/Paris", "currency", "EUR", "country", "FR", "language", "fr");
    }
}
