package ecole.guard;

import static ecole.http.Role.ADMIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import ecole.http.Json;
import ecole.http.OpenApi;
import ecole.http.Route;
import ecole.testing.TestSchool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The document says what the server does, and the copy that the pages are made from is the same document. */
class OpenApiTest {
    private static final Path COPY = Path.of("web/openapi.json");
    private static final String REFRESH = "mvn -q -Dweb.skip test -Dtest=OpenApiTest -Decole.openapi.write=true";

    private static TestSchool school;

    @BeforeAll static void open() {
        school = TestSchool.open();
    }

    @AfterAll static void close() {
        school.close();
    }

    @Test void theCommittedDocumentIsTheOneTheServerGives() throws IOException {
        var served = pretty(school.anonymous().get("/openapi.json").is(200).json());
        if (Boolean.getBoolean("ecole.openapi.write")) {
            Files.writeString(COPY, served);
        }

        assertEquals(served, Files.readString(COPY), "web/openapi.json is stale; refresh it with: " + REFRESH);
    }

    @Test void theSameRoutesGiveTheSameDocument() {
        assertEquals(OpenApi.document(school.routes()).toString(), OpenApi.document(school.routes()).toString());
    }

    @Test void operationsHaveNamesOfTheirOwn() {
        var names = document().findValuesAsText("operationId");

        assertEquals(names.size(), new HashSet<>(names).size(), names::toString);
        assertTrue(names.containsAll(List.of("listStudents", "exportStudents", "getStudent", "createStudent", "replaceStudent", "deleteStudent",
            "anonymiseStudent", "listStudentHistory")), names::toString);
    }

    @Test void everyReferenceLeadsSomewhere() {
        var document = document();

        for (var reference : document.findValuesAsText("$ref")) {
            assertEquals(false, document.at(reference.substring(1)).isMissingNode(), reference);
        }
    }

    @Test void everyRouteButTheDocumentsIsListed() {
        var document = document();

        for (var route : school.routes()) {
            var operation = document.path("paths").path("/api" + route.path()).path(route.method().toLowerCase(java.util.Locale.ROOT));
            assertEquals(route.kind() == Route.Kind.RAW, operation.isMissingNode(), route.method() + " " + route.path());
        }
    }

    @Test void constraintsBecomeLimits() {
        var student = document().at("/components/schemas/StudentInput");

        assertEquals(List.of("firstName", "lastName"), texts(student.path("required")));
        assertEquals(100, student.at("/properties/firstName/maxLength").asInt());
        assertEquals(1, student.at("/properties/firstName/minLength").asInt());
        assertEquals("[\"string\",\"null\"]", student.at("/properties/country/type").toString());
        assertEquals("^(?:[A-Z]{2})$", student.at("/properties/country/pattern").asText());
        assertEquals("date", student.at("/properties/dateOfBirth/format").asText());
        assertEquals("email", student.at("/properties/email/format").asText());
        assertEquals(false, student.at("/additionalProperties").asBoolean(true));
    }

    @Test void anAnswerHoldsExactlyTheMembersOfItsSchema() {
        var made = school.as(ADMIN).post("/students", java.util.Map.of("firstName", "Awa", "lastName", "Diop")).is(201).json();
        var schema = document().at("/components/schemas/Student");

        var members = new TreeSet<String>();
        made.fieldNames().forEachRemaining(members::add);
        assertEquals(new TreeSet<>(texts(schema.path("required"))), members);
        assertEquals("number", schema.at("/properties/balance/type").asText());
    }

    @Test void listsNameTheirParametersHeadersAndRefusals() {
        var list = document().at("/paths/~1api~1students/get");

        assertTrue(list.findValuesAsText("name").containsAll(List.of("page", "size", "sort", "q", "city", "hasBalance")), list::toString);
        assertTrue(list.toString().contains("\"lastName\",\"-lastName\""), list::toString);
        assertEquals("#/components/headers/X-Total-Count", list.at("/responses/200/headers/X-Total-Count/$ref").asText());
        assertEquals(List.of("200", "400", "401", "403", "default"), names(list.path("responses")));
        assertEquals("[\"admin\",\"student\"]", list.path("x-roles").toString());
    }

    @Test void aParametersConstantsAreTheOnesTheServerTakes() {
        var kinds = texts(document().at("/components/schemas/PaymentKind/enum"));

        assertEquals(List.of("payment", "refund"), kinds);
        kinds.forEach(kind -> school.as(ADMIN).get("/payments?kind=" + kind).is(200));
    }

    @Test void theDocumentIsNotSentAgainToWhoeverHasIt() {
        var first = school.anonymous().get("/openapi.json").is(200);

        assertEquals("", school.anonymous().with("If-None-Match", first.header("ETag")).get("/openapi.json").is(304).body());
    }

    @Test void thePageOfTheDocumentationBringsItsOwnFilesAndNothingInline() {
        var page = school.anonymous().get("/docs").is(200);

        assertTrue(page.header("Content-Type").startsWith("text/html"), page.header("Content-Type"));
        assertEquals(false, page.body().contains("<style") || page.body().contains("style=") || page.body().matches("(?s).*<script>.*"));
        for (var file : List.of("swagger-ui.css", "swagger-ui-bundle.js", "start.js")) {
            assertTrue(page.body().contains("docs/" + file), file);
            school.anonymous().get("/docs/" + file).is(200);
        }
        school.anonymous().get("/docs/pom.xml").isProblem(404, "not_found");
    }

    private static JsonNode document() {
        return school.anonymous().get("/openapi.json").is(200).json();
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static List<String> names(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String pretty(JsonNode document) throws IOException {
        var indenter = new DefaultIndenter("  ", "\n");
        return Json.plain().writer(new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter))
            .writeValueAsString(document) + "\n";
    }
}
