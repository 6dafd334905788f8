package ecole.db;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings a database to the schema of this JAR, and refuses one that a newer École has already moved on. */
public final class Migrations {
    private Migrations() {}

    /** @throws StartFault when the database is newer than this JAR, was migrated with other scripts, or refuses a migration */
    public static void run(DatabaseAddress address) {
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
            throw new StartFault("The database schema could not be brought up to date: " + firstLine(fault)
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

    private static String firstLine(FlywayException fault) {
        return String.valueOf(fault.getMessage()).lines().findFirst().orElse("").strip();
    }
}
