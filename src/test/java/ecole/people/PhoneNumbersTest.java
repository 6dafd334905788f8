package ecole.people;

import static ecole.http.Role.ADMIN;
import static ecole.testing.Client.object;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ecole.testing.TestSchool;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers typed in France. */
class PhoneNumbersTest {
    private static TestSchool school;

    @BeforeAll static void open() {
        school = TestSchool.open();
    }

    @AfterAll static void close() {
        school.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"06.12.34.56.7", "+33 06 12 34 56 7", "01 23 45 67 89 poste 12", "+33 6 12 34 56 78 ext. 5", "12"})
    void aNumberThatLacksDigitsOrHasAnExtensionIsRefused(String typed) {
        school.as(ADMIN).post("/trainers", object("firstName", "Inès", "lastName", "Roux", "specialties", List.of("Maths"), "phone", typed))
            .isProblem(422, "invalid").names("phone", "phone");
    }

    @ParameterizedTest
    @CsvSource({"06.12.34.56.78, +33612345678", "+33 (0)6 12 34 56 78, +33612345678", "+39 06 1234 5678, +390612345678", "+225 07 01 02 03 04, +2250701020304"})
    void aWholeNumberIsKeptWithItsCountry(String typed, String kept) {
        var trainer = school.trainer("Inès", "Roux", "phone", typed);

        assertEquals(kept, school.as(ADMIN).get("/trainers/" + trainer).text("phone"));
    }
}
