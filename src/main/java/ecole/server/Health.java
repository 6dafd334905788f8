package ecole.server;

import ecole.db.Database;
import ecole.http.Call;
import ecole.http.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jooq.exception.DataAccessException;

/**
 * Says whether École can work. However often it is asked, the database is asked by one request at a time and at most once a second;
 * whoever asks meanwhile waits for the same answer.
 */
public final class Health {
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final int PATIENCE_SECONDS = 2;

    /** The answer when all is well. */
    public record State(String status, String version) {}

    private record Seen(boolean answers, Instant at) {}

    private final Database database;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Seen last = new Seen(true, Instant.EPOCH);

    public Health(Database database) {
        this.database = database;
    }

    /** @throws Problem 503 when the database does not answer */
    public State state(Call call) {
        if (!answers(call.now())) {
            throw Problem.of(503, "unavailable");
        }
        return new State("ok", AppVersion.text());
    }

    private boolean answers(Instant now) {
        var known = last;
        if (now.isBefore(known.at().plus(FRESH))) {
            return known.answers();
        }
        asking.lock();
        try {
            if (last.equals(known)) {
                last = new Seen(ask(), now);
            }
            return last.answers();
        } finally {
            asking.unlock();
        }
    }

    private boolean ask() {
        try {
            return database.reading().selectOne().queryTimeout(PATIENCE_SECONDS).fetchSingle().value1() == 1;
        } catch (DataAccessException silent) {
            return false;
        }
    }
}
