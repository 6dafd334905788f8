package ecole.server;

import ecole.http.Problem;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import java.util.function.ToIntFunction;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Invocable;

/**
 * Reads a body whole before a thread is given to its request, so that slow senders hold none; refuses what is too big or takes too long.
 * (Jetty's own handler for this, EagerContentHandler 12.1, goes on waiting after a connection's idle timeout.)
 */
final class Bodies extends Handler.Wrapper {
    /** A body that is too big is read to its end when it is not much too big: a client that is cut off while it sends never sees the answer. */
    private static final int READ_IN_VAIN = 8 * 1024 * 1024;

    /** Files are read before their sender is known, so only so many of them are in memory at once. */
    private static final int FILES_AT_ONCE = 4;
    private static final int SECONDS_OF_A_FILE = 5;

    private final Semaphore files = new Semaphore(FILES_AT_ONCE);
    private final int usual;
    private final ToIntFunction<Request> most;
    private final Duration patience;

    /**
     * @param usual the bytes that a body may have
     * @param most  the same for one request, which may send a file
     */
    Bodies(int usual, ToIntFunction<Request> most, Duration patience) {
        this.usual = usual;
        this.most = most;
        this.patience = patience;
    }

    @Override public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (request.getLength() > READ_IN_VAIN) {
            return Refusal.sendLast(request, response, callback, Problem.of(413, "too_large"));
        }
        var limit = most.applyAsInt(request);
        if (limit > usual && !files.tryAcquire()) {
            return Refusal.sendLast(request, response, callback, Problem.tooManyRequests(SECONDS_OF_A_FILE));
        }
        new Reading(request, response, limit > usual ? Callback.from(callback, () -> files.release()) : callback, limit).run();
        return true;
    }

    private void passOn(Request request, Response response, Callback callback) {
        try {
            if (!super.handle(request, response, callback)) {
                Response.writeError(request, response, callback, 404);
            }
        } catch (Exception fault) {
            Response.writeError(request, response, callback, fault);
        }
    }

    /** What has come of one body so far; runs each time more has come. */
    private final class Reading implements Invocable.Task {
        private final Request request;
        private final Response response;
        private final Callback callback;
        private final int most;
        private final ByteArrayOutputStream body = new ByteArrayOutputStream(0);
        private long received;
        private boolean waited;

        Reading(Request request, Response response, Callback callback, int most) {
            this.request = request;
            this.response = response;
            this.callback = callback;
            this.most = most;
        }

        @Override public InvocationType getInvocationType() {
            return InvocationType.NON_BLOCKING;
        }

        @Override public void run() {
            for (var chunk = request.read(); ; chunk = request.read()) {
                if (chunk == null) {
                    waited = true;
                    request.demand(this);
                    return;
                }
                if (Content.Chunk.isFailure(chunk)) {
                    giveUp(chunk.getFailure());
                    return;
                }
                var last = keep(chunk);
                if (received > (last ? most : READ_IN_VAIN)) {
                    Refusal.sendLast(request, response, callback, Problem.of(413, "too_large"));
                    return;
                }
                if (last) {
                    handOver();
                    return;
                }
                if (System.nanoTime() - request.getBeginNanoTime() > patience.toNanos()) {
                    Refusal.sendLast(request, response, callback, Problem.of(408, "too_slow"));
                    return;
                }
            }
        }

        private boolean keep(Content.Chunk chunk) {
            var bytes = new byte[chunk.remaining()];
            chunk.getByteBuffer().get(bytes);
            received += bytes.length;
            if (received <= most) {
                body.writeBytes(bytes);
            }
            var last = chunk.isLast();
            chunk.release();
            return last;
        }

        private void giveUp(Throwable failure) {
            if (failure instanceof TimeoutException) {
                Refusal.sendLast(request, response, callback, Problem.of(408, "too_slow"));
            } else {
                callback.failed(failure);
            }
        }

        /** The thread that brings the rest of a body serves all connections: routes, which wait for the database, get another one. */
        private void handOver() {
            var read = new Read(request, body.toByteArray());
            if (!waited) {
                passOn(read, response, callback);
            } else {
                request.getContext().execute(() -> passOn(read, response, callback));
            }
        }
    }

    /** The request with its body at hand. */
    private static final class Read extends Request.Wrapper {
        private final Content.Source body;
        private final long length;

        Read(Request request, byte[] body) {
            super(request);
            this.body = Content.Source.from(ByteBuffer.wrap(body));
            this.length = body.length;
        }

        @Override public long getLength() {
            return length;
        }

        @Override public Content.Chunk read() {
            return body.read();
        }

        @Override public void demand(Runnable demand) {
            body.demand(demand);
        }

        @Override public void fail(Throwable failure) {
            body.fail(failure);
        }

        @Override public boolean consumeAvailable() {
            return true;
        }
    }
}
