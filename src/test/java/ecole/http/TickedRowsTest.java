package ecole.http;

import static ecole.http.Role.ADMIN;
import static ecole.http.Role.STUDENT;
import static ecole.testing.Client.object;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ecole.testing.TestSchool;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What somebody ticks in a list, and the columns that they look at, make a file of exactly that. */
class TickedRowsTest {
    private static TestSchool school;
    private static long awa;
    private static long zoe;

    @BeforeAll static void open() {
        school = TestSchool.open();
        awa = student("Awa", "Diop", "Lyon");
        student("Basile", "Martin", "Lyon");
        zoe = student("Zoé", "Lefèvre", "Lille");
    }

    @AfterAll static void close() {
        school.close();
    }

    @Test void aListHasOnlyTheTickedRowsInItsOwnOrderWithTheirTotal() {
        var list = school.as(ADMIN).get("/students?id=" + zoe + "," + awa).is(200);

        assertEquals(List.of("Diop", "Lefèvre"), list.json().findValuesAsText("lastName"));
        assertEquals("2", list.header("X-Total-Count"));
    }

    @Test void theFiltersHoldForTickedRowsToo() {
        assertEquals(List.of("Diop"), school.as(ADMIN).get("/students?city=Lyon&id=" + zoe + "," + awa).is(200).json().findValuesAsText("lastName"));
    }

    @Test void tickingShowsNobodyWhatTheyMayNotSee() {
        assertEquals(0, school.as(STUDENT).get("/students?id=" + awa).is(200).json().size());
    }

    @Test void aFileHoldsExactlyTheFilteredRows() {
        assertEquals(List.of("\uFEFFNom;Prénom", "Diop;Awa", "Martin;Basile"), file("city=Lyon&columns=lastName,firstName"));
    }

    @Test void aFileHoldsExactlyTheTickedRowsAndChosenColumnsInTheirOrder() {
        assertEquals(List.of("\uFEFFPrénom;Ville", "Zoé;Lille"), file("id=" + zoe + "&columns=firstName,city"));
    }

    @Test void unknownColumnsAndUnreadableNumbersAreRefused() {
        school.as(ADMIN).get("/students/export?format=csv&columns=lastName,password").isProblem(400, "bad_parameter");
        school.as(ADMIN).get("/students?columns=lastName").isProblem(400, "bad_parameter");
        school.as(ADMIN).get("/students?id=1,x").isProblem(400, "bad_parameter");
        school.as(ADMIN).get("/students?id=" + String.join(",", Collections.nCopies(501, "1"))).isProblem(400, "bad_parameter");
    }

    private static List<String> file(String query) {
        var body = school.as(ADMIN).with("Accept-Language", "fr").get("/students/export?format=csv&" + query).is(200).body();
        return body.strip().lines().toList();
    }

    private static long student(String firstName, String lastName, String city) {
        return school.as(ADMIN).post("/students", object("firstName", firstName, "lastName", lastName, "city", city)).is(201).id();
    }
}
