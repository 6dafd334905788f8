package ecole.courses;

import static ecole.db.schema.Tables.COURSES;
import static ecole.db.schema.Tables.SESSIONS;

import ecole.courses.Course.Counts;
import ecole.courses.Course.Filter;
import ecole.courses.Course.Input;
import ecole.db.Constraint;
import ecole.db.Database;
import ecole.db.Listing;
import ecole.db.SortKeys;
import ecole.http.Call;
import ecole.http.Dependents;
import ecole.http.IfMatch;
import ecole.http.Problem;
import ecole.http.Query;
import ecole.settings.CurrentSchool;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

/** Answers for {@code /api/courses}. */
public final class CourseHandler {
    public static final SortKeys SORT = CourseSql.SORT;

    /** What a school of this kind offers, until it names categories of its own. */
    private static final List<String> FIRST_CATEGORIES = List.of("Soutien scolaire", "Formation professionnelle", "Développement personnel");
    private static final String TITLE_TAKEN = "courses_title_unique";

    private final Database database;
    private final CurrentSchool school;

    public CourseHandler(Database database, CurrentSchool school) {
        this.database = database;
        this.school = school;
    }

    public Listing<Course> list(Call call, Query<Filter> query) {
        return CourseSql.listing(query, today(call));
    }

    public Counts counts(Call call, Query<Filter> query) {
        return list(call, query).only(query.ids()).counts(database, CourseSql.COUNTS);
    }

    public Course find(Call call) {
        return CourseSql.find(database.reading(), call.id(), today(call)).orElseThrow(Problem::notFound);
    }

    /** The categories to choose from; others may be typed. */
    public List<String> categories(Call call) {
        return CourseSql.categories(database.reading(), FIRST_CATEGORIES);
    }

    public Course create(Call call, Input in) {
        var today = today(call);
        return write(call, tx -> CourseSql.insert(tx, in, call.now(), today));
    }

    public Course replace(Call call, Input in) {
        var today = today(call);
        return write(call, tx -> {
            IfMatch.lock(tx, COURSES.ID, COURSES.VERSION, call);
            return CourseSql.replace(tx, call.id(), in, call.now(), today);
        });
    }

    public void remove(Call call) {
        Dependents.refuse(database.reading(), call.id(), () -> database.change(call.actor(), tx -> {
            IfMatch.lock(tx, COURSES.ID, COURSES.VERSION, call);
            CourseSql.remove(tx, call.id());
        }), List.of(SESSIONS.COURSE_ID));
    }

    private Course write(Call call, Function<DSLContext, Course> work) {
        try {
            return database.write(call.actor(), work);
        } catch (DataAccessException fault) {
            throw Constraint.isBehind(fault, TITLE_TAKEN) ? Problem.conflict(TITLE_TAKEN, "title") : fault;
        }
    }

    private LocalDate today(Call call) {
        return school.get().today(call.now());
    }
}
