package ecole.about;

import com.fasterxml.jackson.databind.JsonNode;
import ecole.about.About.Component;
import ecole.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What École ships of others, as the build has written it down: the server's bill of materials and the pages' list of licences. */
final class Components {
    /** CycloneDX, written by Maven. */
    private static final String SERVER = "/ecole/about/sbom.json";
    /** Written by Vite. */
    private static final String PAGES = "/public/licenses.json";
    /** Programs that are no libraries of ours, and so in neither list. */
    private static final List<Component> PROGRAMS =
        List.of(new Component("PostgreSQL", "", "PostgreSQL"), new Component("Swagger UI", "", "Apache-2.0"));

    private Components() {}

    /** All in alphabetical order; none before the build has packaged them. */
    static List<Component> shipped() {
        return of(read(SERVER), read(PAGES));
    }

    static List<Component> of(JsonNode server, JsonNode pages) {
        var shipped = new ArrayList<Component>();
        server.path("components").forEach(library -> shipped.add(new Component(library.path("name").asText(),
            library.path("version").asText(), licences(library.path("licenses")))));
        pages.forEach(library -> shipped.add(new Component(library.path("name").asText(), library.path("version").asText(),
            library.path("identifier").asText())));
        if (!shipped.isEmpty()) {
            shipped.addAll(PROGRAMS);
        }
        return shipped.stream().distinct().sorted(Comparator.comparing(Component::name, String.CASE_INSENSITIVE_ORDER)).toList();
    }

    /** Each choice has an identifier of SPDX, or a name of its own, or is an expression of several. */
    private static String licences(JsonNode choices) {
        return StreamSupport.stream(choices.spliterator(), false)
            .map(choice -> choice.path("license").path("id").asText(choice.path("license").path("name").asText(choice.path("expression").asText())))
            .collect(Collectors.joining(", "));
    }

    private static JsonNode read(String resource) {
        try (var list = Components.class.getResourceAsStream(resource)) {
            return list == null ? Json.plain().missingNode() : Json.plain().readTree(list);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource + " cannot be read", unreadable);
        }
    }
}
