package ecole.imports;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * What a feature says about its records so that a file of them can be imported. A line becomes the same input that the form sends, is checked
 * by the same constraints and becomes the same columns.
 */
public interface Importable<I extends Record> {
    /** The resource, as in its address. */
    String resource();

    Class<I> input();

    /** Members of the input that no file gives. */
    Set<String> leftOut();

    /** The code of the fault when a record that is there already is made again; null when that is allowed. */
    @Nullable String fault();

    /** What each of the inputs is recognised by, in the same order. */
    List<Known> recognise(DSLContext db, List<I> inputs);

    /** Writes records, all in few statements. */
    void insert(DSLContext tx, List<I> inputs, Instant now);

    /**
     * What a record is recognised by.
     *
     * @param key equal for inputs that are likely the same
     * @param id  the record that is likely the same; null when there is none
     */
    record Known(String key, @Nullable Long id) {}
}
