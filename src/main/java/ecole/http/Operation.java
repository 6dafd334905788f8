package ecole.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ecole.db.Page;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One route as an operation of the OpenAPI document. */
final class Operation {
    private static final Pattern PATH_PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final Set<String> SAFE = Set.of("GET", "HEAD");

    private final Route route;
    private final Schemas schemas;

    Operation(Route route, Schemas schemas) {
        this.route = route;
        this.schemas = schemas;
    }

    ObjectNode document() {
        var name = OperationName.of(route);
        var operation = Schemas.object().put("operationId", name).put("summary", OperationName.sentence(name));
        operation.putArray("tags").add(OperationName.tag(route));
        var roles = operation.putArray("x-roles");
        Arrays.stream(Role.values()).filter(route.access()::admits).forEach(role -> roles.add(role.key()));
        if (route.access() == Access.PUBLIC) {
            operation.putArray("security");
        }
        parameters(operation);
        if (route.input() != null) {
            content(operation.putObject("requestBody").put("required", true), "application/json", schemas.input(route.input()));
        }
        if (route.file() != null) {
            content(operation.putObject("requestBody").put("required", true), route.file(),
                Schemas.object().put("type", "string").put("format", "binary"));
        }
        if (route.kind() == Route.Kind.IMAGE) {
            var body = operation.putObject("requestBody").put("required", true);
            var forms = body.putObject("content");
            Routes.IMAGES.forEach(form -> forms.putObject(form).putObject("schema").put("type", "string").put("format", "binary"));
        }
        answers(operation.putObject("responses"));
        return operation;
    }

    private void parameters(ObjectNode operation) {
        var parameters = Json.plain().createArrayNode();
        PATH_PARAMETER.matcher(route.path()).results()
            .forEach(found -> parameters.add(parameter(found.group(1), "path", true, key(found.group(1)))));
        if (route.kind() == Route.Kind.LIST) {
            parameters.add(parameter("page", "query", false, number(1).put("default", 1)));
            parameters.add(parameter("size", "query", false, number(1).put("maximum", Page.MAX_SIZE).put("default", Page.DEFAULT_SIZE)));
        }
        if (route.kind() == Route.Kind.EXPORT) {
            parameters.add(parameter("format", "query", true, oneOf(List.of("csv", "xlsx"))));
            parameters.add(parameter("columns", "query", false, Schemas.list(oneOf(Columns.of((Class<?>) route.output()).names())))
                .put("style", "form").put("explode", false));
        }
        if (route.sort() != null || route.kind() == Route.Kind.COUNTS) {
            parameters.add(parameter("id", "query", false, Schemas.list(key("id")).put("maxItems", QueryReader.MAX_IDS))
                .put("style", "form").put("explode", false));
        }
        if (route.sort() != null) {
            parameters.add(parameter("sort", "query", false, sortTerms()).put("style", "form").put("explode", false));
        }
        if (route.parameters() != null) {
            for (var component : route.parameters().getRecordComponents()) {
                var parameter = parameter(component.getName(), "query", !Schemas.isOptional(component), schemas.parameter(component));
                parameters.add(Iterable.class.isAssignableFrom(component.getType()) ? parameter.put("style", "form").put("explode", false) : parameter);
            }
        }
        if (route.kind() == Route.Kind.CREATED_ONCE) {
            parameters.addObject().put("$ref", "#/components/parameters/IdempotencyKey");
        }
        if (isGuarded()) {
            parameters.addObject().put("$ref", "#/components/parameters/IfMatch");
        }
        if (!parameters.isEmpty()) {
            operation.set("parameters", parameters);
        }
    }

    private JsonNode sortTerms() {
        var terms = route.sort().names().stream().flatMap(key -> Stream.of(key, "-" + key)).toList();
        return Schemas.list(oneOf(terms)).put("maxItems", QueryReader.MAX_SORT_TERMS);
    }

    private static ObjectNode oneOf(List<String> values) {
        var word = Schemas.object().put("type", "string");
        values.forEach(word.putArray("enum")::add);
        return word;
    }

    private static ObjectNode parameter(String name, String place, boolean required, JsonNode schema) {
        return Schemas.object().put("name", name).put("in", place).put("required", required).set("schema", schema);
    }

    private static ObjectNode key(String name) {
        return name.equals("id") ? Schemas.object().put("type", "integer").put("format", "int64").put("minimum", 1)
            : Schemas.object().put("type", "string").put("format", "uuid");
    }

