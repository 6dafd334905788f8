package ecole.db.embedded;

import ecole.db.StartFault;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.postgresql.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of our own in a data folder. It is there while this object is open, is started again should it die,
 * and ends with this JVM, however that ends.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String ROLE = "ecole";
    private static final long START_NANOS = TimeUnit.MINUTES.toNanos(5); // crash recovery may take its time
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    private final DataFolder folder;
    private final Command command;
    private final PgCluster cluster;
    private final PgSecret secret;
    private final Endpoint endpoint;
    private final Mode mode;
    private final Path log;
    private final Thread supervisor;

    private volatile PgServer server;
    private volatile boolean closing;

    private EmbeddedPostgres(DataFolder folder, Mode mode) throws IOException, InterruptedException {
        this.folder = folder;
        this.mode = mode;
        log = PgLog.open(folder);
        command = new Command(PgArchive.ofThisMachine().unpackInto(folder), folder.privileges(), folder.path());
        secret = PgSecret.of(folder);
        cluster = PgCluster.openOrCreate(folder, command, secret, mode, log);
        endpoint = Endpoint.choose(folder);
        supervisor = new Thread(this::supervise, "postgres-supervisor");
        supervisor.setDaemon(true);
    }

    /**
     * Starts the server of a data folder, which is made if it is absent, and waits until it answers.
     *
     * @throws StartFault if that is impossible, with what to do about it
     */
    public static EmbeddedPostgres start(Path home, Mode mode) {
        var folder = DataFolder.open(home);
        try {
            var postgres = new EmbeddedPostgres(folder, mode);
            postgres.launch();
            postgres.supervisor.start();
            return postgres;
        } catch (IOException e) {
            folder.close();
            throw folder.explain(e);
        } catch (InterruptedException e) {
            folder.close();
            Thread.currentThread().interrupt();
            throw new StartFault("The start of PostgreSQL was interrupted.", e);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** The JDBC address of École's database; it holds all that the driver needs to know. */
    public String url() {
        return url(ROLE);
    }

    /** The JDBC address of a database of this server. */
    public String url(String database) {
        return endpoint.url(database);
    }

    /** The role of the application: it owns its database and is no superuser. */
    public String user() {
        return ROLE;
    }

    /** The password of {@link #user()}. */
    public String password() {
        return secret.application();
    }

    /** The superuser, for tests that create databases. */
    public String adminUser() {
        return PgCluster.ADMIN;
    }

    /** The password of {@link #adminUser()}. */
    public String adminPassword() {
        return secret.admin();
    }

    /** Stops the server cleanly, which takes well under a second, and gives the folder free. */
    @Override
    public void close() {
        closing = true;
        supervisor.interrupt();
        try {
            supervisor.join();
            server.stop(command, cluster, log);
        } catch (IOException e) {
            throw folder.explain(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            folder.close();
        }
    }

    private void launch() throws IOException, InterruptedException {
        var mark = PgLog.mark(log);
        server = PgServer.start(command, cluster, cluster.arguments(mode, endpoint), log);
        try {
            awaitAnswer(mark);
        } catch (SQLException e) {
            server.stop(command, cluster, log);
            throw new StartFault("The database in " + cluster.path() + " refuses us (" + e.getMessage()
                + "): put back the folder from your backup, with its file pg.secret.", e);
        } catch (IOException | InterruptedException | RuntimeException e) {
            server.stop(command, cluster, log);
            throw e;
        }
    }

    private void awaitAnswer(long mark) throws IOException, InterruptedException, SQLException {
        var limit = System.nanoTime() + START_NANOS;
        while (true) {
            try (var connection = connectAsAdmin()) {
                FirstStart.prepare(connection, ROLE, secret.application());
                return;
            } catch (SQLException e) {
                if (!server.isAlive()) {
                    throw PgLog.fault("PostgreSQL does not start", log, mark);
                }
                if (!isNotReady(e)) {
                    throw e;
                }
                if (System.nanoTime() - limit > 0) {
                    throw PgLog.fault("PostgreSQL is not ready after 5 minutes", log, mark);
                }
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    // 08xxx: it does not listen yet; 57P03: it still recovers from a crash.
    private static boolean isNotReady(SQLException e) {
        var state = String.valueOf(e.getSQLState());
        return state.startsWith("08") || state.equals("57P03");
    }

    private Connection connectAsAdmin() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", PgCluster.ADMIN);
        properties.setProperty("password", secret.admin());
        return new Driver().connect(url(PgCluster.ADMIN), properties);
    }

    private void supervise() {
        var pause = 100L;
        while (!closing) {
            try {
                server.awaitEnd();
                if (closing) {
                    return;
                }
                LOG.warn("PostgreSQL has stopped unexpectedly and is started again; its log is {}", log);
                launch();
                pause = 100L;
            } catch (IOException | RuntimeException e) {
                LOG.error("PostgreSQL cannot be started again yet: {}", e.getMessage());
                pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
                if (!paused(pause)) {
                    return;
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static boolean paused(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
