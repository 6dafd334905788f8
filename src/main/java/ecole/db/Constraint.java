package ecole.db;

import java.util.Optional;
import java.util.Set;
import org.jooq.exception.DataAccessException;
import org.postgresql.util.PSQLException;

/**
 * A named constraint that refused a change.
 *
 * @param name  as written in {@code sql/}
 * @param state SQLSTATE: 23505 unique, 23503 foreign key, 23514 check
 * @param table the table whose constraint it is
 */
public record Constraint(String name, String state, String table) {
    public static final String UNIQUE = "23505";
    public static final String FOREIGN_KEY = "23503";
    public static final String CHECK = "23514";
    private static final Set<String> RETRIABLE = Set.of("40001", "40P01");

    /** The constraint behind a failed statement, if a constraint was the reason. */
    public static Optional<Constraint> behind(DataAccessException fault) {
        var cause = fault.getCause(PSQLException.class);
        if (cause == null || cause.getServerErrorMessage() == null || cause.getServerErrorMessage().getConstraint() == null) {
            return Optional.empty();
        }
        var message = cause.getServerErrorMessage();
        return Optional.of(new Constraint(message.getConstraint(), cause.getSQLState(), message.getTable() == null ? "" : message.getTable()));
    }

    /** Whether {@code name} is what refused the change. */
    public static boolean isBehind(DataAccessException fault, String name) {
        return behind(fault).filter(constraint -> constraint.name().equals(name)).isPresent();
    }

    static boolean worthAnotherTry(DataAccessException fault) {
        return RETRIABLE.contains(fault.sqlState());
    }
}
