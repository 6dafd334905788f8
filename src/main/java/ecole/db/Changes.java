package ecole.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
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
    /** Hears of changes on the thread that listens to the database, so it must be quick. */
    public interface Listener {
        void changed(String table);

        /** For a while nothing could be heard: anything may have changed. */
        void missed();
    }

    private static final Logger log = LoggerFactory.getLogger(Changes.class);
    private static final Set<String> ACCOUNT_TABLES = Set.of("users", "auth_sessions", "settings");
    private static final int WAIT_FOR_EVER = 0;
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final DataSource source;
    private final Generation records = new Generation();
    private final Generation accounts = new Generation();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
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

    /** From now on tells {@code listener} of every change, here or on another instance, after what is remembered has become stale. */
    public void tell(Listener listener) {
        listeners.add(listener);
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
            } catch (SQLException | RuntimeException fault) {
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
                var table = notice.getParameter();
                if (ACCOUNT_TABLES.contains(table)) {
                    accounts.advance();
                }
                records.advance();
                listeners.forEach(listener -> listener.changed(table));
            }
        }
    }

    private void forgetAll() {
        records.advance();
        accounts.advance();
        listeners.forEach(Listener::missed);
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
