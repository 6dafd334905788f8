package ecole.trainers;

import static ecole.db.schema.Tables.SESSIONS;
import static ecole.db.schema.Tables.TRAINERS;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;

import ecole.db.Daily;
import ecole.db.Folded;
import ecole.db.Listing;
import ecole.db.Projection;
import ecole.db.Search;
import ecole.db.SortKeys;
import ecole.db.schema.tables.records.TrainersRecord;
import ecole.http.Json;
import ecole.http.Query;
import ecole.http.Viewer;
import ecole.trainers.Trainer.Filter;
import ecole.trainers.Trainer.Input;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record1;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Every statement on trainers. */
final class TrainerSql {
    private static final Daily<Projection<Trainer>> VIEW = new Daily<>(TrainerSql::view);

    static final SortKeys SORT = SortKeys.endingIn(TRAINERS.ID)
        .and("lastName", TRAINERS.SORT_KEY)
        .and("firstName", Folded.of(TRAINERS.FIRST_NAME))
        .and("createdAt", TRAINERS.CREATED_AT);

    private static final Table<?> EACH_SPECIALTY = table("jsonb_array_elements_text({0})", TRAINERS.SPECIALTIES).as("each", "specialty");
    private static final Field<String> SPECIALTY = field(name("each", "specialty"), SQLDataType.CLOB);

    private TrainerSql() {}

    /** @param today the school's, which tells upcoming sessions from those that have begun */
    private static Projection<Trainer> view(LocalDate today) {
        var upcoming = SESSIONS.TRAINER_ID.eq(TRAINERS.ID).and(SESSIONS.START_DATE.gt(inline(today))).and(SESSIONS.CANCELLED_AT.isNull());
        return Projection.of(row(
            TRAINERS.ID, TRAINERS.USER_ID, TRAINERS.FIRST_NAME, TRAINERS.LAST_NAME,
            TRAINERS.SPECIALTIES.convertFrom(json -> Json.list(json.data(), String.class)), TRAINERS.DATE_OF_BIRTH,
            TRAINERS.PHONE, TRAINERS.EMAIL, TRAINERS.ADDRESS, TRAINERS.POSTAL_CODE, TRAINERS.CITY, TRAINERS.COUNTRY, TRAINERS.NOTES,
            field(select(count()).from(SESSIONS).where(upcoming)), field(select(min(SESSIONS.START_DATE)).from(SESSIONS).where(upcoming)),
            TRAINERS.VERSION, TRAINERS.CREATED_AT, TRAINERS.UPDATED_AT).mapping(Trainer::new));
    }

    static Listing<Trainer> listing(Query<Filter> query, Viewer viewer, LocalDate today) {
        return new Listing<>(VIEW.on(today), TRAINERS, TRAINERS.ID, visibleTo(viewer).and(matching(query.filter())), SORT.order(query.sort()));
    }

    static Optional<Trainer> find(DSLContext db, long id, Viewer viewer, LocalDate today) {
        return VIEW.on(today).find(db, TRAINERS.ID, id, visibleTo(viewer));
    }

    /** Every specialty that somebody has, once whatever its case and accents, in order. */
    static List<String> specialties(DSLContext db) {
        return db.select(min(SPECIALTY))
            .from(TRAINERS, EACH_SPECIALTY)
            .groupBy(Folded.of(SPECIALTY))
            .orderBy(Folded.of(SPECIALTY))
            .fetch(Record1::value1);
    }

    static Trainer insert(DSLContext tx, Input in, @Nullable String phone, Instant now, LocalDate today) {
        var view = VIEW.on(today);
        return tx.insertInto(TRAINERS)
            .set(columns(in, phone))
            .set(TRAINERS.CREATED_AT, now)
            .set(TRAINERS.UPDATED_AT, now)
            .returningResult(view.columns())
            .fetchSingle(view::read);
    }

    /** Inserts many at once; their phones are international already. */
    static void insertAll(DSLContext tx, List<Input> inputs, Instant now) {
        tx.batchInsert(inputs.stream().map(in -> {
            var columns = columns(in, in.phone());
            columns.setCreatedAt(now);
            columns.setUpdatedAt(now);
            return columns;
        }).toList()).execute();
    }

    static Trainer replace(DSLContext tx, long id, Input in, @Nullable String phone, Instant now, LocalDate today) {
        var view = VIEW.on(today);
        return tx.update(TRAINERS)
            .set(columns(in, phone))
            .set(TRAINERS.VERSION, TRAINERS.VERSION.plus(1))
            .set(TRAINERS.UPDATED_AT, now)
            .where(TRAINERS.ID.eq(id))
            .returningResult(view.columns())
            .fetchSingle(view::read);
    }

    static void remove(DSLContext tx, long id) {
        tx.deleteFrom(TRAINERS)
            .where(TRAINERS.ID.eq(id))
            .execute();
    }

    private static TrainersRecord columns(Input in, @Nullable String phone) {
        var columns = new TrainersRecord();
        columns.setUserId(in.userId());
        columns.setFirstName(in.firstName());
        columns.setLastName(in.lastName());
        columns.setSpecialties(JSONB.valueOf(new String(Json.bytes(in.specialties()), StandardCharsets.UTF_8)));
        columns.setDateOfBirth(in.dateOfBirth());
        columns.setPhone(phone);
        columns.setEmail(in.email());
        columns.setAddress(in.address());
        columns.setPostalCode(in.postalCode());
        columns.setCity(in.city());
        columns.setCountry(in.country());
        columns.setNotes(in.notes());
        return columns;
    }

    private static Condition matching(Filter filter) {
        return Search.everyWord(TRAINERS.SEARCH, filter.q())
            .and(filter.specialty() == null ? noCondition() : teaching(filter.specialty()));
    }

    private static Condition teaching(String specialty) {
        return exists(selectOne().from(EACH_SPECIALTY).where(Folded.of(SPECIALTY).eq(Folded.of(specialty.strip()))));
    }

    static Condition visibleTo(Viewer viewer) {
        return switch (viewer.role()) {
            case ADMIN -> noCondition();
            case TRAINER -> TRAINERS.USER_ID.eq(viewer.userId());
            case STUDENT -> falseCondition();
        };
    }
}
