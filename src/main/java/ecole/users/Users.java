package ecole.users;

import static ecole.db.schema.Tables.USERS;

import ecole.db.Constraint;
import ecole.history.History;
import ecole.http.Problem;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

/** What other features may have done to an account. */
public final class Users {
    private Users() {}

    /** Deletes the account of a person who is forgotten, with its sessions and what the history knows of it (GDPR art. 17). */
    public static void erase(DSLContext tx, long user) {
        keepingAnAdmin(() -> {
            UserSql.remove(tx, user);
            return true;
        });
        History.erase(tx, USERS, user);
    }

    /** @throws Problem 409 {@code last_admin} when the database refuses to be left without an admin who can sign in */
    static <T> T keepingAnAdmin(Supplier<T> work) {
        try {
            return work.get();
        } catch (DataAccessException fault) {
            throw Constraint.isBehind(fault, "users_last_admin") ? Problem.conflict("last_admin") : fault;
        }
    }
}
