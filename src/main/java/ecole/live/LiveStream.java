package ecole.live;

import ecole.http.Json;
import ecole.http.Viewer;
import io.javalin.http.Context;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One open answer of server-sent events. It holds no thread: whoever has news leaves it here and writes as much as the connection takes at
 * once; the server calls when it takes more. A reader that is too slow gets its news together, later, and keeps nobody waiting.
 */
final class LiveStream implements WriteListener {
    private static final byte[] GREETING = "retry: 3000\n\n".getBytes(StandardCharsets.US_ASCII);
    /** A comment: it keeps proxies from closing a silent connection, and finds out when nobody is there any more. */
    private static final byte[] BEAT = ":\n\n".getBytes(StandardCharsets.US_ASCII);

    private final Viewer viewer;
    private final Consumer<LiveStream> onEnd;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final Set<Resource> news = EnumSet.noneOf(Resource.class);
    private @Nullable ServletOutputStream out;
    private boolean writable;
    private boolean unflushed;
    private boolean greeted;
    private boolean beatDue;
    private boolean ending;

    /** @param onEnd is told when the stream has ended, for whatever reason */
    LiveStream(Viewer viewer, Consumer<LiveStream> onEnd) {
        this.viewer = viewer;
        this.onEnd = onEnd;
    }

    Viewer viewer() {
        return viewer;
    }

    /** Makes this the answer to {@code context}'s request. The thread that brought the request goes on to other ones. */
    void answer(Context context) {
        context.contentType("text/event-stream").header("X-Accel-Buffering", "no");
        context.future(() -> {
            begin(context);
            return ended;
        });
    }

    private void begin(Context context) {
        try {
            var stream = context.res().getOutputStream();
            synchronized (this) {
                out = stream;
            }
            stream.setWriteListener(this);
        } catch (IOException gone) {
            abandon();
        }
    }

    /** Tells the reader what changed, or notes it until the connection takes it. */
    synchronized void tell(Collection<Resource> changed) {
        changed.stream().filter(resource -> resource.isHeardBy(viewer.role())).forEach(news::add);
        write();
    }

    /** Gives a sign of life. @return false when the last one could not be written yet, for the reader has stopped reading */
    synchronized boolean beat() {
        var late = beatDue;
        beatDue = true;
        write();
        return !late;
    }

    /** Ends the answer properly, as soon as nothing of it is on its way: to complete it under a write would leave the request hanging. */
    synchronized void end() {
        ending = true;
        write();
    }

    /** Lets go of the request at once. */
    void abandon() {
        if (ended.complete(null)) {
            onEnd.accept(this);
        }
    }

    @Override public synchronized void onWritePossible() {
        writable = true;
        write();
    }

    @Override public void onError(Throwable gone) {
        abandon();
    }

    private void write() {
        try {
            while (writable && out != null && !ended.isDone()) {
                if (!out.isReady()) {
                    writable = false; // onWritePossible goes on
                } else if (unflushed) {
                    unflushed = false;
                    out.flush();
                } else if (ending) {
                    abandon();
                } else if (!writeNext(out)) {
                    return;
                }
            }
        } catch (IOException gone) {
            abandon();
        }
    }

    private boolean writeNext(ServletOutputStream to) throws IOException {
        var next = next();
        if (next == null) {
            return false;
        }
        unflushed = true;
        to.write(next);
        return true;
    }

    private byte @Nullable [] next() {
        if (!greeted) {
            greeted = true;
            return GREETING;
        }
        if (!news.isEmpty()) {
            var event = "event: changed\ndata: " + new String(Json.bytes(new Changed(List.copyOf(news))), StandardCharsets.UTF_8) + "\n\n";
            news.clear();
            beatDue = false;
            return event.getBytes(StandardCharsets.UTF_8);
        }
        if (beatDue) {
            beatDue = false;
            return BEAT;
        }
        return null;
    }
}
