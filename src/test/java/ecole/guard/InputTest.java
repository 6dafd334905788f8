package ecole.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ecole.http.Access;
import ecole.http.Json;
import ecole.http.Route;
import ecole.testing.Answer;
import ecole.testing.Client;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever is sent to whichever route, the answer is a problem that names what is wrong, never a fault of ours, and nothing is written. */
class InputTest {
    /** Where an example's value goes into a body's text. */
    private static final String HERE = "\"@here@\"";
    private static final List<String> UNREADABLE = List.of("", " ", "null", "[]", "[{}]", "\"x\"", "1", "true", "{", "{\"a\":", "{}}", "{} {}", "{'a':1}",
        "{\"a\":1,}", "\uFEFF{", "<a/>", "[".repeat(5000), "{\"a\":".repeat(5000), "{\"\\ud800\":1}", "{\"a\":NaN}");

    private static World world;
    private static String counting;

    @BeforeAll static void open() {
        world = new World();
        counting = world.school().sql(tx -> tx.resultQuery("select string_agg(format('select %L, count(*) from %I', tablename, tablename), "
            + "' union all ') from pg_tables where schemaname = 'public' and tablename not in ('login_attempts', 'flyway_schema_history')").fetchSingle(0, String.class));
    }

    @AfterAll static void close() {
        world.close();
    }

    @TestFactory Stream<DynamicTest> aFieldThatIsMissingOrOfAnotherKindIsNamed() {
        return withInput(route -> {
            var faults = new ArrayList<String>();
            for (var component : route.input().getRecordComponents()) {
                if (!isOptional(component)) {
                    faults.addAll(refusesField(route, component, "null"));
                    faults.addAll(refuses(route, text(without(route, component.getName())), component.getName()));
                }
                for (var junk : Junk.of(component)) {
                    faults.addAll(refusesField(route, component, junk));
                }
            }
            return faults;
        });
    }

    @TestFactory Stream<DynamicTest> aReferenceToNothingIsNamed() {
        return withInput(route -> {
            var faults = new ArrayList<String>();
            for (var component : route.input().getRecordComponents()) {
                if (component.getName().endsWith("Id")) {
                    faults.addAll(refusesField(route, component, Long.toString(World.MISSING)));
                    faults.addAll(refusesField(route, component, "0"));
                }
            }
            return faults;
        });
    }

    @TestFactory Stream<DynamicTest> aFieldNobodyKnowsIsNamed() {
        return withInput(route -> {
            var body = Json.plain().<ObjectNode>valueToTree(world.body(route));

            return refuses(route, body.put("nonsense", 1).toString(), "nonsense");
        });
    }

    @TestFactory Stream<DynamicTest> textsOfEveryScriptComeBackAsTheyWere() {
        var texts = new AtomicInteger();
        return withInput(route -> {
            var faults = new ArrayList<String>();
            for (var component : route.input().getRecordComponents()) {
                if (Junk.isFreeText(component) && answers(route, component.getName())) {
                    var typed = "é😀語\\'\"<b>%s" + texts.incrementAndGet();
                    var body = world.body(route);
                    body.put(component.getName(), typed);
                    var answer = World.send(caller(route), route, world.path(route), body);
                    if (answer.status() >= 300 || !answer.text(component.getName()).equals(typed)) {
                        faults.add(told(route, component.getName(), answer));
                    }
                }
            }
            return faults;
        });
    }

    @TestFactory Stream<DynamicTest> aBodyThatIsNoObjectIsMalformed() {
        return withInput(route -> {
            var faults = new ArrayList<String>();
            for (var body : UNREADABLE) {
                faults.addAll(refuses(route, body, null));
            }
            var fields = Json.plain().<ObjectNode>valueToTree(world.body(route)).toString();
            var twice = fields.substring(0, fields.length() - 1) + "," + fields.substring(1);
            faults.addAll(refuses(route, twice, null));
            return faults;
        });
    }

