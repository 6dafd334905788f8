package ecole.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The JSON Schemas of the records a document speaks of. Each record and enum gets a name of its own under {@code components/schemas}, made
 * from its class and the classes around it: {@code Student}, {@code StudentInput}.
 */
final class Schemas {
    private static final Map<Class<?>, String[]> SCALARS = Map.ofEntries(
        Map.entry(String.class, new String[] {"string", ""}), Map.entry(UUID.class, new String[] {"string", "uuid"}),
        Map.entry(LocalDate.class, new String[] {"string", "date"}), Map.entry(Instant.class, new String[] {"string", "date-time"}),
        Map.entry(boolean.class, new String[] {"boolean", ""}), Map.entry(Boolean.class, new String[] {"boolean", ""}),
        Map.entry(int.class, new String[] {"integer", "int32"}), Map.entry(Integer.class, new String[] {"integer", "int32"}),
        Map.entry(long.class, new String[] {"integer", "int64"}), Map.entry(Long.class, new String[] {"integer", "int64"}),
        Map.entry(double.class, new String[] {"number", "double"}), Map.entry(Double.class, new String[] {"number", "double"}),
        Map.entry(BigDecimal.class, new String[] {"number", ""}));

    /** Answers always hold all of their members; of what is sent, only what must be there is required, and nothing else is allowed. */
    private enum Direction { IN, OUT }

    private record Use(Class<?> type, Direction direction) {}

    private final Map<String, JsonNode> named = new TreeMap<>();
    private final Map<String, Use> uses = new HashMap<>();

    /** Every named schema met so far, by name. */
    Map<String, JsonNode> named() {
        return named;
    }

    /** The schema of what is sent to us. */
    ObjectNode input(Class<?> type) {
        return of(type, Direction.IN);
    }

    /** The schema of what we answer. */
    ObjectNode output(Type type) {
        return type instanceof Class<?> plain ? of(plain, Direction.OUT) : list(output(((ParameterizedType) type).getActualTypeArguments()[0]));
    }

    /** The schema of one parameter of the query. */
    ObjectNode parameter(RecordComponent parameter) {
        var schema = unlessNull(parameter.getAnnotatedType(), Direction.IN);
        Limits.write(parameter.getAnnotations(), schema);
        if (parameter.getType() == String.class && !schema.has("maxLength")) {
            schema.put("maxLength", QueryReader.MAX_LENGTH);
        }
        return schema;
    }

    static ObjectNode list(JsonNode items) {
        return object().put("type", "array").set("items", items);
    }

    static ObjectNode object() {
        return Json.plain().createObjectNode();
    }

    static boolean isOptional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private ObjectNode of(RecordComponent component, Direction direction) {
        var schema = unlessNull(component.getAnnotatedType(), direction);
        Limits.write(component.getAnnotations(), schema);
        return isOptional(component) ? orNull(schema) : schema;
    }

    private ObjectNode unlessNull(AnnotatedType type, Direction direction) {
        var schema = type instanceof AnnotatedParameterizedType several ? container(several, direction) : of((Class<?>) type.getType(), direction);
        Limits.write(type.getAnnotations(), schema);
        return schema;
    }

    private ObjectNode container(AnnotatedParameterizedType type, Direction direction) {
        var arguments = type.getAnnotatedActualTypeArguments();
        var element = arguments[arguments.length - 1];
        var schema = unlessNull(element, direction);
        var values = element.isAnnotationPresent(Nullable.class) ? orNull(schema) : schema;
        var raw = (Class<?>) ((ParameterizedType) type.getType()).getRawType();
        return Collection.class.isAssignableFrom(raw) ? list(values) : object().put("type", "object").set("additionalProperties", values);
    }

    private ObjectNode of(Class<?> type, Direction direction) {
        var scalar = SCALARS.get(type);
        if (scalar != null) {
            var schema = object().put("type", scalar[0]);
            return scalar[1].isEmpty() ? schema : schema.put("format", scalar[1]);
        }
        return type.isRecord() || type.isEnum() ? reference(type, direction) : object();
    }

    private static ObjectNode orNull(ObjectNode schema) {
        if (schema.has("$ref")) {
            var either = object();
            either.putArray("anyOf").add(schema).addObject().put("type", "null");
            return either;
        }
        if (schema.has("type")) {
            var type = schema.get("type").asText();
            schema.putArray("type").add(type).add("null");
        }
        return schema;
    }

    private ObjectNode reference(Class<?> type, Direction direction) {
        var name = name(type);
        var use = new Use(type, type.isEnum() ? Direction.OUT : direction);
        var known = uses.putIfAbsent(name, use);
        if (known == null) {
            named.put(name, type.isEnum() ? constants(type) : members(type, direction));
        } else if (!known.equals(use)) {
            throw new IllegalStateException("two schemas are called " + name + ": " + known + " and " + use);
        }
        return object().put("$ref", "#/components/schemas/" + name);
    }

    private static String name(Class<?> type) {
        if (type == Problems.Document.class) {
            return "Problem";
        }
        var around = type.getEnclosingClass();
        return (around == null ? "" : name(around)) + type.getSimpleName();
    }

    private static ObjectNode constants(Class<?> type) {
        var schema = object().put("type", "string");
        var values = schema.putArray("enum");
        Arrays.stream(type.getEnumConstants()).forEach(constant -> values.add(Json.plain().<JsonNode>valueToTree(constant)));
        return schema;
    }

    private ObjectNode members(Class<?> type, Direction direction) {
        var schema = object().put("type", "object");
        var properties = schema.putObject("properties");
        var required = Json.plain().createArrayNode();
        var open = direction == Direction.OUT;
        for (var component : type.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonAnyGetter.class)) {
                schema.put("additionalProperties", true);
                continue;
            }
            properties.set(component.getName(), of(component, direction));
            if (open || !isOptional(component)) {
                required.add(component.getName());
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        return open ? schema : schema.put("additionalProperties", false);
    }
}
