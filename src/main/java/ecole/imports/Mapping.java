package ecole.imports;

import ecole.http.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which column holds which field.
 *
 * @param fields the field of each column; null for a column that is left out
 */
record Mapping(List<@Nullable String> fields) {
    private static final String PARAMETER = "columns";

    /** @throws Problem 400 for a field that there is not, or that two columns claim */
    static Mapping chosen(List<String> columns, List<String> known) {
        var seen = new HashSet<String>();
        for (var field : columns) {
            if (!field.isEmpty() && !known.contains(field)) {
                throw Problem.badParameter(PARAMETER, "unknown_value");
            }
            if (!field.isEmpty() && !seen.add(field)) {
                throw Problem.badParameter(PARAMETER, "duplicate");
            }
        }
        if (seen.isEmpty()) {
            throw Problem.badParameter(PARAMETER, "required");
        }
        return new Mapping(columns.stream().map(field -> field.isEmpty() ? null : field).toList());
    }

    /** @throws Problem 400 for a file of fewer or more columns, 422 naming each of the {@code required} fields that no column holds */
    void refuseUnlessFit(int columns, List<String> required) {
        if (fields.size() != columns) {
            throw Problem.badParameter(PARAMETER, "out_of_range");
        }
        var missing = required.stream().filter(field -> !fields.contains(field)).map(field -> new Problem.Fault(field, "no_column")).toList();
        if (!missing.isEmpty()) {
            throw Problem.invalid(missing);
        }
    }

    /** The column that holds a field; -1 when none does. */
    int column(String field) {
        return fields.indexOf(field);
    }

    boolean holds(@Nullable String field) {
        return fields.stream().filter(Objects::nonNull).anyMatch(mapped -> mapped.equals(field));
    }
}
