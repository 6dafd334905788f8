package ecole.testing;

import com.fasterxml.jackson.databind.JsonNode;
import ecole.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Somebody who talks to the running school over HTTP; every request carries the same headers. */
public final class Client {
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI base;
    private final Map<String, String> headers;

    Client(URI base, Map<String, String> headers) {
        this.base = base;
        this.headers = Map.copyOf(headers);
    }

    /** The same client with one more header. */
    public Client with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Client(base, more);
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer post(String path, Object body) {
        return send("POST", path, body);
    }

    public Answer post(String path) {
        return send("POST", path, null);
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, body);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** Sends {@code body}: a String as it is, anything else as JSON; {@code path} is below {@code /api} unless it begins with {@code //}. */
    public Answer send(String method, String path, Object body) {
        var target = path.startsWith("//") ? path.substring(1) : "/api" + path;
        var request = HttpRequest.newBuilder(base.resolve(target));
        headers.forEach(request::header);
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            if (!headers.containsKey("Content-Type")) {
                request.header("Content-Type", "application/json");
            }
            request.method(method, BodyPublishers.ofString(body instanceof String text ? text : json(body)));
        }
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (IOException fault) {
            throw new UncheckedIOException(method + " " + target, fault);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private static String json(Object body) {
        return new String(Json.bytes(body), StandardCharsets.UTF_8);
    }

    /** A JSON object from names and values in turn; null values are kept. */
    public static Map<String, Object> object(Object... namesAndValues) {
        var object = new LinkedHashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }

    /** The members of an array as a list, for rows of a list. */
    public static List<JsonNode> rows(Answer answer) {
        var rows = new ArrayList<JsonNode>();
        answer.json().forEach(rows::add);
        return rows;
    }
}
