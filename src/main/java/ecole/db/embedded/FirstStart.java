package ecole.db.embedded;

import java.sql.Connection;
import java.sql.SQLException;

/** The role and the database of the application, made when they are missing: after the first start, or one that was killed half-way. */
final class FirstStart {
    private FirstStart() {}

    /** Takes a connection of the superuser; the password must be free of quotes. */
    static void prepare(Connection admin, String name, String password) throws SQLException {
        try (var statement = admin.createStatement()) {
            if (isMissing(admin, "select 1 from pg_roles where rolname = ?", name)) {
                statement.execute("begin");
                statement.execute("create role " + name + " login password '" + password + "'");
                statement.execute("alter role " + name + " set statement_timeout = '60s'");
                statement.execute("alter role " + name + " set lock_timeout = '15s'");
                statement.execute("alter role " + name + " set idle_in_transaction_session_timeout = '60s'");
                statement.execute("commit");
            }
            if (isMissing(admin, "select 1 from pg_database where datname = ?", name)) {
                statement.execute("create database " + name + " owner " + name);
            }
        }
    }

    private static boolean isMissing(Connection admin, String query, String name) throws SQLException {
        try (var statement = admin.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return !rows.next();
            }
        }
    }
}
