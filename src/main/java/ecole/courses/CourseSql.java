package ecole.courses;

import static ecole.db.schema.Tables.COURSES;
import static ecole.db.schema.Tables.SESSIONS;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.unnest;
import static org.jooq.impl.DSL.val;

import ecole.courses.Course.Counts;
import ecole.courses.Course.Filter;
import ecole.courses.Course.Input;
import ecole.db.Daily;
import ecole.db.Folded;
import ecole.db.Listing;
import ecole.db.Projection;
import ecole.db.Search;
import ecole.db.SortKeys;
import ecole.db.schema.tables.records.CoursesRecord;
import ecole.http.Query;
import ecole.imports.Importable.Known;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Records;
import org.jooq.impl.SQLDataType;

/** Every statement on courses. */
final class CourseSql {
    private static final Daily<Projection<Course>> VIEW = new Daily<>(CourseSql::view);

    static final SortKeys SORT = SortKeys.endingIn(COURSES.ID)
        .and("title", COURSES.SORT_KEY)
        .and("category", Folded.of(COURSES.CATEGORY))
        .and("price", COURSES.PRICE)
        .and("durationHours", COURSES.DURATION_HOURS)
        .and("createdAt", COURSES.CREATED_AT);

    static final Projection<Counts> COUNTS = Projection.of(
        row(count().filterWhere(COURSES.IS_ACTIVE), count().filterWhere(not(COURSES.IS_ACTIVE))).mapping(Counts::new));

    private CourseSql() {}

    /** @param today the school's, which tells upcoming sessions from those that have begun */
    private static Projection<Course> view(LocalDate today) {
        var upcoming = SESSIONS.COURSE_ID.eq(COURSES.ID).and(SESSIONS.START_DATE.gt(inline(today))).and(SESSIONS.CANCELLED_AT.isNull());
        return Projection.of(row(
            COURSES.ID, COURSES.TITLE, COURSES.DESCRIPTION, COURSES.CATEGORY, COURSES.DURATION_HOURS, COURSES.PRICE,
            COURSES.PREREQUISITES, COURSES.IS_ACTIVE, field(select(count()).from(SESSIONS).where(upcoming)),
            COURSES.VERSION, COURSES.CREATED_AT, COURSES.UPDATED_AT).mapping(Course::new));
    }

    static Listing<Course> listing(Query<Filter> query, LocalDate today) {
        return new Listing<>(VIEW.on(today), COURSES, COURSES.ID, matching(query.filter()), SORT.order(query.sort()));
    }

    static Optional<Course> find(DSLContext db, long id, LocalDate today) {
        return VIEW.on(today).find(db, COURSES.ID, id, noCondition());
    }

    /** The categories in use and the {@code offered} ones, each once whatever its case and accents, in order. */
    static List<String> categories(DSLContext db, List<String> offered) {
        var all = select(COURSES.CATEGORY).from(COURSES)
            .union(select(field("offered", String.class)).from(unnest(offered.toArray(String[]::new)).as("start", "offered")))
            .asTable("every", "category");
        var category = all.field("category", String.class);
        return db.select(min(category))
            .from(all)
            .groupBy(Folded.of(category))
            .orderBy(Folded.of(category))
            .fetch(Record1::value1);
    }

    /** What each of these titles is recognised by, in order: the letters whatever their case, as the unique index has them. */
    static List<Known> recognise(DSLContext db, String[] titles) {
        var title = field(name("given", "title"), SQLDataType.CLOB);
        var given = table("unnest({0}) with ordinality as given (title, place)", val(titles, SQLDataType.CLOB.array()));
        return db.select(lower(title), field(select(COURSES.ID).from(COURSES).where(lower(COURSES.TITLE).eq(lower(title)))))
            .from(given)
            .orderBy(field(name("given", "place")))
            .fetch(Records.mapping(Known::new));
    }

    static Course insert(DSLContext tx, Input in, Instant now, LocalDate today) {
        var view = VIEW.on(today);
        return tx.insertInto(COURSES)
            .set(columns(in))
            .set(COURSES.CREATED_AT, now)
            .set(COURSES.UPDATED_AT, now)
            .returningResult(view.columns())
            .fetchSingle(view::read);
    }

    /** Inserts many at once. */
    static void insertAll(DSLContext tx, List<Input> inputs, Instant now) {
        tx.batchInsert(inputs.stream().map(in -> {
            var columns = columns(in);
            columns.setCreatedAt(now);
            columns.setUpdatedAt(now);
            return columns;
        }).toList()).execute();
    }

    static Course replace(DSLContext tx, long id, Input in, Instant now, LocalDate today) {
        var view = VIEW.on(today);
        return tx.update(COURSES)
            .set(columns(in))
            .set(COURSES.VERSION, COURSES.VERSION.plus(1))
            .set(COURSES.UPDATED_AT, now)
            .where(COURSES.ID.eq(id))
            .returningResult(view.columns())
            .fetchSingle(view::read);
    }

    static void remove(DSLContext tx, long id) {
        tx.deleteFrom(COURSES)
            .where(COURSES.ID.eq(id))
            .execute();
    }

    private static CoursesRecord columns(Input in) {
        var columns = new CoursesRecord();
        columns.setTitle(in.title());
        columns.setDescription(in.description());
        columns.setCategory(in.category());
        columns.setDurationHours(in.durationHours());
        columns.setPrice(in.price());
        columns.setPrerequisites(in.prerequisites());
        columns.setIsActive(in.isActive());
        return columns;
    }

    private static Condition matching(Filter filter) {
        return Search.everyWord(COURSES.SEARCH, filter.q())
            .and(filter.category() == null ? noCondition() : Folded.of(COURSES.CATEGORY).eq(Folded.of(filter.category().strip())))
            .and(filter.isActive() == null ? noCondition() : COURSES.IS_ACTIVE.eq(filter.isActive()));
    }
}
