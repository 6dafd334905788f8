package ecole.http;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The columns of an exported record: its components in order, those of a nested record behind its name ({@code student.lastName}).
 *
 * @param names dotted paths, also the keys of the headings in the dictionaries ({@code column.student.lastName})
 */
record Columns(List<String> names, List<List<RecordComponent>> paths) {

    static Columns of(Class<?> record) {
        var paths = new ArrayList<List<RecordComponent>>();
        collect(record, List.of(), paths);
        return new Columns(paths.stream().map(Columns::name).toList(), paths);
    }

    /**
     * The named columns in the order of the names; all of them when there are no names.
     *
     * @throws Problem 400 for a name that is none of them
     */
    Columns chosen(@Nullable String wanted) {
        if (wanted == null || wanted.isBlank()) {
            return this;
        }
        var chosen = List.of(wanted.split(",", -1));
        if (!names.containsAll(chosen)) {
            throw Problem.badParameter("columns", "unknown_value");
        }
        return new Columns(chosen, chosen.stream().map(name -> paths.get(names.indexOf(name))).toList());
    }

    private static void collect(Class<?> record, List<RecordComponent> before, List<List<RecordComponent>> paths) {
        for (var component : record.getRecordComponents()) {
            var path = new ArrayList<>(before);
            path.add(component);
            if (component.getType().isRecord()) {
                collect(component.getType(), path, paths);
            } else {
                paths.add(path);
            }
        }
    }

    private static String name(List<RecordComponent> path) {
        return path.stream().map(RecordComponent::getName).collect(Collectors.joining("."));
    }

    List<@Nullable Object> values(Object row) {
        var values = new ArrayList<@Nullable Object>(paths.size());
        for (var path : paths) {
            Object value = row;
            for (var component : path) {
                value = value == null ? null : read(component, value);
            }
            values.add(value instanceof Collection<?> several ? Several.written(several) : value);
        }
        return values;
    }

    private static @Nullable Object read(RecordComponent component, Object owner) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(owner);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException("a record's component cannot be read", impossible);
        }
    }
}
