package ecole.db;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ecole.testing.TestPostgres;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

final class DatabaseDoorTest {

    @Test void aDatabaseThatIsTooOldIsRefused() {
        var fault = assertThrows(StartFault.class, () -> DatabaseDoor.refuseOld(13, "13.22"));

        assertEquals("The database is PostgreSQL 13.22, but École needs 14 or later: upgrade it, or leave DATABASE_URL out to use the PostgreSQL "
            + "inside École.", fault.getMessage());
        assertDoesNotThrow(() -> DatabaseDoor.refuseOld(14, "14.0"));
    }

    @Test void whatKeepsUsOutIsNamedWithoutThePassword() {
        assertEquals("The database at 127.0.0.1:1/ecole does not answer: start it, or correct DATABASE_URL.",
            fault(DatabaseAddress.parse("postgresql://ada:hush@127.0.0.1:1/ecole?password=hush")));
        assertEquals("The database at db/ecole refuses the user or the password: correct DATABASE_URL.",
            DatabaseDoor.explained(new SQLException("", "28P01"), "db/ecole").getMessage());
    }

    @Test void aDatabaseThatIsNotThereIsSaidToBeMissing() {
        var here = TestPostgres.blankDatabase();
        var missing = new DatabaseAddress(here.url().replaceFirst("/ecole_blank_[0-9_]+", "/nowhere"), here.user(), here.password());

        assertEquals("There is no such database at " + missing.place() + ": create it, or correct DATABASE_URL.", fault(missing));
        TestPostgres.drop(here);
    }

    @Test void aDatabaseOfANewerEcoleIsRefused() throws SQLException {
        var database = TestPostgres.emptyDatabase();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
             var statement = connection.createStatement()) {
            statement.execute("insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by, execution_time, success)"
                + " values (900, '900', 'later', 'SQL', 'V900__later.sql', 'later', 1, true)");
        }

        assertEquals("The database was written by a newer École (schema 900). Start that version, or a later one, instead of this JAR.",
            assertThrows(StartFault.class, () -> Migrations.run(database)).getMessage());
        TestPostgres.drop(database);
    }

    @Test void migratingTwiceChangesNothing() {
        var database = TestPostgres.blankDatabase();

        Migrations.run(database);
        assertDoesNotThrow(() -> Migrations.run(database));
        TestPostgres.drop(database);
    }

    private static String fault(DatabaseAddress address) {
        return assertThrows(StartFault.class, () -> DatabaseDoor.knock(address, connection -> true)).getMessage();
    }
}
