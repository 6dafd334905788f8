package ecole.guard;

import ecole.http.Money;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** JSON texts and query values that a field or parameter of some type must refuse. */
final class Junk {
    private static final int LONGER_THAN_ANY_TEXT = 100_001;
    /** Texts that have a form of their own beside what their constraints say, and passwords, which never come back. */
    private static final Set<String> FORMED = Set.of("phone", "timeZone", "currency", "country", "language", "token", "code", "password",
        "currentPassword", "newPassword", "email", "role", "paymentMethod", "status");

    private Junk() {}

    /** What no field of this component's type may accept, as JSON. */
    static List<String> of(RecordComponent component) {
        var junk = new ArrayList<>(List.of("[]", "{}", "[[]]", "[null]", "{\"a\":1}"));
        var type = component.getType();
        if (type != boolean.class && type != Boolean.class) {
            junk.addAll(List.of("true", "false"));
        }
        if (type == String.class) {
            junk.addAll(List.of("1", "1.5", "\"\\u0000\"", "\"a\\u0007b\"", "\"\\ud800\"", "\"\\udc00a\"", "\"\\uffff\"", text(maxLength(component) + 1)));
        } else if (type == LocalDate.class) {
            junk.addAll(List.of("1", "\"\"", "\"2026-02-30\"", "\"2026-13-01\"", "\"20261122\"", "\"22/11/2026\"", "\"2026-11-22T00:00:00Z\"",
                "\"0000-01-01\"", "\"-001-01-01\"", "\"+999999-01-01\"", "\"demain\"", "[2026,11,22]"));
        } else if (isNumber(type)) {
            junk.addAll(List.of("\"1\"", "\"NaN\"", "\"\"", "-1", "9223372036854775808", "1e400", "1e999999999", "-1e400"));
            if (type != BigDecimal.class) {
                junk.add("1.5");
            }
            if (type != long.class && type != Long.class) {
                junk.add("2147483648");
            }
            if (Arrays.stream(component.getAnnotations()).anyMatch(Money.class::isInstance)) {
                junk.add("1.2345");
            }
        } else if (type == boolean.class || type == Boolean.class) {
            junk.addAll(List.of("\"true\"", "\"\"", "1", "0"));
        } else if (type.isEnum()) {
            junk.addAll(List.of("1", "0", "\"\"", "\"nothing known\"", "\"" + ((Enum<?>) type.getEnumConstants()[0]).name() + " \""));
        } else if (Collection.class.isAssignableFrom(type)) {
            junk.removeAll(List.of("[]"));
            junk.addAll(List.of("\"x\"", "1", "[1]", "[\"\\u0000\"]", "[" + text(LONGER_THAN_ANY_TEXT) + "]"));
        }
        return junk;
    }

    /** Whether any text without control characters is welcome here. */
    static boolean isFreeText(RecordComponent component) {
        return component.getType() == String.class && !FORMED.contains(component.getName())
            && constraint(component, Pattern.class) == null && constraint(component, Email.class) == null;
    }

    /** What no parameter of this type may accept, URL-encoded. */
    static List<String> parameters(RecordComponent parameter) {
        var type = parameter.getType();
        if (type == String.class) {
            return List.of("%00", "a%01", "x".repeat(201));
        }
        if (type == Boolean.class) {
            return List.of("maybe", "TRUE", "1", "true,false");
        }
        if (type == LocalDate.class) {
            return List.of("2026-02-30", "demain", "22/11/2026", "20261122", "0");
        }
        return List.of("nothing%20known", "9223372036854775808", "1.5", "%00", "x".repeat(201), ",");
    }

    private static boolean isNumber(Class<?> type) {
        return Set.of(int.class, Integer.class, long.class, Long.class).contains(type) || Number.class.isAssignableFrom(type);
    }

    private static int maxLength(RecordComponent component) {
        var size = constraint(component, Size.class);
        return size == null || size.max() == Integer.MAX_VALUE ? LONGER_THAN_ANY_TEXT : size.max();
    }

    static <A extends Annotation> @Nullable A constraint(RecordComponent component, Class<A> type) {
        var carried = component.getAnnotation(type);
        return carried == null ? component.getAnnotatedType().getAnnotation(type) : carried;
    }

    private static String text(int length) {
        return "\"" + "x".repeat(length) + "\"";
    }
}
