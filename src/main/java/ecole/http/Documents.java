package ecole.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Serves the OpenAPI document and a page that shows it (Swagger UI). Each is made or read at its first request and kept. */
public final class Documents {
    private static final Map<String, String> FILES = Map.of(
        "index.html", "text/html; charset=utf-8",
        "start.js", "text/javascript; charset=utf-8",
        "swagger-ui-bundle.js", "text/javascript; charset=utf-8",
        "swagger-ui.css", "text/css; charset=utf-8");

    private record Copy(byte[] bytes, String contentType, String tag) {}

    private final Supplier<List<Route>> routes;
    private final Map<String, Copy> copies = new ConcurrentHashMap<>();

    /** @param routes the whole table; it is asked for once it is complete */
    public Documents(Supplier<List<Route>> routes) {
        this.routes = routes;
    }

    public void openApi(Context context) {
        send(context, copies.computeIfAbsent("openapi.json",
            name -> copy(Json.bytes(OpenApi.document(routes.get())), "application/json; charset=utf-8")));
    }

    public void page(Context context) {
        send(context, copies.computeIfAbsent("index.html", Documents::read));
    }

    /** What the page is made of. @throws Problem 404 for anything else */
    public void file(Context context) {
        var name = context.pathParam("file");
        if (!FILES.containsKey(name)) {
            throw Problem.notFound();
        }
        send(context, copies.computeIfAbsent(name, Documents::read));
    }

    private static void send(Context context, Copy copy) {
        context.header("ETag", copy.tag()).header("Cache-Control", "no-cache");
        if (copy.tag().equals(context.header("If-None-Match"))) {
            context.status(304);
        } else {
            context.contentType(copy.contentType()).result(copy.bytes());
        }
    }

    private static Copy read(String name) {
        try (var file = Documents.class.getResourceAsStream("/ecole/docs/" + name)) {
            if (file == null) {
                throw new IllegalStateException("this JAR was built without " + name);
            }
            return copy(file.readAllBytes(), FILES.get(name));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Copy copy(byte[] bytes, String contentType) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new Copy(bytes, contentType, "\"" + HexFormat.of().formatHex(digest, 0, 16) + "\"");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
