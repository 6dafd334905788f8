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
        explained(() -> {
            History.erasing(tx, () -> UserSql.remove(tx, user));
            return true;
        });
        History.erase(tx, USERS, List.of(user));
    }

    /**
     * Refuses to give a person the account of somebody else's role, and keeps the role until the transaction ends; an account that does not
     * exist is left to the foreign key.
     *
     * @throws Problem 422 on {@code userId}
     */
    public static void refuseOtherRole(DSLContext tx, @Nullable Long user, Role role) {
        if (user == null) {
            return;
        }
        var given = tx.select(USERS.ROLE)
            .from(USERS)
            .where(USERS.ID.eq(user))
            .forShare()
            .fetchOptional(USERS.ROLE);
        if (given.filter(key -> !key.equals(role.key())).isPresent()) {
            throw Problem.invalid("userId", "wrong_role");
        }
    }

    /**
     * What the database says of accounts, in the words of the one who asked.
     *
     * @throws Problem 409 {@code last_admin} when nobody would be left who can sign in as admin, 409 {@code account_linked} when the role would
     *     not fit the person whose account it is
     */
    static <T> T explained(Supplier<T> work) {
        try {
            return work.get();
        } catch (DataAccessException fault) {
            throw switch (Constraint.behind(fault).map(Constraint::name).orElse("")) {
                case "users_last_admin" -> Problem.conflict("last_admin");
                case "account_linked" -> Problem.conflict("account_linked", "role");
                default -> fault;
            };
        }
    }
}
