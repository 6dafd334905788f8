package ecole.testing;

import ecole.db.DatabaseAddress;
import ecole.db.Migrations;
import ecole.db.embedded.EmbeddedPostgres;
import ecole.db.embedded.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * One real PostgreSQL for all tests of this JVM: the one named by {@code ECOLE_TEST_DATABASE_URL} (its role must be allowed to create
 * databases), a container when {@code ECOLE_TEST_DOCKER=true} and Docker answers, else the embedded server. Each school gets a clone of one
 * migrated template, which takes milliseconds.
 */
public final class TestPostgres {
    private static final AtomicInteger CLONES = new AtomicInteger();
    private static final TestPostgres SHARED = new TestPostgres();

    private final DatabaseAddress admin;
    private final String template = "ecole_template_" + ProcessHandle.current().pid();

    private TestPostgres() {
        admin = server();
        execute("create database " + template);
        Migrations.run(at(template));
    }

    /** A migrated, empty database of its own. */
    public static DatabaseAddress emptyDatabase() {
        var name = "ecole_test_" + ProcessHandle.current().pid() + "_" + CLONES.incrementAndGet();
        synchronized (SHARED) {
            SHARED.execute("create database " + name + " template " + SHARED.template + SHARED.strategy());
        }
        return SHARED.at(name);
    }

    /** A database without any table. */
    public static DatabaseAddress blankDatabase() {
        var name = "ecole_blank_" + ProcessHandle.current().pid() + "_" + CLONES.incrementAndGet();
        SHARED.execute("create database " + name);
        return SHARED.at(name);
    }

    /** Ends a database that {@link #emptyDatabase()} or {@link #blankDatabase()} made, whoever is connected. */
    public static void drop(DatabaseAddress database) {
        SHARED.execute("drop database if exists " + nameOf(database) + " with (force)");
    }

    private static DatabaseAddress server() {
        var given = System.getenv("ECOLE_TEST_DATABASE_URL");
        if (given != null && !given.isBlank()) {
            return DatabaseAddress.parse(given);
        }
        // Asking for Docker takes over a second and complains in the log where there is none, so only on request.
        if ("true".equals(System.getenv("ECOLE_TEST_DOCKER")) && DockerClientFactory.instance().isDockerAvailable()) {
            var container = new PostgreSQLContainer("postgres:14");
            container.start();
            return new DatabaseAddress(container.getJdbcUrl(), container.getUsername(), container.getPassword());
        }
        return embedded();
    }

    private static DatabaseAddress embedded() {
        try {
            var home = Files.createTempDirectory("ecole-test-");
            var postgres = EmbeddedPostgres.start(home, Mode.THROWAWAY);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                postgres.close();
                delete(home);
            }));
            return new DatabaseAddress(postgres.url("postgres"), postgres.adminUser(), postgres.adminPassword());
        } catch (IOException fault) {
            throw new IllegalStateException("no temporary folder for the test database", fault);
        }
    }

    private static void delete(Path root) {
        try (var all = Files.walk(root)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException leftovers) {
            throw new IllegalStateException("the test database's folder stays behind", leftovers);
        }
    }

    private DatabaseAddress at(String database) {
        return new DatabaseAddress(admin.url().replaceFirst("(//[^/]*/)[^?]*", "$1" + database), admin.user(), admin.password());
    }

    private static String nameOf(DatabaseAddress database) {
        return database.url().replaceFirst(".*//[^/]*/([^?]*).*", "$1");
    }

    private void execute(String sql) {
        try (var connection = DriverManager.getConnection(admin.url(), admin.user(), admin.password());
             var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException fault) {
            throw new IllegalStateException("The test database refused: " + sql, fault);
        }
    }

    /** FILE_COPY clones a template ten times faster than the default of PostgreSQL 15 and later; 14 knows no other way. */
    private String strategy() {
        try (var connection = DriverManager.getConnection(admin.url(), admin.user(), admin.password())) {
            return connection.getMetaData().getDatabaseMajorVersion() >= 15 ? " strategy file_copy" : "";
        } catch (SQLException fault) {
            throw new IllegalStateException("The test database does not answer", fault);
        }
    }
}
