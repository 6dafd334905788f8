package ecole.courses;

import static ecole.db.schema.Tables.COURSES;
import static ecole.db.schema.Tables.SESSIONS;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.unnest;

import ecole.courses.Course.Filter;
import ecole.courses.Course.Input;
import ecole.db.Folded;
import ecole.db.Listing;
import ecole.db.Search;
import ecole.db.SortKeys;
import ecole.db.schema.tables.records.CoursesRecord;
import ecole.http.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.SelectField;

/** Every statement on courses. */
final class CourseSql {
    static final SortKeys SORT = SortKeys.endingIn(COURSES.ID)
        .and("title", COURSES.SORT_KEY)
        .and("category", Folded.of(COURSES.CATEGORY))
        .and("price", COURSES.PRICE)
        .and("durationHours", COURSES.DURATION_HOURS)
        .and("createdAt", COURSES.CREATED_AT);

    private CourseSql() {}

    /** @param today the school's, which tells upcoming sessions from those that have begun */
    static SelectField<Course> view(LocalDate today) {
        var upcoming = SESSIONS.COURSE_ID.eq(COURSES.ID).and(SESSIONS.START_DATE.gt(today)).and(SESSIONS.CANCELLED_AT.isNull());
        return row(
            COURSES.ID, COURSES.TITLE, COURSES.DESCRIPTION, COURSES.CATEGORY, COURSES.DURATION_HOURS, COURSES.PRICE,
            COURSES.PREREQUISITES, COURSES.IS_ACTIVE, field(select(count()).from(SESSIONS).where(upcoming)),
            COURSES.VERSION, COURSES.CREATED_AT, COURSES.UPDATED_AT).mapping(Course::new);
    }

    static Listing<Course> listing(Query<Filter> query, LocalDate today) {
        return new Listing<>(view(today), COURSES, COURSES.ID, matching(query.filter()), SORT.order(query.sort()));
    }

    static Optional<Course> find(DSLContext db, long id, LocalDate today) {
        return db.select(view(today))
            .from(COURSES)
            .where(COURSES.ID.eq(id))
            .fetchOptional(Record1::value1);
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

    static Course insert(DSLContext tx, Input in, Instant now, LocalDate today) {
        return tx.insertInto(COURSES)
            .set(columns(in))
            .set(COURSES.CREATED_AT, now)
            .set(COURSES.UPDATED_AT, now)
            .returningResult(view(today))
            .fetchSingle(Record1::value1);
    }

    static Course replace(DSLContext tx, long id, Input in, Instant now, LocalDate today) {
        return tx.update(COURSES)
            .set(columns(in))
            .set(COURSES.VERSION, COURSES.VERSION.plus(1))
            .set(COURSES.UPDATED_AT, now)
            .where(COURSES.ID.eq(id))
            .returningResult(view(today))
            .fetchSingle(Record1::value1);
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
