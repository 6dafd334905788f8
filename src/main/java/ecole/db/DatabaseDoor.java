package ecole.db;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The first knock at a database: what keeps École out is said in one sentence, with what to do. */
final class DatabaseDoor {
    private static final int OLDEST = 14;

    private DatabaseDoor() {}

    /** What is asked of a database through a connection of its own. */
    interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    /** @throws StartFault when it cannot be reached, refuses us or is too old */
    static <T> T knock(DatabaseAddress address, Question<T> question) {
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password())) {
            var product = connection.getMetaData();
            refuseOld(product.getDatabaseMajorVersion(), product.getDatabaseProductVersion());
            return question.ask(connection);
        } catch (SQLException fault) {
            throw explained(fault, address.place());
        }
    }

    static void refuseOld(int major, String version) {
        if (major < OLDEST) {
            throw new StartFault("The database is PostgreSQL " + version + ", but École needs " + OLDEST
                + " or later: upgrade it, or leave DATABASE_URL out to use the PostgreSQL inside École.");
        }
    }

    static StartFault explained(SQLException fault, String place) {
        var state = String.valueOf(fault.getSQLState());
        if (state.startsWith("28")) {
            return new StartFault("The database at " + place + " refuses the user or the password: correct DATABASE_URL.", fault);
        }
        return switch (state) {
            case "3D000" -> new StartFault("There is no such database at " + place + ": create it, or correct DATABASE_URL.", fault);
            case "53300" -> new StartFault("The database at " + place + " has no connection left: close other programs or raise its max_connections.",
                fault);
            default -> new StartFault("The database at " + place + " does not answer: start it, or correct DATABASE_URL.", fault);
        };
    }
}
