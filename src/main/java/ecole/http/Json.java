package ecole.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.io.Serial;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Our JSON: strict in what it reads (no coercion, no unknown field, no text that PostgreSQL cannot keep), plain in what it writes
 * (amounts as numbers without needless zeros, dates and instants as ISO texts).
 */
public final class Json {
    private static final int MAX_DEPTH = 20;
    private static final int MAX_TEXT = 100_000;
    private static final int MAX_DIGITS = 40;
    private static final ObjectMapper MAPPER = mapper();

    private Json() {}

    private static ObjectMapper mapper() {
        var ours = new SimpleModule("ecole")
            .addDeserializer(String.class, new TextReader())
            .addDeserializer(LocalDate.class, new DateReader())
            .addSerializer(BigDecimal.class, new AmountWriter())
            .addSerializer(LocalDate.class, ToStringSerializer.instance)
            .addSerializer(Instant.class, ToStringSerializer.instance);
        var json = JsonMapper.builder()
            .addModule(ours)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .withCoercionConfig(LogicalType.Textual, text -> text
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .withCoercionConfigDefaults(any -> any
                .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.EmptyArray, CoercionAction.Fail))
            .build();
        json.getFactory().setStreamReadConstraints(StreamReadConstraints.builder()
            .maxNestingDepth(MAX_DEPTH).maxStringLength(MAX_TEXT).maxNumberLength(MAX_DIGITS).build());
        return json;
    }

    /** The one mapper, for what is stored as JSON in the database. */
    public static ObjectMapper plain() {
        return MAPPER;
    }

    public static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (IOException unwritable) {
            throw new IllegalStateException("a record of ours cannot be written as JSON", unwritable);
        }
    }

    /** @throws Problem 400 for what is not JSON, 422 naming the field for what does not fit the record */
    static <T> T read(byte[] body, Class<T> type) {
        try {
            var value = MAPPER.readValue(body, type);
            if (value == null) {
                throw Problem.of(400, "malformed");
            }
            return value;
        } catch (UnrecognizedPropertyException unknown) {
            throw Problem.invalid(path(unknown), "unknown_field");
        } catch (Unfit unfit) {
            throw Problem.invalid(path(unfit), unfit.code);
        } catch (InvalidFormatException unfit) {
            throw Problem.invalid(path(unfit), unfit.getTargetType().isEnum() ? "unknown_value" : "type");
        } catch (MismatchedInputException unfit) {
            if (unfit.getPath().isEmpty()) {
                throw Problem.of(400, "malformed");
            }
            throw Problem.invalid(path(unfit), "type");
        } catch (JsonMappingException unfit) {
            throw unfit.getPath().isEmpty() ? Problem.of(400, "malformed") : Problem.invalid(path(unfit), "type");
        } catch (IOException unreadable) {
            throw Problem.of(400, "malformed");
        }
    }

    private static String path(JsonMappingException fault) {
        return fault.getPath().stream()
            .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
            .collect(Collectors.joining())
            .replaceFirst("^\\.", "");
    }

    /** A value that is JSON but not ours; {@code code} is the field's error code. */
    private static final class Unfit extends JsonMappingException {
        @Serial private static final long serialVersionUID = 1;
        private final String code;

        Unfit(JsonParser at, String code) {
            super(at, code);
            this.code = code;
        }
    }

    /** PostgreSQL keeps neither NUL nor half a surrogate pair; other control characters only ever come from attacks and bad pastes. */
    private static final class TextReader extends StdScalarDeserializer<String> {
        @Serial private static final long serialVersionUID = 1;

        TextReader() {
            super(String.class);
        }

        @Override public String deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (!in.hasToken(JsonToken.VALUE_STRING)) {
                throw new Unfit(in, "type");
            }
            var text = in.getText();
            if (!Characters.storable(text)) {
                throw new Unfit(in, "control_characters");
            }
            return text;
        }
    }

    private static final class DateReader extends StdScalarDeserializer<LocalDate> {
        @Serial private static final long serialVersionUID = 1;

        DateReader() {
            super(LocalDate.class);
        }

        @Override public LocalDate deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (!in.hasToken(JsonToken.VALUE_STRING)) {
                throw new Unfit(in, "type");
            }
            try {
                return Dates.parse(in.getText());
            } catch (DateTimeException noDate) {
                throw new Unfit(in, "format");
            }
        }
    }

    /** {@code 120.000} leaves as {@code 120}, {@code 1E+3} as {@code 1000}. */
    private static final class AmountWriter extends StdScalarSerializer<BigDecimal> {
        @Serial private static final long serialVersionUID = 1;

        AmountWriter() {
            super(BigDecimal.class);
        }

        @Override public void serialize(BigDecimal amount, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeNumber(amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString());
        }
    }

    /** The list of {@code type} in a JSON text of ours. */
    public static <T> List<T> list(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, MAPPER.getTypeFactory().constructCollectionType(List.class, type));
        } catch (IOException corrupt) {
            throw new IllegalStateException("a JSON column does not hold a list of " + type.getSimpleName(), corrupt);
        }
    }
}
