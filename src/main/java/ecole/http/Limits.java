package ecole.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;

/** Says in JSON Schema's words what a record's constraints demand, so that programs and forms know the limits before they send. */
final class Limits {
    private Limits() {}

    /** Adds the keywords of {@code constraints} to the schema of the value that carries them; unknown annotations add nothing. */
    static void write(Annotation[] constraints, ObjectNode schema) {
        for (var constraint : constraints) {
            length(constraint, schema);
            form(constraint, schema);
            range(constraint, schema);
        }
    }

    private static void length(Annotation constraint, ObjectNode schema) {
        var things = schema.path("type").asText().equals("array") ? "Items" : "Length";
        if (constraint instanceof NotBlank || constraint instanceof NotEmpty) {
            schema.put("min" + things, Math.max(1, schema.path("min" + things).asInt()));
        } else if (constraint instanceof Size size) {
            if (size.min() > 0) {
                schema.put("min" + things, Math.max(size.min(), schema.path("min" + things).asInt()));
            }
            if (size.max() < Integer.MAX_VALUE) {
                schema.put("max" + things, size.max());
            }
        }
    }

    private static void form(Annotation constraint, ObjectNode schema) {
        if (constraint instanceof Pattern pattern) {
            schema.put("pattern", "^(?:" + pattern.regexp() + ")$");
        } else if (constraint instanceof Email) {
            schema.put("format", "email");
        } else if (constraint instanceof Line && !schema.has("pattern")) {
            schema.put("pattern", "^[^\\u0000-\\u001f\\u007f-\\u009f]*$");
        }
    }

    private static void range(Annotation constraint, ObjectNode schema) {
        if (constraint instanceof Min min) {
            schema.put("minimum", min.value());
        } else if (constraint instanceof Max max) {
            schema.put("maximum", max.value());
        } else if (constraint instanceof Positive) {
            schema.put("exclusiveMinimum", 0);
        } else if (constraint instanceof PositiveOrZero) {
            schema.put("minimum", 0);
        } else if (constraint instanceof DecimalMin min) {
            schema.put(min.inclusive() ? "minimum" : "exclusiveMinimum", new BigDecimal(min.value()));
        } else if (constraint instanceof DecimalMax max) {
            schema.put(max.inclusive() ? "maximum" : "exclusiveMaximum", new BigDecimal(max.value()));
        } else if (constraint instanceof Money money) {
            schema.put(money.zero() ? "minimum" : "exclusiveMinimum", 0).put("maximum", Money.MAX);
        }
    }
}
