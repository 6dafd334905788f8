package ecole.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import ecole.http.Json;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** What the server answered, with the assertions that tests ask of it; a failure shows the body. */
public record Answer(HttpResponse<?> http, String body) {

    public int status() {
        return http.statusCode();
    }

    public String header(String name) {
        return http.headers().firstValue(name).orElse("");
    }

    public Answer is(int status) {
        assertEquals(status, status(), () -> http.request().method() + " " + http.request().uri() + " answered " + body());
        return this;
    }

    /** A problem of this status and code, in the form of RFC 9457. */
    public Answer isProblem(int status, String code) {
        is(status);
        assertEquals(code, json().path("code").asText(), this::body);
        assertEquals("application/problem+json; charset=utf-8", header("Content-Type").toLowerCase(java.util.Locale.ROOT));
        return this;
    }

    /** A refusal (422, or 400 for a parameter) whose errors hold {@code field: code}. */
    public Answer names(String field, String code) {
        var errors = new ArrayList<String>();
        json().path("errors").forEach(error -> errors.add(error.path("field").asText() + ": " + error.path("code").asText()));
        assertEquals(true, errors.contains(field + ": " + code), () -> "expected " + field + ": " + code + " in " + body());
        return this;
    }

    public JsonNode json() {
        try {
            return Json.plain().readTree(body());
        } catch (JsonProcessingException noJson) {
            throw new AssertionError("not JSON: " + body(), noJson);
        }
    }

    public long id() {
        return json().path("id").asLong();
    }

    public String text(String field) {
        return json().path(field).asText();
    }

    public BigDecimal amount(String field) {
        return json().path(field).decimalValue();
    }

    /** One field of every row of a list. */
    public List<String> column(String field) {
        var values = new ArrayList<String>();
        json().forEach(row -> values.add(row.path(field).asText()));
        return values;
    }
}
