package ecole.trainers;

import static ecole.db.schema.Tables.TRAINERS;

import ecole.http.Problem;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;

/** The account a trainer signs in with. */
public final class TrainerLogin {
    private TrainerLogin() {}

    /** Gives the trainer this account. @throws Problem 422 on that field when there is none, or they have one */
    public static void link(DSLContext tx, long trainer, long user, Instant now) {
        var linked = tx.update(TRAINERS)
            .set(TRAINERS.USER_ID, user)
            .set(TRAINERS.VERSION, TRAINERS.VERSION.plus(1))
            .set(TRAINERS.UPDATED_AT, now)
            .where(TRAINERS.ID.eq(trainer), TRAINERS.USER_ID.isNull())
            .execute();
        if (linked == 0) {
            throw Problem.invalid("trainerId", tx.fetchExists(TRAINERS, TRAINERS.ID.eq(trainer)) ? "trainer_has_account" : "unknown_reference");
        }
    }

    static Optional<Long> of(DSLContext tx, long trainer) {
        return tx.select(TRAINERS.USER_ID)
            .from(TRAINERS)
            .where(TRAINERS.ID.eq(trainer))
            .fetchOptional(TRAINERS.USER_ID);
    }
}
