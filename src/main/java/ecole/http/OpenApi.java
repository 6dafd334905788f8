package ecole.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The OpenAPI 3.1 document of a route table. Other programs, the docs page and the SPA's types are made from it, and it is made from
 * nothing but the routes and the records, so it cannot say anything else than the server does.
 */
public final class OpenApi {
    private static final List<Integer> REFUSALS = List.of(400, 401, 403, 404, 409, 412, 413, 415, 422, 429);
    private static final String ABOUT = "Money is a number in the school's currency, dates are YYYY-MM-DD, instants RFC 3339 in UTC. Every "
        + "refusal is a problem (RFC 9457) with a stable code. Pages sign in by cookie and prove unsafe requests with the header "
        + Csrf.HEADER + ", whose value is the cookie " + Csrf.COOKIE + "; programs send an access token.";

    private OpenApi() {}

    /** The document of {@code routes}, the same for the same routes; what only serves the document itself is left out. */
    public static ObjectNode document(List<Route> routes) {
        var schemas = new Schemas();
        var document = Schemas.object().put("openapi", "3.1.0");
        document.putObject("info").put("title", "École").put("version", "1").put("description", ABOUT)
            .putObject("license").put("name", "MIT");
        document.putArray("servers").addObject().put("url", "/");
        var security = document.putArray("security");
        security.addObject().putArray("cookie");
        security.addObject().putArray("bearer");
        var tags = document.putArray("tags");
        var paths = document.putObject("paths");
        var seen = new LinkedHashSet<String>();
        for (var route : routes) {
            if (route.kind() == Route.Kind.RAW) {
                continue;
            }
            var path = "/api" + route.path();
            var operations = paths.has(path) ? (ObjectNode) paths.get(path) : paths.putObject(path);
            operations.set(route.method().toLowerCase(Locale.ROOT), new Operation(route, schemas).document());
            if (seen.add(OperationName.tag(route))) {
                tags.addObject().put("name", OperationName.tag(route));
            }
        }
        document.set("components", components(schemas));
        return document;
    }

    private static ObjectNode components(Schemas schemas) {
        var problem = schemas.output(Problems.Document.class);
        var components = Schemas.object();
        var named = components.putObject("schemas");
        schemas.named().forEach(named::set);
        var responses = components.putObject("responses");
        REFUSALS.forEach(status -> {
            var refusal = refusal(responses, "Problem" + status, Texts.in(Locale.ENGLISH).text("status." + status), problem);
            if (status == 429) {
                refusal.putObject("headers").putObject("Retry-After").put("$ref", "#/components/headers/Retry-After");
            }
        });
        refusal(responses, "Problem", "Any other problem", problem);
        parameters(components.putObject("parameters"));
        headers(components.putObject("headers"));
        var schemes = components.putObject("securitySchemes");
        schemes.putObject("cookie").put("type", "apiKey").put("in", "cookie").put("name", Cookies.ACCESS)
            .put("description", "Over HTTPS its name begins with __Host-");
        schemes.putObject("bearer").put("type", "http").put("scheme", "bearer").put("bearerFormat", "JWT");
        return components;
    }

    private static ObjectNode refusal(ObjectNode responses, String name, String description, ObjectNode problem) {
        var refusal = responses.putObject(name).put("description", description);
        refusal.putObject("content").putObject("application/problem+json").set("schema", problem);
        return refusal;
    }

    private static void parameters(ObjectNode parameters) {
        parameters.putObject("IfMatch").put("name", "If-Match").put("in", "header").put("required", false)
            .put("description", "The ETag of the version that was read; a record that has changed since is refused with 412")
            .putObject("schema").put("type", "string");
        parameters.putObject("IdempotencyKey").put("name", "Idempotency-Key").put("in", "header").put("required", false)
            .put("description", "Chosen by the sender; the same request sent again under the same key is done once and answered twice")
            .putObject("schema").put("type", "string").put("minLength", 1).put("maxLength", 100);
    }

    private static void headers(ObjectNode headers) {
        var described = Map.of(
            "Content-Disposition", "The file's name",
            "ETag", "The record's version, for If-Match",
            "Link", "The first, prev, next and last page of the same list (RFC 8288)",
            "Location", "The new record's address");
        List.of("Content-Disposition", "ETag", "Link", "Location").forEach(name -> headers.putObject(name)
            .put("description", described.get(name)).put("required", true).putObject("schema").put("type", "string"));
        headers.putObject("Idempotency-Replayed").put("description", "true when the request had been done before")
            .putObject("schema").put("type", "string");
        headers.putObject("Retry-After").put("description", "Seconds to wait").putObject("schema").put("type", "integer");
        headers.putObject("X-Total-Count").put("description", "How many rows the whole list has").put("required", true)
            .putObject("schema").put("type", "integer").put("format", "int64");
    }
}
