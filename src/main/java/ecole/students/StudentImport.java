package ecole.students;

import static ecole.db.schema.Tables.STUDENTS;

import ecole.imports.Importable;
import ecole.imports.SamePerson;
import ecole.students.Student.Input;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Students from a file. */
public final class StudentImport implements Importable<Input> {
    private static final SamePerson.People STUDENTS_BY_NAME =
        new SamePerson.People(STUDENTS, STUDENTS.ID, STUDENTS.SORT_KEY, STUDENTS.DATE_OF_BIRTH);

    @Override public String resource() {
        return "students";
    }

    @Override public Class<Input> input() {
        return Input.class;
    }

    @Override public Set<String> leftOut() {
        return Set.of("userId", "confirmDuplicate");
    }

    /** Homonyms exist. */
    @Override public @Nullable String fault() {
        return null;
    }

    @Override public List<Known> recognise(DSLContext db, List<Input> inputs) {
        return SamePerson.recognise(db, STUDENTS_BY_NAME, inputs.stream().map(in -> in.lastName() + " " + in.firstName()).toArray(String[]::new),
            inputs.stream().map(Input::dateOfBirth).toArray(LocalDate[]::new));
    }

    @Override public void insert(DSLContext tx, List<Input> inputs, Instant now) {
        StudentSql.insertAll(tx, inputs, now);
    }
}
