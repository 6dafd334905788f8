package ecole.server;

import ecole.db.Database;
import ecole.http.Call;
import ecole.http.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jooq.exception.DataAccessException;

/**
 * Says whether École can work. However often it is asked, the database is asked at most once a second; whoever asks meanwhile waits for the
 * same answer, and nobody longer than those who watch a service do.
 */
public final class Health {
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final int PATIENCE_SECONDS = 2;

    /** The answer when all is well. */
    public record State(String status, String version) {}

    private record Asked(CompletableFuture<Boolean> answer, Instant at) {
        boolean isFresh(Instant now) {
            return !answer.isDone() || now.isBefore(at.plus(FRESH));
        }
    }

    private final Database database;
    private volatile Asked last = new Asked(CompletableFuture.completedFuture(true), Instant.EPOCH);

    public Health(Database database) {
        this.database = database;
    }

    /** @throws Problem 503 when the database does not answer, or not soon */
    public State state(Call call) {
        if (!asked(call.now()).answer().join()) {
            throw Problem.of(503, "unavailable");
        }
        return new State("ok", AppVersion.text());
    }

    private Asked asked(Instant now) {
        var known = last;
        return known.isFresh(now) ? known : askedAnew(now);
    }

    private synchronized Asked askedAnew(Instant now) {
        if (!last.isFresh(now)) {
            // On a thread of its own: a pool that gets no connection keeps its caller waiting for longer than our patience.
            var answer = CompletableFuture.supplyAsync(this::answers, task -> new Thread(task, "ecole-health").start());
            last = new Asked(answer.completeOnTimeout(false, PATIENCE_SECONDS, TimeUnit.SECONDS), now);
        }
        return last;
    }

    private boolean answers() {
        try {
            return database.reading().selectOne().queryTimeout(PATIENCE_SECONDS).fetchSingle().value1() == 1;
        } catch (DataAccessException silent) {
            return false;
        }
    }
}
