package ecole.courses;

import ecole.courses.Course.Input;
import ecole.imports.Importable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;

/** Courses from a file. */
public final class CourseImport implements Importable<Input> {
    @Override public String resource() {
        return "courses";
    }

    @Override public Class<Input> input() {
        return Input.class;
    }

    @Override public Set<String> leftOut() {
        return Set.of();
    }

    /** No two courses have one title. */
    @Override public String fault() {
        return "courses_title_unique";
    }

    @Override public List<Known> recognise(DSLContext db, List<Input> inputs) {
        return CourseSql.recognise(db, inputs.stream().map(Input::title).toArray(String[]::new));
    }

    @Override public void insert(DSLContext tx, List<Input> inputs, Instant now) {
        CourseSql.insertAll(tx, inputs, now);
    }
}
