package ecole.db;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Brings a database to the schema of this JAR, and refuses one that a newer École has already moved on. */
public final class Migrations {
    private Migrations() {}

    /** @throws StartFault when the database cannot be used at all, is newer than this JAR, was migrated with other scripts, or refuses a migration */
    public static void run(DatabaseAddress address) {
        DatabaseDoor.knock(address);
        var flyway = Flyway.configure()
            .dataSource(address.url(), address.user(), address.password())
            .locations("classpath:db/migration")
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
