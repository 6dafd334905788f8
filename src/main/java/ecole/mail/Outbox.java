package ecole.mail;

import ecole.db.Actor;
import ecole.db.Changes;
import ecole.db.Database;
import ecole.mail.LetterSql.Waiting;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the letters that wait in the database, one after the other. All instances hear of each by the database's notices and know when the
 * next is due; whoever claims it first sends it, and should that instance die meanwhile, another tries again once the claim is over.
 */
final class Outbox implements Changes.Listener, AutoCloseable {
    static final List<Duration> RETRIES = List.of(Duration.ofSeconds(20), Duration.ofMinutes(2), Duration.ofMinutes(15));

    private static final Logger log = LoggerFactory.getLogger(Outbox.class);
    /** More than the time limits of one delivery together. */
    private static final Duration CLAIM = Duration.ofMinutes(10);
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration PAUSE_AFTER_FAULT = Duration.ofSeconds(30);
    private static final int LAST_CHANCE_SECONDS = 5;

    private final Smtp smtp;
    private final Database database;
    private final Clock clock;
    private final Function<Waiting, Optional<Letter>> writer;
    private final ScheduledThreadPoolExecutor sender = new ScheduledThreadPoolExecutor(1, Outbox::thread, new ThreadPoolExecutor.DiscardPolicy());
    /** Known to the sender's thread alone. */
    private @Nullable Future<?> planned;

    /** @param writer writes the letter; empty when that is impossible for good */
    Outbox(Smtp smtp, Database database, Clock clock, Function<Waiting, Optional<Letter>> writer) {
        this.smtp = smtp;
        this.database = database;
        this.clock = clock;
        this.writer = writer;
        sender.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "ecole-mail");
        thread.setDaemon(true);
        return thread;
    }

    /** Begins with what an earlier École left, and goes on with whatever comes. */
    void open() {
        database.changes().tell(this);
        sender.execute(this::work);
    }

    @Override public void changed(String table) {
        if (table.equals(LetterSql.TABLE)) {
            sender.execute(this::work);
        }
    }

    @Override public void missed() {
        sender.execute(this::work);
    }

    private void work() {
        try {
            var claimed = claim();
            while (claimed.isPresent()) {
                deliver(claimed.get());
                claimed = claim();
            }
            LetterSql.nextDue(database.reading()).ifPresent(due -> plan(Duration.between(clock.instant(), due)));
        } catch (RuntimeException fault) {
            log.warn("Letters wait, for something is wrong with the database", fault);
            plan(PAUSE_AFTER_FAULT);
        }
    }

    private Optional<Waiting> claim() {
        var now = clock.instant();
        return sender.isShutdown() ? Optional.empty() : database.write(Actor.application(now), tx -> LetterSql.claim(tx, now, CLAIM));
    }

    private void plan(Duration pause) {
        if (planned != null) {
            planned.cancel(false);
        }
        var soonest = pause.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : pause;
        planned = sender.schedule(this::work, soonest.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void deliver(Waiting waiting) {
        try {
            var letter = writer.apply(waiting);
            if (letter.isPresent()) {
                smtp.send(letter.get());
                log.info("A letter was sent");
            } else {
                log.error("A letter is dropped, for its link was sealed with another key");
            }
            change(tx -> LetterSql.remove(tx, waiting.id()));
        } catch (Undelivered fault) {
            if (fault.isForGood() || waiting.attempts() > RETRIES.size()) {
                log.error("A letter was not delivered: {}", fault.getMessage());
                change(tx -> LetterSql.remove(tx, waiting.id()));
            } else {
                log.warn("A letter waits for another try: {}", fault.getMessage());
                var due = clock.instant().plus(RETRIES.get(waiting.attempts() - 1));
                change(tx -> LetterSql.postpone(tx, waiting.id(), due));
            }
        }
    }

    private void change(Consumer<DSLContext> work) {
        database.change(Actor.application(clock.instant()), work);
    }

    /** Lets the letter that is on its way arrive. The others wait for the next start. */
    @Override public void close() {
        sender.shutdown();
        try {
            if (!sender.awaitTermination(LAST_CHANCE_SECONDS, TimeUnit.SECONDS)) {
                log.warn("École stops while a letter is on its way; it is tried again later");
                sender.shutdownNow();
            }
        } catch (InterruptedException stop) {
            sender.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
