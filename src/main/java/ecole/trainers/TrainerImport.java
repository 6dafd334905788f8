package ecole.trainers;

import static ecole.db.schema.Tables.TRAINERS;

import ecole.imports.Importable;
import ecole.imports.SamePerson;
import ecole.trainers.Trainer.Input;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Trainers from a file. */
public final class TrainerImport implements Importable<Input> {
    private static final SamePerson.People TRAINERS_BY_NAME =
        new SamePerson.People(TRAINERS, TRAINERS.ID, TRAINERS.SORT_KEY, TRAINERS.DATE_OF_BIRTH);

    @Override public String resource() {
        return "trainers";
    }

    @Override public Class<Input> input() {
        return Input.class;
    }

    @Override public Set<String> leftOut() {
        return Set.of("userId");
    }

    /** Homonyms exist. */
    @Override public @Nullable String fault() {
        return null;
    }

    @Override public List<Known> recognise(DSLContext db, List<Input> inputs) {
        return SamePerson.recognise(db, TRAINERS_BY_NAME, inputs.stream().map(in -> in.lastName() + " " + in.firstName()).toArray(String[]::new),
            inputs.stream().map(Input::dateOfBirth).toArray(LocalDate[]::new));
    }

    @Override public void insert(DSLContext tx, List<Input> inputs, Instant now) {
        TrainerSql.insertAll(tx, inputs, now);
    }
}
