package ecole.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ecole.http.Access;
import ecole.http.Role;
import ecole.http.Route;
import ecole.testing.Answer;
import ecole.testing.Client;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every route lets in exactly those whom its line of the table names. */
class AccessTest {
    private static final Set<String> SAFE = Set.of("GET", "HEAD");
    /** Holds nobody's data: the logo, the API's documentation, calendars without names. */
    private static final Pattern STORED = Pattern.compile("/logo|/docs.*|/openapi\\.json|/calendars/.*");

    private static World world;
    private static Map<Role, Long> callers;

    @BeforeAll static void open() {
        world = new World();
        callers = new EnumMap<>(Role.class);
        for (var role : Role.values()) {
            callers.put(role, world.school().user("caller-" + role.key() + "@lilas.example", role));
        }
    }

    @AfterAll static void close() {
        world.close();
    }

    @TestFactory Stream<DynamicTest> whoeverIsNotSignedInGetsNoFurtherThanThePublicRoutes() {
        return forEach(world.routes(), route -> {
            var answer = call(world.school().anonymous(), route);

            return route.access() == Access.PUBLIC || isProblem(answer, 401, "unauthenticated") ? List.of() : List.of(told(route, answer));
        });
    }

    @TestFactory Stream<DynamicTest> aRoleIsAdmittedOrRefusedAsTheTableSays() {
        return forEach(world.routes(), route -> {
            var faults = new ArrayList<String>();
            for (var role : Role.values()) {
                var answer = call(signedIn(role), route);
                if (route.access().admits(role) == isProblem(answer, 403, "forbidden") || isProblem(answer, 401, "unauthenticated")
                    || answer.status() >= 500) {
                    faults.add(role + ": " + told(route, answer));
                }
                if (!STORED.matcher(route.path()).matches() && !answer.header("Cache-Control").equals("no-store")) {
                    faults.add(role + " may keep: " + told(route, answer));
                }
            }
            return faults;
        });
    }

    @TestFactory Stream<DynamicTest> anUnsafeRequestByCookieNeedsItsProof() {
        var unsafe = world.routes().stream().filter(route -> !SAFE.contains(route.method()) && route.access() != Access.PUBLIC).toList();
        return forEach(unsafe, route -> {
            var token = world.school().token(callers.get(Role.ADMIN));

            var answer = call(world.school().anonymous().with("Cookie", "ecole_access=" + token), route);

            return isProblem(answer, 403, "csrf") ? List.of() : List.of(told(route, answer));
        });
    }

    @TestFactory Stream<DynamicTest> aPageOfAnotherSiteCannotAct() {
        var unsafe = world.routes().stream().filter(route -> !SAFE.contains(route.method())).toList();
        return forEach(unsafe, route -> {
            var answer = call(signedIn(Role.ADMIN).with("Origin", "https://elsewhere.example"), route);

            return isProblem(answer, 403, "csrf") ? List.of() : List.of(told(route, answer));
        });
    }

    @TestFactory Stream<DynamicTest> theRecordsOfOthersDoNotExist() {
        var keyed = world.routes().stream().filter(route -> route.path().contains("{") && route.access() != Access.PUBLIC).toList();
        return forEach(keyed, route -> {
            var faults = new ArrayList<String>();
            for (var role : List.of(Role.TRAINER, Role.STUDENT)) {
                if (route.access().admits(role)) {
                    var answer = World.send(signedIn(role), route, world.path(route), world.body(route));
                    if (!isProblem(answer, 404, "not_found")) {
                        faults.add(role + ": " + told(route, answer));
                    }
                }
            }
            return faults;
        });
    }

    /** Always in a session of its own, for some routes end the sessions of their caller. */
    private static Client signedIn(Role role) {
        return world.school().asUser(callers.get(role));
    }

    private static Answer call(Client client, Route route) {
        return World.send(client, route, World.filled(route.path(), World.MISSING), world.body(route));
    }

    private static boolean isProblem(Answer answer, int status, String code) {
        return answer.status() == status && answer.header("Content-Type").startsWith("application/problem+json")
            && answer.text("code").equals(code);
    }

    private static String told(Route route, Answer answer) {
        return route.method() + " " + route.path() + " (" + route.access() + ") answered " + answer.status() + " " + answer.body();
    }

    private interface Check {
        List<String> faults(Route route);
    }

    private static Stream<DynamicTest> forEach(List<Route> routes, Check check) {
        return routes.stream().map(route -> DynamicTest.dynamicTest(route.method() + " " + route.path(),
            () -> assertEquals(List.of(), check.faults(route))));
    }
}
