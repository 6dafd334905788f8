package ecole.imports;

import static ecole.http.Role.ADMIN;

import com.fasterxml.jackson.databind.JsonNode;
import ecole.testing.Answer;
import ecole.testing.Client;
import ecole.testing.TestSchool;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An administrator who sends files to the school. */
record Files(TestSchool school) {
    static String people(int lines) {
        return IntStream.rangeClosed(1, lines).mapToObj(line -> "Diop" + line + ";Awa").collect(Collectors.joining("\n", "Nom;Prénom\n", "\n"));
    }

    static String told(Answer report) {
        var json = report.json();
        var findings = new ArrayList<String>();
        json.path("findings").forEach(finding -> findings.add(told(finding)));
        return json.path("lines").asInt() + " lines, " + json.path("created").asInt() + " created, " + json.path("skipped").asInt() + " skipped, "
            + json.path("faulty").asInt() + " faulty " + findings;
    }

    private static String told(JsonNode finding) {
        return Stream.of("line", "severity", "field", "code").map(member -> finding.path(member).asText()).collect(Collectors.joining(" "));
    }

    Client csv() {
        return school.as(ADMIN).with("Content-Type", "text/csv; charset=utf-8");
    }

    Answer upload(String path, Object file) {
        return csv().send("POST", path, file instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : file);
    }

    Answer preview(String resource, Object file) {
        return upload("/" + resource + "/import/preview", file).is(200);
    }

    Answer check(String resource, String query, String file) {
        return upload("/" + resource + "/import/check" + query, file);
    }

    Answer students(String query, String file) {
        return upload("/students/import" + query, file);
    }
}
