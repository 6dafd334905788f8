package ecole.http;

import ecole.db.Page;
import ecole.db.SortKeys;
import io.javalin.http.Context;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a query string into a filter record, page and order; whatever is unknown or unreadable is refused, never ignored. */
final class QueryReader {
    private static final Set<String> OF_EVERY_LIST = Set.of("id", "page", "size", "sort");
    static final int MAX_SORT_TERMS = 5;
    private static final int MAX_VALUES = 50;
    static final int MAX_IDS = 500;
    static final int MAX_LENGTH = 200;
    private static final int MAX_PAGE = 10_000_000;

    private QueryReader() {}

    /** @throws Problem 400 naming the parameter */
    static <F> Query<F> list(Context context, Class<F> filter, SortKeys keys) {
        var known = new LinkedHashSet<>(OF_EVERY_LIST);
        known.addAll(names(filter));
        refuseOthers(context, known);
        return new Query<>(record(context, filter), ids(context), page(context), sort(context, keys));
    }

    /** An export's query: the list's without a page. @throws Problem 400 naming the parameter */
    static <F> Query<F> whole(Context context, Class<F> filter, SortKeys keys) {
        var known = new LinkedHashSet<>(Set.of("id", "sort", "format", "columns"));
        known.addAll(names(filter));
        refuseOthers(context, known);
        return new Query<>(record(context, filter), ids(context), new Page(1, Page.MAX_SIZE), sort(context, keys));
    }

    /** The query of a list's counts: its filters alone. @throws Problem 400 naming the parameter */
    static <F> Query<F> counted(Context context, Class<F> filter) {
        var known = new LinkedHashSet<>(Set.of("id"));
        known.addAll(names(filter));
        refuseOthers(context, known);
        return new Query<>(record(context, filter), ids(context), new Page(1, Page.MAX_SIZE), List.of());
    }

    /** The query of a list that nothing narrows. */
    static <F> Query<F> everything(Class<F> filter) {
        return new Query<>(record(filter, component -> null), List.of(), new Page(1, Page.MAX_SIZE), List.of());
    }

    /** The parameters of a read that is no list. @throws Problem 400 naming the parameter */
    static <F> F parameters(Context context, Class<F> filter) {
        refuseOthers(context, new LinkedHashSet<>(names(filter)));
        return record(context, filter);
    }

    static List<String> names(Class<?> filter) {
        return Arrays.stream(filter.getRecordComponents()).map(RecordComponent::getName).toList();
    }

    static void refuseOthers(Context context, Set<String> known) {
        for (var parameter : context.queryParamMap().entrySet()) {
            if (!known.contains(parameter.getKey())) {
                throw Problem.badParameter(parameter.getKey(), "unknown_parameter");
            }
            if (parameter.getValue().size() > 1) {
                throw Problem.badParameter(parameter.getKey(), "repeated");
            }
        }
    }

    private static List<Long> ids(Context context) {
        var text = context.queryParam("id");
        if (text == null || text.isBlank()) {
            return List.of();
        }
        var ids = text.split(",", -1);
        if (ids.length > MAX_IDS) {
            throw Problem.badParameter("id", "too_long");
        }
        return Arrays.stream(ids).map(id -> (Long) value("id", id, Long.class)).toList();
    }

    private static Page page(Context context) {
        return new Page(number(context, "page", 1, MAX_PAGE), number(context, "size", Page.DEFAULT_SIZE, Page.MAX_SIZE));
    }

    private static int number(Context context, String name, int otherwise, int max) {
        var text = context.queryParam(name);
        if (text == null || text.isEmpty()) {
            return otherwise;
        }
        var value = (Long) value(name, text, Long.class);
        if (value < 1 || value > max) {
            throw Problem.badParameter(name, "out_of_range");
        }
        return value.intValue();
    }

    private static List<SortKeys.Term> sort(Context context, SortKeys keys) {
        var text = context.queryParam("sort");
        if (text == null || text.isEmpty()) {
            return List.of();
        }
        var terms = new ArrayList<SortKeys.Term>();
        for (var term : text.split(",", -1)) {
            var descending = term.startsWith("-");
            var key = descending ? term.substring(1) : term;
            if (!keys.names().contains(key) || terms.size() == MAX_SORT_TERMS) {
                throw Problem.badParameter("sort", "unknown_value");
            }
            terms.add(new SortKeys.Term(key, descending));
        }
        return terms;
    }

    private static <F> F record(Context context, Class<F> type) {
        return record(type, component -> read(context.queryParam(component.getName()), component));
    }

    private static <F> F record(Class<F> type, Function<RecordComponent, @Nullable Object> value) {
        var components = type.getRecordComponents();
        var types = new Class<?>[components.length];
        var values = new Object[components.length];
        for (var i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = value.apply(components[i]);
        }
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException | NoSuchMethodException | InstantiationException | IllegalAccessException impossible) {
            throw new IllegalStateException(type + " is no plain record", impossible);
        }
    }

    private static @Nullable Object read(@Nullable String text, RecordComponent component) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var name = component.getName();
        if (component.getGenericType() instanceof ParameterizedType list) {
            var values = text.split(",", -1);
            if (values.length > MAX_VALUES) {
                throw Problem.badParameter(name, "too_long");
            }
            return Arrays.stream(values).map(value -> value(name, value, list.getActualTypeArguments()[0])).toList();
        }
        return value(name, text, component.getType());
    }

    private static Object value(String name, String text, Type type) {
        if (text.length() > MAX_LENGTH || !Characters.storable(text)) {
            throw Problem.badParameter(name, text.length() > MAX_LENGTH ? "too_long" : "control_characters");
        }
        try {
            if (type == String.class) {
                return text;
            }
            if (type == Long.class) {
                return Long.valueOf(text);
            }
            if (type == Boolean.class && Set.of("true", "false").contains(text)) {
                return Boolean.valueOf(text);
            }
            if (type == LocalDate.class) {
                return Dates.parse(text);
            }
            if (type instanceof Class<?> constants && constants.isEnum() && text.equals(text.toLowerCase(Locale.ROOT))) {
                return constant(name, constants, text.toUpperCase(Locale.ROOT));
            }
        } catch (NumberFormatException | DateTimeException unreadable) {
            throw Problem.badParameter(name, "format");
        }
        throw Problem.badParameter(name, "unknown_value");
    }

    private static Object constant(String parameter, Class<?> type, String name) {
        return Arrays.stream(type.getEnumConstants())
            .filter(constant -> ((Enum<?>) constant).name().equals(name))
            .findFirst()
            .orElseThrow(() -> Problem.badParameter(parameter, "unknown_value"));
    }
}
