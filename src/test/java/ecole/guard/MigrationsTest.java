package ecole.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ecole.db.DatabaseAddress;
import ecole.db.Migrations;
import ecole.db.StartFault;
import ecole.testing.TestPostgres;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The schema as the migrations leave it. */
class MigrationsTest {
    /** The history outlives the records it tells of. */
    private static final List<String> WITHOUT_FOREIGN_KEY = List.of("history.record_id", "history.actor_id");

    private DatabaseAddress address;

    @BeforeEach void open() {
        address = TestPostgres.blankDatabase();
        Migrations.run(address);
    }

    @AfterEach void close() {
        TestPostgres.drop(address);
    }

    @Test void runningThemAgainChangesNothing() {
        var before = query("select version, checksum, installed_on from flyway_schema_history order by installed_rank");

        Migrations.run(address);

        assertEquals(before, query("select version, checksum, installed_on from flyway_schema_history order by installed_rank"));
    }

    @Test void whatIsDoneIsSeenWithoutFlyway() throws SQLException {
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password())) {
            assertTrue(Migrations.areDone(connection));
            execute("update flyway_schema_history set checksum = checksum + 1 where version = '001'");
            assertFalse(Migrations.areDone(connection));
        }
    }

    @Test void aDatabaseOfANewerVersionIsRefusedInASentence() {
        execute("insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success) "
            + "values (9999, '9999', 'future', 'SQL', 'V9999__future.sql', 1, 'test', 1, true)");

        var refusal = assertThrows(StartFault.class, () -> Migrations.run(address));

        assertEquals("The database was written by a newer École (schema 9999). Start that version, or a later one, instead of this JAR.",
            refusal.getMessage());
    }

    @Test void aChangedMigrationIsRefusedInASentence() {
        execute("update flyway_schema_history set checksum = checksum + 1 where version = '001'");

        var refusal = assertThrows(StartFault.class, () -> Migrations.run(address));

        assertEquals("The database schema could not be brought up to date: Migration checksum mismatch for migration version 001."
            + " Restore a backup or use the École version that this database was made with.", refusal.getMessage());
    }

    @Test void aMigrationThatFailedHalfWayIsRefusedInASentence() {
        execute("update flyway_schema_history set success = false where version = '001'");

        var refusal = assertThrows(StartFault.class, () -> Migrations.run(address));

        assertTrue(refusal.getMessage().startsWith("The database schema could not be brought up to date: Detected failed migration to version 001 "),
            refusal.getMessage());
    }

    @Test void everyReferenceHasAForeignKey() {
        var bare = query("""
            select c.table_name || '.' || c.column_name
              from information_schema.columns c
             where c.table_schema = 'public' and c.column_name like '%\\_id' and c.table_name <> 'flyway_schema_history'
               and not exists (select from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
                                where k.contype = 'f' and k.conrelid = c.table_name::regclass and a.attname = c.column_name)
             order by 1 desc""");

        assertEquals(WITHOUT_FOREIGN_KEY, bare);
    }

    @Test void everyForeignKeyHasAnIndex() {
        assertEquals(List.of(), query("""
            select k.conname
              from pg_constraint k
             where k.contype = 'f'
               and not exists (select from pg_index i where i.indrelid = k.conrelid and i.indkey[0] = k.conkey[1])"""));
    }

    @Test void everyConstraintAndIndexHasANameOfItsOwn() {
        assertEquals(List.of(), query("""
            select name from (
                select conname::text, conrelid from pg_constraint where contype <> 'n'
                union all select i.relname::text, x.indrelid from pg_index x join pg_class i on i.oid = x.indexrelid) as named (name, owner)
             where owner in (select oid from pg_class where relnamespace = 'public'::regnamespace and relname <> 'flyway_schema_history')
               and name ~ '_(pkey|key|fkey|check|excl|idx)[0-9]*$'"""));
    }

    @Test void amountsAreExactAndInstantsHaveAZone() {
        assertEquals(List.of(), query("""
            select table_name || '.' || column_name || ' is ' || data_type
              from information_schema.columns
             where table_schema = 'public' and table_name <> 'flyway_schema_history'
               and (data_type in ('real', 'double precision', 'money', 'timestamp without time zone', 'time without time zone')
                    or column_name ~ '_at$' and data_type <> 'timestamp with time zone'
                    or column_name ~ '(^|_)date$' and data_type <> 'date'
                    or column_name in ('price', 'amount', 'discount', 'balance', 'amount_paid') and data_type <> 'numeric')"""));
    }

    private List<String> query(String sql) {
        try (var db = DSL.using(address.url(), address.user(), address.password())) {
            return db.fetch(sql).map(row -> row.size() == 1 ? row.get(0, String.class) : row.intoList().toString());
        }
    }

    private void execute(String sql) {
        try (var db = DSL.using(address.url(), address.user(), address.password())) {
            assertEquals(1, db.execute(sql));
        }
    }
}
