package ecole.db;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Field;
import org.jooq.SortField;

/**
 * The sort keys a list accepts, each with the column it orders by; the first is the default. The primary key ends every order, so that
 * pages neither repeat nor miss a row.
 */
public final class SortKeys {
    /** One wanted sort term: a key of the whitelist and its direction. */
    public record Term(String key, boolean descending) {}

    private final Field<Long> id;
    private final List<Term> standard;
    private final Map<String, Field<?>> fields;

    private SortKeys(Field<Long> id, List<Term> standard, Map<String, Field<?>> fields) {
        this.id = id;
        this.standard = standard;
        this.fields = Collections.unmodifiableMap(fields);
    }

    /** Starts a whitelist; {@code id} is the primary key that ends every order. */
    public static SortKeys endingIn(Field<Long> id) {
        return new SortKeys(id, List.of(), Map.of());
    }

    public SortKeys and(String key, Field<?> field) {
        var more = new LinkedHashMap<String, Field<?>>(fields);
        more.put(key, field);
        return new SortKeys(id, standard.isEmpty() ? List.of(new Term(key, false)) : standard, more);
    }

    /** The first key of this list with its direction turned: the newest first. */
    public SortKeys newestFirst() {
        return new SortKeys(id, List.of(new Term(standard.get(0).key(), true)), fields);
    }

    public Set<String> names() {
        return fields.keySet();
    }

    /** The SQL order for the wanted terms, or for the default ones when none is wanted; every term's key is in {@link #names()}. */
    public List<SortField<?>> order(List<Term> wanted) {
        var terms = wanted.isEmpty() ? standard : wanted;
        var order = new ArrayList<SortField<?>>();
        for (var term : terms) {
            var field = fields.get(term.key());
            var direction = term.descending() ? field.desc() : field.asc();
            // PostgreSQL walks no index for "desc nulls last", not even where a column has no nulls.
            order.add(field.getDataType().nullable() ? direction.nullsLast() : direction);
        }
        order.add(terms.get(terms.size() - 1).descending() ? id.desc() : id.asc());
        return order;
    }
}
