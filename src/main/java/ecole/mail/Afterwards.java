package ecole.mail;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work that goes on after its answer has been sent, in a thread that comes when there is some and goes again. */
final class Afterwards implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Afterwards.class);
    private static final int MOST_WAITING = 500;
    private static final int IDLE_SECONDS = 30;
    private static final int LAST_CHANCE_SECONDS = 5;

    private final ThreadPoolExecutor worker = new ThreadPoolExecutor(1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(MOST_WAITING),
        work -> {
            var thread = new Thread(work, "ecole-afterwards");
            thread.setDaemon(true);
            return thread;
        });

    Afterwards() {
        worker.allowCoreThreadTimeOut(true);
    }

    /** Does this soon, not now; when too much waits already, or École stops, it is dropped and the log says so. */
    void add(Runnable work) {
        try {
            worker.execute(() -> {
                try {
                    work.run();
                } catch (RuntimeException fault) {
                    log.error("What was to be done after an answer failed", fault);
                }
            });
        } catch (RejectedExecutionException full) {
            log.warn("Too much waits to be done after answers, or École stops; something is dropped");
        }
    }

    /** What waits gets a last chance. */
    @Override public void close() {
        worker.shutdown();
        try {
            if (!worker.awaitTermination(LAST_CHANCE_SECONDS, TimeUnit.SECONDS)) {
                log.warn("What was to be done after {} answers is dropped, for École stops", worker.shutdownNow().size() + 1);
            }
        } catch (InterruptedException stop) {
            worker.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