    private static ObjectNode number(int minimum) {
        return Schemas.object().put("type", "integer").put("format", "int32").put("minimum", minimum);
    }

    /** Whether the route changes one versioned record, and so honours {@code If-Match}. */
    private boolean isGuarded() {
        var keyed = route.path().contains("{id}");
        return switch (route.method()) {
            case "PUT" -> isVersioned() && route.kind() != Route.Kind.IMAGE;
            case "DELETE" -> route.path().endsWith("/{id}");
            case "POST" -> keyed && route.kind() == Route.Kind.ONE && isVersioned();
            default -> false;
        };
    }

    private boolean isVersioned() {
        return route.output() instanceof Class<?> output && Versioned.class.isAssignableFrom(output);
    }

    private boolean isLocated() {
        return route.output() instanceof Class<?> output && Located.class.isAssignableFrom(output)
            && (route.kind() == Route.Kind.CREATED || route.kind() == Route.Kind.CREATED_ONCE);
    }

    private void answers(ObjectNode responses) {
        var success = responses.putObject(switch (route.kind()) {
            case CREATED, CREATED_ONCE -> "201";
            case EMPTY -> "204";
            default -> "200";
        }).put("description", switch (route.kind()) {
            case CREATED, CREATED_ONCE -> "Created";
            case EMPTY -> "Done";
            default -> "OK";
        });
        headers(success);
        switch (route.kind()) {
            case ONE, COUNTS, CREATED, CREATED_ONCE, IMAGE -> content(success, "application/json", schemas.output(route.output()));
            case LIST, PLAIN_LIST -> content(success, "application/json", Schemas.list(schemas.output(route.output())));
            case EXPORT -> {
                var files = success.putObject("content");
                files.putObject("text/csv").putObject("schema").put("type", "string");
                files.putObject("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            }
            case ARCHIVE -> content(success, "application/zip", Schemas.object().put("type", "string").put("format", "binary"));
            case STREAM -> content(success, "text/event-stream", schemas.output(route.output()));
            case EMPTY, RAW -> { }
        }
        problems().forEach(status -> responses.putObject(Integer.toString(status)).put("$ref", "#/components/responses/Problem" + status));
        responses.putObject("default").put("$ref", "#/components/responses/Problem");
    }

    private void headers(ObjectNode success) {
        var names = new TreeSet<String>();
        if (route.kind() == Route.Kind.LIST) {
            names.addAll(Set.of("Link", "X-Total-Count"));
        }
        if (isVersioned() && (route.kind() == Route.Kind.ONE || route.kind() == Route.Kind.CREATED)) {
            names.add("ETag");
        }
        if ((isVersioned() && route.kind() == Route.Kind.CREATED) || isLocated()) {
            names.add("Location");
        }
        if (route.kind() == Route.Kind.CREATED_ONCE) {
            names.add("Idempotency-Replayed");
        }
        if (route.kind() == Route.Kind.EXPORT || route.kind() == Route.Kind.ARCHIVE) {
            names.add("Content-Disposition");
        }
        if (!names.isEmpty()) {
            var headers = success.putObject("headers");
            names.forEach(name -> headers.putObject(name).put("$ref", "#/components/headers/" + name));
        }
    }

    /** The refusals a client must be ready for here; whatever else can happen is the default answer. */
    private Set<Integer> problems() {
        var statuses = new TreeSet<Integer>();
        var unsafe = !SAFE.contains(route.method());
        if (route.parameters() != null || route.input() != null) {
            statuses.add(400);
        }
        if (route.access() != Access.PUBLIC) {
            statuses.add(401);
        }
        if (unsafe || !Arrays.stream(Role.values()).allMatch(route.access()::admits)) {
            statuses.add(403);
        }
        if (route.path().contains("{")) {
            statuses.add(404);
        }
        if (unsafe && route.access() != Access.PUBLIC && (route.input() != null || route.path().contains("{id}"))) {
            statuses.add(409);
        }
        if (isGuarded()) {
            statuses.add(412);
        }
        if (route.input() != null || route.file() != null || route.kind() == Route.Kind.IMAGE) {
            statuses.addAll(Set.of(413, 415, 422));
        }
        if (unsafe && route.access() == Access.PUBLIC) {
            statuses.add(429);
        }
        return statuses;
    }

    private static void content(ObjectNode owner, String mediaType, JsonNode schema) {
        owner.putObject("content").putObject(mediaType).set("schema", schema);
    }
}
