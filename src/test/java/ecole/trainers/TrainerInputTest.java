package ecole.trainers;

import static ecole.http.Role.ADMIN;
import static ecole.testing.Client.object;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ecole.testing.TestSchool;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused at the door; nothing of it is kept. */
class TrainerInputTest {
    private static TestSchool school;

    @BeforeAll static void open() {
        school = TestSchool.open();
    }

    @AfterAll static void close() {
        school.close();
    }

    @ParameterizedTest
    @CsvSource({"firstName, , required", "lastName, '  ', blank", "specialties, , required", "specialties, Maths, type",
        "dateOfBirth, 2026-11-22, past", "phone, 12, phone", "email, sans-arobase, format", "country, France, format",
        "userId, 0, type", "nickname, Zaza, unknown_field"})
    void aFaultyFieldIsNamed(String field, String value, String code) {
        var body = trainer("Maths");
        body.put(field, value);

        school.as(ADMIN).post("/trainers", body).isProblem(422, "invalid").names(field, code);
    }

    @Test void eachFaultySpecialtyIsNamed() {
        var body = object("firstName", "Inès", "lastName", "Roux", "specialties", Arrays.asList("Maths", " ", " MATHS", null, "x".repeat(101), "a\nb"));

        school.as(ADMIN).post("/trainers", body).isProblem(422, "invalid")
            .names("specialties[1]", "blank").names("specialties[2]", "duplicate").names("specialties[3]", "required")
            .names("specialties[4]", "too_long").names("specialties[5]", "line_breaks");
    }

    @Test void lettersThatJavaAndTheDatabaseLowerDifferentlyRepeatASpecialtyToo() {
        var body = object("firstName", "Inès", "lastName", "Roux", "specialties", List.of("İstanbul", "istanbul", "ΣΑΣ", "σας"));

        school.as(ADMIN).post("/trainers", body).isProblem(422, "invalid").names("specialties[1]", "duplicate").names("specialties[3]", "duplicate");
    }

    @Test void aTrainerHasAtLeastOneAndAtMostThirtySpecialties() {
        school.as(ADMIN).post("/trainers", trainer()).isProblem(422, "invalid").names("specialties", "required");

        var many = school.as(ADMIN).with("Accept-Language", "fr").post("/trainers", trainer(numbered(31))).isProblem(422, "invalid").names("specialties", "too_many");
        assertEquals("Trop de valeurs\u00a0: 30 au plus.", many.json().at("/errors/0/message").asText());
        school.as(ADMIN).post("/trainers", trainer(numbered(30))).is(201);
    }

    @Test void anAccountThatDoesNotExistIsNamed() {
        var body = trainer("Maths");
        body.put("userId", 99_999);

        school.as(ADMIN).post("/trainers", body).isProblem(422, "invalid").names("userId", "unknown_reference");
    }

    private static Map<String, Object> trainer(String... specialties) {
        return object("firstName", "Inès", "lastName", "Roux", "specialties", List.of(specialties));
    }

    private static String[] numbered(int count) {
        return IntStream.range(0, count).mapToObj(number -> "Matière " + number).toArray(String[]::new);
    }
}
