package ecole.students;

import static ecole.db.schema.Tables.ENROLLMENTS;
import static ecole.db.schema.Tables.STUDENTS;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;

import ecole.db.Folded;
import ecole.db.Listing;
import ecole.db.Projection;
import ecole.db.Search;
import ecole.db.SortKeys;
import ecole.db.schema.tables.records.StudentsRecord;
import ecole.http.Query;
import ecole.http.Viewer;
import ecole.students.Student.Counts;
import ecole.students.Student.Filter;
import ecole.students.Student.Input;
import ecole.students.Student.Match;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;

/** Every statement on students. */
final class StudentSql {
    private static final Condition LIVE = ENROLLMENTS.STUDENT_ID.eq(STUDENTS.ID).and(ENROLLMENTS.STATUS.ne(inline("cancelled")));

    private static final Field<Integer> ACTIVE_ENROLLMENTS = field(select(count()).from(ENROLLMENTS).where(LIVE));

    private static final Field<BigDecimal> BALANCE =
        field(select(coalesce(sum(ENROLLMENTS.BALANCE), inline(BigDecimal.ZERO))).from(ENROLLMENTS).where(LIVE));

    static final Projection<Student> VIEW = Projection.of(row(
        STUDENTS.ID, STUDENTS.USER_ID, STUDENTS.FIRST_NAME, STUDENTS.LAST_NAME, STUDENTS.DATE_OF_BIRTH,
        STUDENTS.PHONE, STUDENTS.EMAIL, STUDENTS.ADDRESS, STUDENTS.POSTAL_CODE, STUDENTS.CITY, STUDENTS.COUNTRY, STUDENTS.NOTES,
        STUDENTS.ANONYMISED_AT, ACTIVE_ENROLLMENTS, BALANCE,
        STUDENTS.VERSION, STUDENTS.CREATED_AT, STUDENTS.UPDATED_AT).mapping(Student::new));

    static final SortKeys SORT = SortKeys.endingIn(STUDENTS.ID)
        .and("lastName", STUDENTS.SORT_KEY)
        .and("firstName", Folded.of(STUDENTS.FIRST_NAME))
        .and("dateOfBirth", STUDENTS.DATE_OF_BIRTH)
        .and("city", Folded.of(STUDENTS.CITY))
        .and("createdAt", STUDENTS.CREATED_AT);

    private static final Field<Integer> OWING = count().filterWhere(owing(true));

    static final Projection<Counts> COUNTS = Projection.of(row(OWING, count().minus(OWING)).mapping(Counts::new));

    private StudentSql() {}

    static Listing<Student> listing(Query<Filter> query, Viewer viewer) {
        return new Listing<>(VIEW, STUDENTS, STUDENTS.ID, visibleTo(viewer).and(matching(query.filter())), SORT.order(query.sort()));
    }

    static Optional<Student> find(DSLContext db, long id, Viewer viewer) {
        return VIEW.find(db, STUDENTS.ID, id, visibleTo(viewer));
    }

    /** People of the same name, whatever its case and accents, born on the same day; who asks for the same meanwhile waits for this transaction. */
    static List<Match> likelySame(DSLContext tx, Input in, @Nullable Long except) {
        if (in.dateOfBirth() == null) {
            return List.of();
        }
        var name = Folded.of(in.lastName() + " " + in.firstName());
        tx.select(field("pg_advisory_xact_lock(hashtextextended({0}, 0))", name)).execute();
        return tx.select(row(STUDENTS.ID, STUDENTS.FIRST_NAME, STUDENTS.LAST_NAME, STUDENTS.DATE_OF_BIRTH, STUDENTS.CITY).mapping(Match::new))
            .from(STUDENTS)
            .where(STUDENTS.SORT_KEY.eq(name))
            .and(STUDENTS.DATE_OF_BIRTH.eq(in.dateOfBirth()))
            .and(except == null ? noCondition() : STUDENTS.ID.ne(except))
            .orderBy(STUDENTS.ID)
            .limit(5)
            .fetch(Record1::value1);
    }

    static Student insert(DSLContext tx, Input in, @Nullable String phone, Instant now) {
        return tx.insertInto(STUDENTS)
            .set(columns(in, phone))
            .set(STUDENTS.CREATED_AT, now)
            .set(STUDENTS.UPDATED_AT, now)
            .returningResult(VIEW.columns())
            .fetchSingle(VIEW::read);
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

    static Student replace(DSLContext tx, long id, Input in, @Nullable String phone, Instant now) {
        return tx.update(STUDENTS)
            .set(columns(in, phone))
            .set(STUDENTS.VERSION, STUDENTS.VERSION.plus(1))
            .set(STUDENTS.UPDATED_AT, now)
            .where(STUDENTS.ID.eq(id))
            .returningResult(VIEW.columns())
            .fetchSingle(VIEW::read);
    }

    /** Erases the person and keeps the row that the amounts hang on. */
    static Student anonymise(DSLContext tx, long id, Instant now) {
        var nobody = new Input("—", "Anonyme " + id, null, null, null, null, null, null, null, null, null, null);
        return tx.update(STUDENTS)
            .set(columns(nobody, null))
            .set(STUDENTS.ANONYMISED_AT, now)
            .set(STUDENTS.VERSION, STUDENTS.VERSION.plus(1))
            .set(STUDENTS.UPDATED_AT, now)
            .where(STUDENTS.ID.eq(id))
            .returningResult(VIEW.columns())
            .fetchSingle(VIEW::read);
    }

    static void remove(DSLContext tx, long id) {
        tx.deleteFrom(STUDENTS)
            .where(STUDENTS.ID.eq(id))
            .execute();
    }

    private static StudentsRecord columns(Input in, @Nullable String phone) {
        var columns = new StudentsRecord();
        columns.setUserId(in.userId());
        columns.setFirstName(in.firstName());
        columns.setLastName(in.lastName());
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
        return Search.everyWord(STUDENTS.SEARCH, filter.q())
            .and(filter.city() == null ? noCondition() : Folded.of(STUDENTS.CITY).eq(Folded.of(filter.city())))
            .and(filter.sessionId() == null ? noCondition() : enrolledWhere(ENROLLMENTS.SESSION_ID.eq(filter.sessionId())))
            .and(filter.courseId() == null ? noCondition() : enrolledWhere(ENROLLMENTS.sessions().COURSE_ID.eq(filter.courseId())))
            .and(filter.hasBalance() == null ? noCondition() : owing(filter.hasBalance()));
    }

    private static Condition enrolledWhere(Condition condition) {
        return exists(selectOne().from(ENROLLMENTS).where(LIVE, condition));
    }

    private static Condition owing(boolean something) {
        var owed = selectOne().from(ENROLLMENTS).where(LIVE, ENROLLMENTS.BALANCE.gt(inline(BigDecimal.ZERO)));
        return something ? exists(owed) : notExists(owed);
    }

    private static Condition visibleTo(Viewer viewer) {
        return switch (viewer.role()) {
            case ADMIN -> noCondition();
            case STUDENT -> STUDENTS.USER_ID.eq(viewer.userId());
            case TRAINER -> falseCondition();
        };
    }
}
