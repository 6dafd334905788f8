package ecole.guard;

import static ecole.http.Role.ADMIN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ecole.http.Route;
import ecole.http.Texts;
import ecole.testing.TestSchool;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whatever the server may have to say, it can say in both languages. */
class TextsTest {
    private static final Path SOURCES = Path.of("src/main/java/ecole");
    private static final Path SCHEMA = Path.of("sql");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final List<Pattern> PROBLEM_CODES = List.of(
        Pattern.compile("Problem\\s*\\.of\\(\\s*\\d+,\\s*\"(\\w+)\""), Pattern.compile("conflict\\(\\s*\"(\\w+)\""));
    private static final List<Pattern> FIELD_CODES = List.of(
        Pattern.compile("(?:invalid|badParameter)\\([^(),;{}]*(?:\\(\\))?,([^;{}]*)\\)"), Pattern.compile("new (?:Problem\\.)?Fault\\([^,;]*,([^,;]*)"),
        Pattern.compile("String message\\(\\) default (\"\\w+\")"), Pattern.compile("Map\\.entry\\(\"[A-Z]\\w+\", (\"\\w+\")\\)"),
        Pattern.compile("message = (\"\\w+\")"));
    private static final Pattern LITERAL = Pattern.compile("\"(\\w+)\"");
    /** What the database refuses by itself arrives under its constraint's name; lengths, forms and keys are refused before. */
    private static final Pattern RAISED = Pattern.compile("constraint = '(\\w+)'");
    /** No answer bears these: a feature explains the refusal by a code of its own, or no route can cause it. */
    private static final Set<String> EXPLAINED = Set.of("enrollments_live_unique", "payments_idempotency_key_unique", "payments_receipt_unique", "imports_idempotency_key_unique",
        "history_append_only", "users_last_admin", "payments_recorded_by", "history_actor");
    private static final Pattern UNIQUE = Pattern.compile("(?:create unique index|constraint) (\\w+_unique)\\b");

    @Test void bothLanguagesSayTheSameThings() {
        assertEquals(dictionary("fr").stringPropertyNames(), dictionary("en").stringPropertyNames());
    }

    @Test void bothLanguagesFillTheSamePlaces() {
        var english = dictionary("en");
        var french = dictionary("fr");

        for (var key : french.stringPropertyNames()) {
            assertEquals(places(french.getProperty(key)), places(english.getProperty(key, "")), key);
        }
    }

    @Test void noTextIsEmptyAndFrenchTypesItsApostrophes() {
        for (var language : List.of("fr", "en")) {
            dictionary(language).forEach((key, text) -> {
                assertEquals(false, text.toString().isBlank(), language + " " + key);
                assertEquals(-1, text.toString().indexOf('\''), language + " " + key + " has a straight apostrophe");
            });
        }
    }

    @Test void everyProblemHasASentence() throws IOException {
        assertEquals(Set.of(), without("problem.", found(SOURCES, ".java", PROBLEM_CODES)));
    }

    @Test void everyFaultOfAFieldHasASentence() throws IOException {
        assertEquals(Set.of(), without("field.", found(SOURCES, ".java", FIELD_CODES)));
    }

    @Test void everyRuleOfTheDatabaseHasASentence() throws IOException {
        var rules = found(SCHEMA, ".sql", List.of(RAISED, UNIQUE));
        rules.removeAll(EXPLAINED);

        assertEquals(Set.of(), without("problem.", rules));
    }

    @Test void everyStatusOfAProblemHasATitle() throws IOException {
        var statuses = found(SOURCES, ".java", List.of(Pattern.compile("Problem\\s*\\.of\\(\\s*(\\d+),")));

        assertEquals(Set.of(), without("status.", statuses));
    }

    @Test void everyExportedColumnHasAHeading() {
        try (var school = TestSchool.open()) {
            var columns = new TreeSet<String>();
            for (var route : school.routes()) {
                if (route.kind() == Route.Kind.EXPORT) {
                    columns((Class<?>) route.output(), "", columns);
                }
            }

            assertEquals(Set.of(), without("column.", columns));
        }
    }

    @Test void noHeadingStandsTwiceInAnExport() {
        try (var school = TestSchool.open()) {
            for (var route : school.routes()) {
                for (var language : route.kind() == Route.Kind.EXPORT ? List.of("fr", "en") : List.<String>of()) {
                    var file = school.as(ADMIN).with("Accept-Language", language).get(route.path() + "?format=csv").is(200).body();
                    var headings = List.of(file.lines().findFirst().orElseThrow().split("[;,]", -1));
                    assertEquals(headings.stream().distinct().toList(), headings, route.path() + " in " + language);
                }
            }
        }
    }

    @Test void whoeverAsksForNoLanguageIsAnsweredInFrench() {
        try (var school = TestSchool.open()) {
            var french = Texts.in(Locale.FRENCH).text("problem.unauthenticated");

            assertEquals(french, school.anonymous().get("/students").isProblem(401, "unauthenticated").text("detail"));
            assertEquals(french, school.anonymous().with("Accept-Language", "de").get("/students").text("detail"));
            assertEquals(french, school.anonymous().with("Accept-Language", "not;a;language").get("/students").text("detail"));
            assertEquals(Texts.in(Locale.ENGLISH).text("problem.unauthenticated"),
                school.anonymous().with("Accept-Language", "en-GB,fr;q=0.5").get("/students").text("detail"));
        }
    }

    private static void columns(Class<?> record, String before, Set<String> columns) {
        for (RecordComponent component : record.getRecordComponents()) {
            if (component.getType().isRecord()) {
                columns(component.getType(), before + component.getName() + ".", columns);
            } else {
                columns.add(before + component.getName());
            }
        }
    }

    private static Set<String> without(String prefix, Set<String> codes) {
        var english = dictionary("en").stringPropertyNames();
        var french = dictionary("fr").stringPropertyNames();
        return codes.stream()
            .map(code -> prefix + code)
            .filter(key -> !english.contains(key) || !french.contains(key))
            .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> found(Path root, String ending, List<Pattern> patterns) throws IOException {
        var found = new TreeSet<String>();
        try (var files = Files.walk(root)) {
            for (var file : files.filter(path -> path.toString().endsWith(ending)).toList()) {
                var text = Files.readString(file);
                patterns.forEach(pattern -> pattern.matcher(text).results().map(match -> match.group(1)).forEach(code -> {
                    if (code.matches("\\w+")) {
                        found.add(code);
                    }
                    LITERAL.matcher(code).results().forEach(literal -> found.add(literal.group(1)));
                }));
            }
        }
        return found;
    }

    private static List<String> places(String text) {
        var places = new ArrayList<String>();
        PLACEHOLDER.matcher(text).results().map(match -> match.group(1)).sorted().forEach(places::add);
        return places;
    }

    private static Properties dictionary(String language) {
        var texts = new Properties();
        try (var file = TextsTest.class.getResourceAsStream("/ecole/texts/texts_" + language + ".properties")) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }
}
