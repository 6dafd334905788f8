package ecole.guard;

import static ecole.http.Role.ADMIN;

import ecole.http.Route;
import ecole.testing.Answer;
import ecole.testing.Client;
import ecole.testing.TestSchool;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A school with one record of everything that a route can make, made through the routes themselves, and a valid body for every route that
 * takes one. A new field that has no example here fails the guards with the field's name.
 */
final class World implements AutoCloseable {
    /** No record has this key. */
    static final long MISSING = 999_999_999L;

    private static final List<String> CREATABLE = List.of("students", "trainers", "courses", "sessions", "enrollments");
    private static final Map<String, Object> EXAMPLES = Map.ofEntries(
        Map.entry("address", "3 rue des Lilas\n75020 Paris"), Map.entry("amount", BigDecimal.ONE), Map.entry("capacity", 1000),
        Map.entry("category", "Langues"), Map.entry("city", "Paris"), Map.entry("code", "ABCD-EFGH"), Map.entry("confirmDuplicate", true),
        Map.entry("country", "FR"), Map.entry("currency", "EUR"), Map.entry("dateOfBirth", "2001-02-03"),
        Map.entry("description", "Parler, lire, écrire"), Map.entry("discount", BigDecimal.ONE), Map.entry("discountReason", "Fratrie"),
        Map.entry("durationHours", new BigDecimal("10.5")), Map.entry("endDate", "2027-01-20"), Map.entry("firstName", "Awa"), Map.entry("from", "2027-01-01"),
        Map.entry("isActive", true), Map.entry("language", "fr"), Map.entry("lastName", "Diop"), Map.entry("location", "Atelier"),
        Map.entry("notes", "Préfère le matin"), Map.entry("paymentDate", "2026-11-20"), Map.entry("paymentMethod", "cash"),
        Map.entry("phone", "06 12 34 56 78"), Map.entry("postalCode", "75020"), Map.entry("prerequisites", "Aucun"),
        Map.entry("price", new BigDecimal("120.50")), Map.entry("reason", "Formateur absent"), Map.entry("receiptFooter", "Merci"), Map.entry("receiptHeader", "Atelier"),
        Map.entry("reference", "Chèque 12"), Map.entry("role", "student"), Map.entry("schoolName", "École des Lilas"),
        Map.entry("q", "a"), Map.entry("repeatOn", List.of("2027-01-17", "2027-01-24")), Map.entry("to", "2027-12-31"),
        Map.entry("specialties", List.of("Piano", "Chant")), Map.entry("startDate", "2027-01-10"), Map.entry("timeZone", "Europe/Paris"),
        Map.entry("token", "0123456789abcdef0123456789abcdef0123456789abcdef"), Map.entry("currentPassword", "le mot de passe actuel"),
        Map.entry("newPassword", "cinq mots que nul ne devine"), Map.entry("password", "cinq mots que nul ne devine"));
    /** Optional references and states whose absence is as valid, and which would make a body depend on what was done before. */
    private static final List<String> LEFT_OUT = List.of("userId", "status");

    private final TestSchool school = TestSchool.open();
    private final Map<String, Long> ids = new LinkedHashMap<>();
    private final AtomicInteger bodies = new AtomicInteger();

    World() {
        for (var resource : CREATABLE) {
            creator("/" + resource).ifPresent(route -> ids.put(resource, admin().post(route.path(), body(route)).is(201).id()));
        }
        creator("/enrollments/{id}/pay").ifPresent(route -> ids.put("payments",
            send(admin().with("Idempotency-Key", "world"), route, filled(route.path(), id("enrollments")), body(route)).is(201).id()));
        ids.put("users", school.userId(ADMIN));
    }

    TestSchool school() {
        return school;
    }

    Client admin() {
        return school.as(ADMIN);
    }

    List<Route> routes() {
        return school.routes();
    }

    /** Makes so many more of each record, and of changes to the first one. */
    void grow(int more) {
        for (var i = 0; i < more; i++) {
            for (var resource : CREATABLE) {
                creator("/" + resource).ifPresent(route -> admin().post(route.path(), body(route)).is(201));
            }
            creator("/users").ifPresent(route -> admin().post(route.path(), body(route)).is(201));
            var key = "grow " + bodies.incrementAndGet();
            creator("/enrollments/{id}/pay").ifPresent(route ->
                admin().with("Idempotency-Key", key).post(filled(route.path(), id("enrollments")), body(route)).is(201));
            routes().stream().filter(route -> route.method().equals("PUT") && route.path().endsWith("/{id}") && !route.path().startsWith("/users"))
                .forEach(route -> admin().put(path(route), body(route)).is(200));
        }
    }

    /** A query that the read accepts: a list's {@code size}, or an example of each parameter of anything else. */
    String query(Route route, int size) {
        if (route.kind() == Route.Kind.LIST) {
            return "?size=" + size;
        }
        var terms = new ArrayList<String>();
        if (route.parameters() != null) {
            for (var parameter : route.parameters().getRecordComponents()) {
                if (!parameter.getName().equals("except")) {
                    terms.add(parameter.getName() + "=" + example(route, parameter.getName()));
                }
            }
        }
        return terms.isEmpty() ? "" : "?" + String.join("&", terms);
    }

    private Optional<Route> creator(String path) {
        return routes().stream().filter(route -> route.method().equals("POST") && route.path().equals(path)).findFirst();
    }

    /** The key of the record that this resource has here. */
    long id(String resource) {
        return ids.getOrDefault(resource, MISSING);
    }

    /** The route's path with the key of an existing record where it wants one. */
    String path(Route route) {
        return filled(route.path(), id(route.path().split("/", -1)[1]));
    }

    static String filled(String path, Object key) {
        return path.replaceAll("\\{\\w+}", key.toString());
    }

    static Answer send(Client client, Route route, String path, @Nullable Object body) {
        return client.send(route.method(), path + (route.kind() == Route.Kind.EXPORT ? "?format=csv" : ""), body);
    }

    /** A body that the route accepts; none when it takes none. */
    @Nullable Map<String, Object> body(Route route) {
        if (route.input() == null) {
            return null;
        }
        var body = new LinkedHashMap<String, Object>();
        for (var component : route.input().getRecordComponents()) {
            if (!LEFT_OUT.contains(component.getName())) {
                body.put(component.getName(), example(route, component.getName()));
            }
        }
        return body;
    }

    private @Nullable Object example(Route route, String field) {
        if (field.equals("title")) {
            return "Anglais " + bodies.incrementAndGet();
        }
        if (field.equals("email")) {
            return "personne" + bodies.incrementAndGet() + "@lilas.example";
        }
        if (field.equals("amount") && route.path().endsWith("/refund")) {
            return new BigDecimal("0.01");
        }
        if (field.endsWith("Id")) {
            return reference(route, field);
        }
        var example = EXAMPLES.get(field);
        if (example == null) {
            throw new AssertionError("World has no example of " + route.input().getName() + "." + field);
        }
        return example;
    }

    /** A student may be enrolled in a session once, and be one account's only: whoever is to be enrolled is somebody new. */
    private @Nullable Object reference(Route route, String field) {
        if (route.path().startsWith("/users") || route.path().startsWith("/auth")
            || (route.method().equals("PUT") && route.path().startsWith("/enrollments"))) {
            return null;
        }
        if (field.equals("studentId")) {
            return admin().post("/students", Map.of("firstName", "Nouvelle", "lastName", "Personne")).is(201).id();
        }
        return id(field.substring(0, field.length() - "Id".length()) + "s");
    }

    @Override public void close() {
        school.close();
    }
}
