package ecole.live;

import ecole.db.Changes;
import ecole.http.Problem;
import ecole.http.Viewer;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All open streams of this instance. One thread tells all of them what the database's notices say has changed, in bursts: an import of a
 * thousand records is a few events. It also ends the streams of whoever has been signed out, disabled, or given another role.
 */
final class LiveStreams implements Changes.Listener {
    /** The most streams: fewer than the connections that the server takes, so that there is always room for requests. */
    static final int MOST = 600;
    /** A school may well share one account among its computers. */
    static final int MOST_OF_ACCOUNT = 30;
    /** All tabs of a browser share a stream. Further ones are pages that were left without our having noticed yet. */
    static final int MOST_OF_DEVICE = 6;
    /** Changes of one moment come together; then no more than a few events a second. */
    private static final Duration GATHERING = Duration.ofMillis(25);
    private static final Duration PACE = Duration.ofMillis(400);
    /** A page reads what it shows before its stream is open; what changed in between is told to it at once. */
    private static final Duration JUST_BEFORE = Duration.ofSeconds(10);
    private static final Duration BEAT = Duration.ofSeconds(20);
    private static final long RETRY_SECONDS = 60;
    private static final Set<String> JUDGED_BY = Set.of("users", "auth_sessions");
    private static final Logger log = LoggerFactory.getLogger(LiveStreams.class);

    private final Function<Collection<UUID>, Map<UUID, Viewer>> standing;
    private final ScheduledThreadPoolExecutor teller = new ScheduledThreadPoolExecutor(1, LiveStreams::thread);
    private final Set<LiveStream> open = new LinkedHashSet<>();
    private final Set<Resource> changed = EnumSet.noneOf(Resource.class);
    private final Map<Resource, Long> changedAt = new EnumMap<>(Resource.class);
    private boolean accountsChanged;
    private boolean telling;
    private boolean closed;
    private long toldAt = System.nanoTime() - PACE.toNanos();

    /** @param standing which of these sessions still stand, and whose they are */
    LiveStreams(Function<Collection<UUID>, Map<UUID, Viewer>> standing) {
        this.standing = standing;
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "ecole-live");
        thread.setDaemon(true);
        return thread;
    }

    void start() {
        var unused = teller.scheduleWithFixedDelay(() -> carefully(this::beat), BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * A further stream.
     *
     * @throws Problem 429 when this account has too many streams already, 503 when there are too many in all or the server is stopping
     */
    LiveStream open(Viewer viewer) {
        var stream = new LiveStream(viewer, this::forget);
        enter(stream).forEach(LiveStream::end);
        stream.tell(changedJustBefore());
        return stream;
    }

    private synchronized List<Resource> changedJustBefore() {
        var now = System.nanoTime();
        return changedAt.entrySet().stream().filter(change -> now - change.getValue() < JUST_BEFORE.toNanos()).map(Map.Entry::getKey).toList();
    }

    /** @return the device's oldest streams, which leave for the new one */
    private synchronized List<LiveStream> enter(LiveStream stream) {
        var account = stream.viewer().userId();
        var ofDevice = open.stream().filter(other -> other.viewer().sessionId().equals(stream.viewer().sessionId())).toList();
        var leaving = ofDevice.subList(0, Math.max(0, ofDevice.size() - MOST_OF_DEVICE + 1));
        var ofAccount = open.stream().filter(other -> other.viewer().userId() == account).count() - leaving.size();
        if (closed) {
            throw Problem.of(503, "stopping");
        }
        if (ofAccount >= MOST_OF_ACCOUNT) {
            throw Problem.of(429, "too_many_streams").with("retryAfter", RETRY_SECONDS);
        }
        if (open.size() - leaving.size() >= MOST) {
            throw Problem.of(503, "too_many_streams").with("retryAfter", RETRY_SECONDS);
        }
        open.add(stream);
        return leaving;
    }

    private synchronized void forget(LiveStream stream) {
        open.remove(stream);
    }

    synchronized int size() {
        return open.size();
    }

    private synchronized List<LiveStream> all() {
        return List.copyOf(open);
    }

    @Override public synchronized void changed(String table) {
        Resource.in(table).ifPresent(changed::add);
        accountsChanged |= JUDGED_BY.contains(table);
        tellSoon();
    }

    @Override public synchronized void missed() {
        changed.addAll(EnumSet.allOf(Resource.class));
        accountsChanged = true;
        tellSoon();
    }

    private void tellSoon() {
        if (!telling && !closed) {
            telling = true;
            var rest = PACE.toNanos() - (System.nanoTime() - toldAt);
            var unused = teller.schedule(() -> carefully(this::tell), Math.max(GATHERING.toNanos(), rest), TimeUnit.NANOSECONDS);
        }
    }

    private void tell() {
        Set<Resource> news;
        boolean judge;
        synchronized (this) {
            news = EnumSet.copyOf(changed);
            judge = accountsChanged;
            changed.clear();
            accountsChanged = false;
            telling = false;
            toldAt = System.nanoTime();
            news.forEach(resource -> changedAt.put(resource, toldAt));
        }
        if (judge) {
            carefully(this::endFallen); // what fails here is judged again at the next beat
        }
        all().forEach(stream -> stream.tell(news));
    }

    /** Lets go of whoever has not read since the last sign of life: what waits for them would never end. */
    void beat() {
        endFallen();
        for (var stream : all()) {
            if (!stream.beat()) {
                stream.abandon();
            }
        }
    }

    /** Who opened a stream was admitted then; whether they still would be is asked for all streams at once. */
    private void endFallen() {
        var streams = all();
        if (streams.isEmpty()) {
            return;
        }
        var viewers = standing.apply(streams.stream().map(stream -> stream.viewer().sessionId()).collect(Collectors.toSet()));
        for (var stream : streams) {
            var now = viewers.get(stream.viewer().sessionId());
            if (now == null || !now.is(stream.viewer().role())) {
                stream.end();
            }
        }
    }

    /** A database that does not answer for a while must not end the telling. */
    private void carefully(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException fault) {
            log.warn("Open pages were not told of a change: {}", fault.getMessage());
        }
    }

    /** Ends all streams, so that the server can stop at once. */
    void close() {
        synchronized (this) {
            closed = true;
        }
        teller.shutdownNow();
        all().forEach(LiveStream::end);
    }
}
