package ecole.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A page of the school in a browser: keeps the cookies it was given, sends them where they belong, and the CSRF token with them. */
public final class Browser {
    private final Client client;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    Browser(Client client) {
        this.client = client;
    }

    /** The same jar of cookies copied, as a thief or a second tab has it. */
    public Browser copy() {
        var copy = new Browser(client);
        copy.cookies.putAll(cookies);
        return copy;
    }

    public @Nullable String cookie(String name) {
        return cookies.get(name);
    }

    public void forget(String cookie) {
        cookies.remove(cookie);
    }

    public void put(String cookie, String value) {
        cookies.put(cookie, value);
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer post(String path, @Nullable Object body) {
        return send("POST", path, body);
    }

    public Answer send(String method, String path, @Nullable Object body) {
        var token = cookies.get("XSRF-TOKEN");
        var sender = token == null ? client : client.with("X-XSRF-TOKEN", token);
        return send(sender, method, path, body);
    }

    /** Sends what {@code sender} adds, and no CSRF token of its own accord. */
    public Answer send(Client sender, String method, String path, @Nullable Object body) {
        var sent = cookies.entrySet().stream()
            .filter(cookie -> !cookie.getKey().contains("refresh") || path.startsWith("/auth"))
            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
        var answer = (sent.isEmpty() ? sender : sender.with("Cookie", sent)).send(method, path, body);
        answer.http().headers().allValues("Set-Cookie").forEach(this::keep);
        return answer;
    }

    /** This browser's requests with further headers but without its CSRF token. */
    public Client bare() {
        return client;
    }

    private void keep(String header) {
        var pair = header.split(";", 2)[0].split("=", 2);
        if (header.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}
