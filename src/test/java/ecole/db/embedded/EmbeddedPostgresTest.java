package ecole.db.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ecole.db.StartFault;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    @TempDir
    static Path once;

    @TempDir
    Path folder;

    /** The first start takes seconds, which are not to be waited for in every test. */
    @BeforeAll
    static void startForTheFirstTime() {
        EmbeddedPostgres.start(once, Mode.DURABLE).close();
    }

    /** Each test has the folder of a school that was started and stopped before. */
    @BeforeEach
    void copy() throws IOException {
        try (var paths = Files.walk(once)) {
            for (var path : (Iterable<Path>) paths::iterator) {
                Files.copy(path, home().resolve(once.relativize(path).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    @Test
    void theSecondStartKeepsTheRowsOfTheFirst() throws Exception {
        try (var first = start()) {
            execute(first, "create table kept (name text)");
            execute(first, "insert into kept values ('Awa')");
        }

        try (var second = start()) {
            assertEquals(List.of("Awa"), query(second, "select name from kept"));
        }
    }

    @Test
    void theApplicationOwnsItsDatabaseAndIsNoSuperuser() throws Exception {
        try (var postgres = start()) {
            execute(postgres, "create extension pg_trgm");
            execute(postgres, "create extension unaccent");
            execute(postgres, "create extension btree_gist");

            assertEquals(List.of("off"), query(postgres, "show is_superuser"));
            assertEquals(List.of("1min"), query(postgres, "show statement_timeout"));
            assertEquals(List.of("15s"), query(postgres, "show lock_timeout"));
            assertEquals(List.of("1min"), query(postgres, "show idle_in_transaction_session_timeout"));
            assertEquals(List.of("on"), query(postgres, "show fsync"));
            assertEquals(List.of("on"), query(postgres, "show data_checksums"));
            assertEquals(List.of("élan"), query(postgres, "select lower('ÉLAN')"));
        }
    }

    @Test
    void aQueryThatTakesTooLongIsCancelledOverTheSocket() throws Exception {
        try (var postgres = start(); var connection = connect(postgres); var statement = connection.createStatement()) {
            statement.setQueryTimeout(1);

            var cancelled = assertThrows(SQLException.class, () -> statement.execute("select pg_sleep(50)"));

            assertEquals("57014", cancelled.getSQLState());
            assertEquals(List.of("1"), query(postgres, "select '1'"));
        }
    }

    @Test
    void nobodyConnectsWithoutThePassword() {
        try (var postgres = start()) {
            var refusal = assertThrows(SQLException.class,
                () -> DriverManager.getConnection(postgres.url(), postgres.adminUser(), "guess").close());

            assertEquals("28P01", refusal.getSQLState());
        }
    }

    @Test
    void thePasswordsAreReadByTheirOwnerOnly() throws Exception {
        try (var postgres = start()) {
            var secret = home().resolve("pg.secret");

            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)));
            assertEquals(List.of(postgres.adminPassword(), postgres.password()), Files.readAllLines(secret));
            assertFalse(Files.exists(home().resolve("initdb.password")));
        }
    }

    @Test
    void aLongPathIsServedOnTheLoopbackInstead() throws Exception {
        var deep = folder.resolve("d".repeat(120));
        try (var postgres = EmbeddedPostgres.start(deep, Mode.THROWAWAY)) {
            assertFalse(postgres.url().contains("socketFactory"));
            assertEquals(List.of("127.0.0.1"), query(postgres, "show listen_addresses"));
        }
    }

    @Test
    void aKilledServerIsStartedAgainAndHasLostNothing() throws Exception {
        try (var postgres = start()) {
            execute(postgres, "create table kept (name text)");
            execute(postgres, "insert into kept values ('Awa')");
            var killed = postmaster();

            killed.destroyForcibly();
            killed.onExit().get(30, TimeUnit.SECONDS);

            assertEquals(List.of("Awa"), queryWhenBack(postgres, "select name from kept"));
        }
    }

    @Test
    void aKilledProcessTakesItsServerWithItAndNoAcknowledgedRowIsLost() throws Exception {
        var process = Writer.in(home());
        var acknowledged = new ArrayList<String>();
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            while (acknowledged.size() < 100) {
                acknowledged.add(out.readLine());
            }
            var server = postmaster();
            var refusal = assertThrows(StartFault.class, this::start);

            process.toHandle().destroyForcibly(); // the process itself would drop what it has printed
            out.lines().forEach(acknowledged::add);
            server.onExit().get(30, TimeUnit.SECONDS);

            assertTrue(refusal.getMessage().contains("is in use by another École"), refusal.getMessage());
        }
        try (var postgres = start()) {
            var lost = new HashSet<>(acknowledged);
            query(postgres, "select id::text from written").forEach(lost::remove);
            assertEquals(Set.of(), lost);
        }
    }

    @Test
    void aSecondStartInTheSameProcessIsRefusedAndDoesNotHarmTheFirst() throws Exception {
        try (var postgres = start()) {
            assertThrows(StartFault.class, this::start);
            assertThrows(StartFault.class, this::start);

            assertEquals(List.of("1"), query(postgres, "select '1'"));
        }
    }

    @Test
    void aPidFileWhoseNumberBelongsToAnotherProgramIsStale() throws Exception {
        var other = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(pidFile(), other.pid() + "\n" + home().resolve("pgdata") + "\n1700000000\n5432\n\n\n\nready\n");

            try (var postgres = start()) {
                assertEquals(List.of("1"), query(postgres, "select '1'"));
            }
            assertTrue(other.isAlive());
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void aServerLeftByAnEarlierStartIsStoppedFirst() throws Exception {
        try (var postgres = start()) {
            execute(postgres, "create table kept (name text)");
        }
        var orphan = orphan();
        while (!Files.exists(pidFile())) {
            TimeUnit.MILLISECONDS.sleep(10);
        }

        try (var postgres = start()) {
            assertEquals(List.of(), query(postgres, "select name from kept"));
            assertFalse(orphan.isAlive());
        }
    }

    @Test
    void aKilledFirstStartLeavesNothingHalfMade() throws Exception {
        Files.delete(binaries().resolve(".complete"));
        Files.delete(binaries().resolve("bin").resolve("postgres"));
        Files.move(home().resolve("pgdata"), home().resolve("pgdata.new"));

        try (var postgres = start()) {
            assertEquals(List.of("1"), query(postgres, "select '1'"));
        }
        assertFalse(Files.exists(home().resolve("pgdata.new")));
    }

    @Test
    void aFileInPlaceOfTheFolderIsExplained() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "");

        var fault = assertThrows(StartFault.class, () -> EmbeddedPostgres.start(file, Mode.DURABLE));

        assertTrue(fault.getMessage().contains("is a file: choose another folder with --data."), fault.getMessage());
    }

    @Test
    void aFolderThatCannotBeWrittenIsExplained() throws Exception {
        var sealed = Files.createDirectory(folder.resolve("sealed"), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-x------")));
        var home = Files.isWritable(sealed) ? Path.of("/proc/ecole") : sealed.resolve("home"); // nothing is sealed for root but /proc

        var fault = assertThrows(StartFault.class, () -> EmbeddedPostgres.start(home, Mode.DURABLE));

        assertTrue(fault.getMessage().startsWith("The data folder " + home + " cannot be "), fault.getMessage());
        assertTrue(fault.getMessage().endsWith("choose another folder with --data."), fault.getMessage());
    }

    @Test
    void aStartThatFailsShowsWhatPostgresSays() throws Exception {
        Files.writeString(home().resolve("pgdata").resolve("postgresql.conf"), "nonsense = 1\n");

        var fault = assertThrows(StartFault.class, this::start);

        assertTrue(fault.getMessage().contains("unrecognized configuration parameter \"nonsense\""), fault.getMessage());
    }

    @Test
    void missingPasswordsAreExplained() throws Exception {
        Files.delete(home().resolve("pg.secret"));

        var fault = assertThrows(StartFault.class, this::start);

        assertTrue(fault.getMessage().endsWith("is missing: put it back from your backup."), fault.getMessage());
    }

    @Test
    void manyConnectionsWriteAtOnceOverTheSocket() throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        try (var postgres = start()) {
            execute(postgres, "create table written (text text)");
            var large = "é".repeat(300_000);
            var jobs = new ArrayList<Future<?>>();
            for (var job = 0; job < 16; job++) {
                jobs.add(pool.submit(() -> {
                    execute(postgres, "insert into written values ('" + large + "')");
                    return null;
                }));
            }
            for (var job : jobs) {
                job.get();
            }

            assertEquals(List.of("16"), query(postgres, "select count(*)::text from written where length(text) = 300000"));
        } finally {
            pool.shutdown();
        }
    }

    private Path home() {
        return folder.resolve("home");
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(home(), Mode.DURABLE);
    }

    private Path pidFile() {
        return home().resolve("pgdata").resolve("postmaster.pid");
    }

    private ProcessHandle postmaster() throws IOException {
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile()).get(0))).orElseThrow();
    }

    private Path binaries() throws IOException {
        try (var entries = Files.list(home())) {
            return entries.filter(path -> path.getFileName().toString().startsWith("pgbin-")).findFirst().orElseThrow();
        }
    }

    private ProcessHandle orphan() throws Exception {
        var line = new ArrayList<>(PrivilegeDrop.choose(home()).prefix());
        line.addAll(List.of(
            binaries().resolve("bin").resolve("postgres").toString(), "-D", home().resolve("pgdata").toString(),
            "-c", "listen_addresses=", "-c", "unix_socket_directories=" + home().resolve("run")));
        return new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().toHandle();
    }

    private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (var connection = connect(postgres); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> query(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (var connection = connect(postgres); var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private static List<String> queryWhenBack(EmbeddedPostgres postgres, String sql) throws Exception {
        for (var attempt = 0;; attempt++) {
            try {
                return query(postgres, sql);
            } catch (SQLException e) {
                if (attempt == 600) {
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
    }
}
