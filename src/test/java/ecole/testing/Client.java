package ecole.testing;

import com.fasterxml.jackson.databind.JsonNode;
import ecole.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
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

    /** What a file that is no text holds. */
    public byte[] download(String path) {
        return sent(request("GET", "/api" + path, BodyPublishers.noBody()), BodyHandlers.ofByteArray()).body();
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

    /** Sends {@code body}: a String or bytes as they are, anything else as JSON; {@code path} is below {@code /api} unless it begins with {@code //}. */
    public Answer send(String method, String path, Object body) {
        var target = path.startsWith("//") ? path.substring(1) : "/api" + path;
        if (body == null) {
            return answer(request(method, target, BodyPublishers.noBody()));
        }
        var sender = headers.containsKey("Content-Type") ? this : with("Content-Type", "application/json");
        return answer(sender.request(method, target, body instanceof byte[] bytes ? BodyPublishers.ofByteArray(bytes)
            : BodyPublishers.ofString(body instanceof String text ? text : json(body))));
    }

    private HttpRequest request(String method, String target, BodyPublisher body) {
        var request = HttpRequest.newBuilder(base.resolve(target));
        headers.forEach(request::header);
        return request.method(method, body).build();
    }

    /** A stream of events has no end to wait for: what it says is not read. */
    private static Answer answer(HttpRequest request) {
        var answer = sent(request, BodyHandlers.ofInputStream());
        var isStream = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
        try (var body = answer.body()) {
            return new Answer(answer, isStream ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException fault) {
            throw new UncheckedIOException(request.method() + " " + request.uri().getPath(), fault);
        }
    }

    private static <B> HttpResponse<B> sent(HttpRequest request, BodyHandler<B> body) {
        try {
            return HTTP.send(request, body);
        } catch (IOException fault) {
            throw new UncheckedIOException(request.method() + " " + request.uri().getPath(), fault);
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
