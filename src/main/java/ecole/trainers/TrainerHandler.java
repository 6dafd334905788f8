package ecole.trainers;

import static ecole.db.schema.Tables.SESSIONS;
import static ecole.db.schema.Tables.TRAINERS;

import ecole.db.Database;
import ecole.db.Listing;
import ecole.db.SortKeys;
import ecole.http.Call;
import ecole.http.Dependents;
import ecole.http.IfMatch;
import ecole.http.Problem;
import ecole.http.Query;
import ecole.http.Role;
import ecole.people.PhoneNumber;
import ecole.settings.CurrentSchool;
import ecole.trainers.Trainer.Filter;
import ecole.trainers.Trainer.Input;
import ecole.users.Users;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Answers for {@code /api/trainers}. */
public final class TrainerHandler {
    public static final SortKeys SORT = TrainerSql.SORT;

    private final Database database;
    private final CurrentSchool school;

    public TrainerHandler(Database database, CurrentSchool school) {
        this.database = database;
        this.school = school;
    }

    public Listing<Trainer> list(Call call, Query<Filter> query) {
        return TrainerSql.listing(query, call.viewer(), today(call));
    }

    public Trainer find(Call call) {
        return TrainerSql.find(database.reading(), call.id(), call.viewer(), today(call)).orElseThrow(Problem::notFound);
    }

    /** What trainers of this school teach, offered while somebody types. */
    public List<String> specialties(Call call) {
        return TrainerSql.specialties(database.reading());
    }

    public Trainer create(Call call, Input in) {
        var phone = phone(in);
        var today = today(call);
        return database.write(call.actor(), tx -> {
            Users.refuseOtherRole(tx, in.userId(), Role.TRAINER);
            return TrainerSql.insert(tx, in, phone, call.now(), today);
        });
    }

    public Trainer replace(Call call, Input in) {
        var phone = phone(in);
        var today = today(call);
        return database.write(call.actor(), tx -> {
            IfMatch.lock(tx, TRAINERS.ID, TRAINERS.VERSION, call);
            if (!Objects.equals(in.userId(), TrainerLogin.of(tx, call.id()).orElse(null))) {
                Users.refuseOtherRole(tx, in.userId(), Role.TRAINER);
            }
            return TrainerSql.replace(tx, call.id(), in, phone, call.now(), today);
        });
    }

    public void remove(Call call) {
        Dependents.refuse(database.reading(), call.id(), () -> database.change(call.actor(), tx -> {
            IfMatch.lock(tx, TRAINERS.ID, TRAINERS.VERSION, call);
            TrainerSql.remove(tx, call.id());
        }), List.of(SESSIONS.TRAINER_ID));
    }

    private LocalDate today(Call call) {
        return school.get().today(call.now());
    }

    private @Nullable String phone(Input in) {
        return PhoneNumber.e164(in.phone(), in.country() == null ? school.get().country() : in.country());
    }
}
