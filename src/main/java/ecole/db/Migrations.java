package ecole.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Brings a database to the schema of this JAR, and refuses one that a newer École has already moved on. */
public final class Migrations {
    private static final String DONE = """
        select string_agg(concat_ws(' ', version, case when success then checksum::text else 'failed' end), E'\\n' order by installed_rank)
          from flyway_schema_history""";

    private Migrations() {}

    /**
     * Flyway, a sixth of a start, is left out where its table lists what this JAR would run, word for word.
     * @throws StartFault when the database cannot be used at all, is newer than this JAR, was migrated with other scripts, or refuses a migration
     */
    public static void run(DatabaseAddress address) {
        if (DatabaseDoor.knock(address, Migrations::areDone)) {
            return;
        }
        var flyway = Flyway.configure()
            .dataSource(address.url(), address.user(), address.password())
            .locations("classpath:db/migration")
            .initSql("set statement_timeout = 0; set idle_in_transaction_session_timeout = 0") // an index of a big school takes its time
            .validateMigrationNaming(true)
            .ignoreMigrationPatterns("*:future")
            .load();
        try {
            refuseNewer(flyway);
            flyway.migrate();
        } catch (FlywayException fault) {
            throw new StartFault("The database schema could not be brought up to date: " + reason(fault)
                + " Restore a backup or use the École version that this database was made with.", fault);
        }
    }

    /** Whether the migrations of this JAR are the ones that made the database: these versions with these contents, and no other. */
    public static boolean areDone(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            return "t".equals(text(statement, "select to_regclass('flyway_schema_history') is not null"))
                && expected().equals(text(statement, DONE));
        }
    }

    private static String text(Statement statement, String question) throws SQLException {
        try (var rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** The list that the build wrote when it ran the same migrations. */
    private static String expected() {
        try (var list = Migrations.class.getResourceAsStream("migrations.list")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void refuseNewer(Flyway flyway) {
        for (var migration : flyway.info().all()) {
            if (migration.getState().isApplied() && !migration.getState().isResolved()) {
                throw new StartFault("The database was written by a newer École (schema " + migration.getVersion()
                    + "). Start that version, or a later one, instead of this JAR.");
            }
        }
    }

    /** A failed validation says in its second line which migration it means. */
    private static String reason(FlywayException fault) {
        var line = String.valueOf(fault.getMessage()).lines().skip(fault instanceof FlywayValidateException ? 1 : 0).findFirst().orElse("").strip();
        return line.endsWith(".") ? line : line + ".";
    }
}
