package ecole.history;

import static ecole.db.schema.Tables.HISTORY;
import static ecole.db.schema.Tables.USERS;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import ecole.db.Listing;
import ecole.db.Projection;
import ecole.db.SortKeys;
import ecole.http.Json;
import ecole.http.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** Who changed what and when. Triggers write it; here it is only read, and blanked when a person is erased. */
public final class History {
    /**
     * One change of one record.
     *
     * @param action     created, updated or deleted
     * @param actorEmail who did it; null when the application did, or the account is gone
     * @param changes    by field: the value before and the value after
     */
    public record Entry(long id, Instant at, String action, @Nullable Long actorId, @Nullable String actorEmail,
                        Map<String, List<@Nullable Object>> changes) {}

    /** A history has no filters. */
    public record Filter() {}

    public static final SortKeys SORT = SortKeys.endingIn(HISTORY.ID).and("at", HISTORY.ID).newestFirst();

    private static final TypeReference<Map<String, List<@Nullable Object>>> CHANGES = new TypeReference<>() {};

    private static final Projection<Entry> VIEW = Projection.of(row(HISTORY.ID, HISTORY.AT, HISTORY.ACTION, HISTORY.ACTOR_ID,
        field(select(USERS.EMAIL).from(USERS).where(USERS.ID.eq(HISTORY.ACTOR_ID))),
        HISTORY.CHANGES.convertFrom(History::changes)).mapping(Entry::new));

    private History() {}

    /** The history of one record, newest first. */
    public static Listing<Entry> of(Table<? extends Record> resource, long id, Query<Filter> query) {
        return new Listing<>(VIEW, HISTORY, HISTORY.ID,
            HISTORY.RESOURCE.eq(resource.getName()).and(HISTORY.RECORD_ID.eq(id)), SORT.order(query.sort()));
    }

    /** Blanks what the history knows of a person (GDPR art. 17); that there were changes, by whom and when, stays. */
    public static void erase(DSLContext tx, Table<? extends Record> resource, Collection<Long> ids) {
        erasing(tx, () -> tx.update(HISTORY)
            .set(HISTORY.CHANGES, JSONB.valueOf("{}"))
            .where(HISTORY.RESOURCE.eq(resource.getName()), HISTORY.RECORD_ID.in(ids))
            .execute());
    }

    /** Runs {@code work} while the database lets go of what it otherwise keeps for good, because a person is to be forgotten. */
    public static void erasing(DSLContext tx, Runnable work) {
        tx.fetch("select set_config('ecole.erasing', 'on', true)");
        work.run();
        tx.fetch("select set_config('ecole.erasing', '', true)");
    }

    private static Map<String, List<@Nullable Object>> changes(JSONB stored) {
        try {
            var byColumn = Json.plain().readValue(stored.data(), CHANGES);
            var byField = new TreeMap<String, List<@Nullable Object>>();
            byColumn.forEach((column, values) -> byField.put(camelCase(column), values));
            return byField;
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("history holds something else than changes", corrupt);
        }
    }

    /** {@code date_of_birth} is the API's {@code dateOfBirth}. */
    private static String camelCase(String column) {
        var field = new StringBuilder();
        for (var word : column.split("_", -1)) {
            field.append(field.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return field.toString();
    }
}
