package ecole.users;

import static ecole.db.schema.Tables.USERS;

import ecole.db.Constraint;
import ecole.history.History;
import ecole.http.Problem;
import ecole.http.Role;
import java.util.List;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/** What other features may have done to an account. */
public final class Users {
    private Users() {}

    /** Deletes the account of a person who is forgotten, with its sessions and what the history knows of it (GDPR art. 17). */
    public static void erase(DSLContext tx, long user) {
        keepingAnAdmin(() -> {
            UserSql.remove(tx, user);
            return true;
        });
        History.erase(tx, USERS, List.of(user));
    }

    /**
     * Refuses to give a person the account of somebody else's role; an account that does not exist is left to the foreign key.
     *
     * @throws Problem 422 on {@code userId}
     */
    public static void refuseOtherRole(DSLContext tx, @Nullable Long user, Role role) {
        if (user != null && tx.fetchExists(USERS, USERS.ID.eq(user), USERS.ROLE.ne(role.key()))) {
            throw Problem.invalid("userId", "wrong_role");
        }
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
