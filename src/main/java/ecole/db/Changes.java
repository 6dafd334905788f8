package ecole.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears, over one connection, which tables other instances changed (LISTEN/NOTIFY, sent by triggers at commit), and advances the generation
 * that what we remember of them hangs on. While the connection is down nothing could be heard, so reconnecting makes everything stale.
 */
public final class Changes implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Changes.class);
    private static final Set<String> ACCOUNT_TABLES = Set.of("users", "auth_sessions", "settings");
    private static final int WAIT_FOR_EVER = 0;
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final DataSource source;
    private final Generation records = new Generation();
    private final Generation accounts = new Generation();
    private final Thread listener = new Thread(this::listen, "ecole-changes");
    private volatile @Nullable Connection hearing;
    private volatile boolean closed;

    Changes(DataSource source) {
        this.source = source;
        listener.setDaemon(true);
    }

    void start() {
        listener.start();
    }

    /** Students, courses, payments … : everything that lists and figures are made of. */
    public Generation records() {
        return records;
    }

    /** Users, their sessions and the school's settings: what each request is judged by. */
    public Generation accounts() {
        return accounts;
    }

    private void listen() {
        while (!closed) {
            try (var connection = source.getConnection()) {
                hearing = connection;
                try (var statement = connection.createStatement()) {
                    statement.execute("listen ecole_changes");
                }
                forgetAll();
                hear(connection);
            } catch (SQLException fault) {
                if (!closed) {
                    log.warn("Change notices are interrupted, trying again: {}", fault.getMessage());
                }
                forgetAll();
                pause();
            }
        }
    }

    private void hear(Connection connection) throws SQLException {
        var notices = connection.unwrap(PGConnection.class);
        while (!closed) {
            for (var notice : notices.getNotifications(WAIT_FOR_EVER)) {
                if (ACCOUNT_TABLES.contains(notice.getParameter())) {
                    accounts.advance();
                }
                records.advance();
            }
        }
    }

    private void forgetAll() {
        records.advance();
        accounts.advance();
    }

    private void pause() {
        try {
            Thread.sleep(RETRY.toMillis());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }

    @Override public void close() {
        closed = true;
        listener.interrupt();
        var connection = hearing;
        if (connection != null) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException alreadyGone) {
                log.debug("The connection for change notices was gone already", alreadyGone);
            }
        }
    }
}