    @TestFactory Stream<DynamicTest> aBodyThatIsTooLargeOrNotJsonIsRefusedUnread() {
        return withInput(route -> {
            var faults = new ArrayList<String>();
            var huge = caller(route).send(route.method(), world.path(route), "{\"a\":\"" + "x".repeat(300_000) + "\"}");
            if (huge.status() != 413 || !isProblem(huge)) {
                faults.add(told(route, "300 kB", huge));
            }
            for (var type : List.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/xml", "*/*", "x")) {
                var answer = caller(route).with("Content-Type", type).send(route.method(), world.path(route), text(world.body(route)));
                if (answer.status() != 415 || !isProblem(answer)) {
                    faults.add(told(route, type, answer));
                }
            }
            return faults;
        });
    }

    @TestFactory Stream<DynamicTest> aKeyThatCannotBeOneNamesNoRecord() {
        var keyed = world.routes().stream().filter(route -> route.path().contains("{")).toList();
        return forEach(keyed, route -> {
            var faults = new ArrayList<String>();
            var id = world.path(route).split("/", -1)[2];
            for (var key : List.of("abc", "0", "-" + id, "+" + id, "0" + id, id + ".0", "%2531", "%20" + id, "9223372036854775808", "1e0",
                "%D9%A1", "%F0%9F%98%80", "x".repeat(500), "null", "undefined", "..%2f" + id, ";", id + "%27")) {
                faults.addAll(refused(route, World.filled(route.path(), key), route.input() == null ? null : text(world.body(route)), null));
            }
            return faults;
        });
    }

    @TestFactory Stream<DynamicTest> bytesThatAreNoTextNameNoRecord() {
        var keyed = world.routes().stream().filter(route -> route.path().contains("{")).toList();
        return forEach(keyed, route -> {
            var faults = new ArrayList<String>();
            for (var key : List.of("%00", "1%00", "%FF", "%C3%28", "%ED%A0%80", "1%0d%0aSet-Cookie:a=b")) {
                var path = World.filled(route.path(), key);
                var answer = caller(route).send(route.method(), path, route.input() == null ? null : text(world.body(route)));
                if ((answer.status() != 400 && answer.status() != 404) || !isProblem(answer) || !answer.header("Set-Cookie").isEmpty()) {
                    faults.add(told(route, path, answer));
                }
            }
            return faults;
        });
    }

    @TestFactory Stream<DynamicTest> noBodyAtAllIsAnEmptyOne() {
        return withInput(route -> {
            var required = Arrays.stream(route.input().getRecordComponents()).filter(component -> !isOptional(component)).toList();
            if (required.isEmpty()) {
                return List.of();
            }
            var answer = caller(route).send(route.method(), world.path(route), null);
            return answer.status() == 422 && isProblem(answer) && required.stream()
                .allMatch(component -> answer.body().contains("\"field\":\"" + component.getName() + "\"")) ? List.of() : List.of(told(route, "no body", answer));
        });
    }

    @TestFactory Stream<DynamicTest> aParameterThatIsUnknownOrUnreadableIsNamed() {
        var asked = world.routes().stream().filter(route -> route.parameters() != null).toList();
        return forEach(asked, route -> {
            var faults = new ArrayList<String>();
            var path = world.path(route) + (route.kind() == Route.Kind.EXPORT ? "?format=csv&" : "?");
            for (var parameter : route.parameters().getRecordComponents()) {
                for (var junk : Junk.parameters(parameter)) {
                    faults.addAll(refused(route, path + parameter.getName() + "=" + junk, null, parameter.getName()));
                }
                faults.addAll(refused(route, path + parameter.getName() + "=a&" + parameter.getName() + "=b", null, parameter.getName()));
            }
            faults.addAll(refused(route, path + "nonsense=1", null, "nonsense"));
            if (route.sort() != null) {
                for (var junk : List.of("nonsense", "-", ",", "id,,id", "--id", "id%20desc", "x".repeat(300), "%00", "ID")) {
                    faults.addAll(refused(route, path + "sort=" + junk, null, "sort"));
                }
            }
            if (route.kind() == Route.Kind.LIST) {
                for (var page : List.of("page=0", "page=-1", "page=abc", "page=2147483648", "page=9223372036854775808", "page=1.5", "page=%00",
                    "size=0", "size=-1", "size=101", "size=abc", "size=1e1")) {
                    faults.addAll(refused(route, path + page, null, page.substring(0, 4)));
                }
            }
            return faults;
        });
    }

    @TestFactory Stream<DynamicTest> textsThatMeanSomethingToSqlAreOnlyTexts() {
        var asked = world.routes().stream().filter(route -> route.parameters() != null && route.kind() == Route.Kind.LIST).toList();
        return forEach(asked, route -> {
            var faults = new ArrayList<String>();
            var all = Long.parseLong(caller(route).get(world.path(route)).is(200).header("X-Total-Count"));
            for (var parameter : route.parameters().getRecordComponents()) {
                if (parameter.getType() == String.class) {
                    for (var typed : List.of("%25", "_", "%22", "%27", "%27%20or%201%3D1%20--", "%5C", "%3B", "%7B0%7D", "%3F", "%F0%9F%98%80", "%EF%BF%BD")) {
                        var answer = caller(route).get(world.path(route) + "?" + parameter.getName() + "=" + typed);
                        if (answer.status() != 200 || (all > 0 && Long.parseLong(answer.header("X-Total-Count")) >= all)) {
                            faults.add(told(route, parameter.getName() + "=" + typed, answer));
                        }
                    }
                }
            }
            return faults;
        });
    }

    private static boolean isOptional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static boolean answers(Route route, String field) {
        return route.output() instanceof Class<?> output && output.isRecord()
            && Arrays.stream(output.getRecordComponents()).anyMatch(component -> component.getName().equals(field));
    }

    private static ObjectNode without(Route route, String field) {
        return Json.plain().<ObjectNode>valueToTree(world.body(route)).without(field);
    }

    private static String text(Object body) {
        return body instanceof JsonNode tree ? tree.toString() : Json.plain().valueToTree(body).toString();
    }

    private static List<String> refusesField(Route route, RecordComponent component, String json) {
        var body = Json.plain().<ObjectNode>valueToTree(world.body(route)).put(component.getName(), HERE.replace("\"", ""));
        return refuses(route, body.toString().replace(HERE, json), component.getName());
    }

    private static List<String> refuses(Route route, String body, @Nullable String field) {
        return refused(route, world.path(route), body, field);
    }

    private static List<String> refused(Route route, String path, @Nullable String body, @Nullable String field) {
        var before = rows();
        var answer = caller(route).send(route.method(), path, body);
        var named = field == null || answer.body().contains("\"field\":\"" + field);
        if (answer.status() < 400 || answer.status() >= 500 || !isProblem(answer) || (!named && answer.body().startsWith("{\"type\""))) {
            return List.of(told(route, path + " " + shortened(body) + " [" + field + "]", answer));
        }
        return rows().equals(before) ? List.of() : List.of(told(route, "wrote something for " + shortened(body), answer));
    }

    private static boolean isProblem(Answer answer) {
        return answer.header("Content-Type").startsWith("application/problem+json") && !answer.text("code").isEmpty();
    }

    /** How many rows each table has; the history tells of changes that leave the number as it was. */
    private static String rows() {
        return world.school().database().reading().fetch(counting).toString();
    }

    private static Client caller(Route route) {
        return route.access() == Access.PUBLIC ? world.school().anonymous() : world.admin();
    }

    private static String told(Route route, String sent, Answer answer) {
        return route.method() + " " + route.path() + " ← " + sent + " answered " + answer.status() + " " + shortened(answer.body());
    }

    private static String shortened(@Nullable String text) {
        return text == null ? "" : text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }

    private interface Check {
        List<String> faults(Route route);
    }

    private static Stream<DynamicTest> withInput(Check check) {
        return forEach(world.routes().stream().filter(route -> route.input() != null).toList(), check);
    }

    private static Stream<DynamicTest> forEach(List<Route> routes, Check check) {
        return routes.stream().map(route -> DynamicTest.dynamicTest(route.method() + " " + route.path(),
            () -> assertEquals("", String.join("\n", check.faults(route)))));
    }
}
