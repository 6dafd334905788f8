package ecole.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Sends requests over keep-alive connections as fast as they are answered. It shares the machine with the server, so it does little: two threads,
 * a selector each, and no more of an answer is looked at than its status and length.
 */
final class HttpLoad {
    private static final int CONNECTIONS = 16;
    private static final int THREADS = 2;
    private static final int ANSWER = 1 << 17;
    /** Two random choices of a student and a session may be the same, now and then. */
    private static final int CONFLICTS = 5;

    private final int port;
    private final Supplier<byte[]> request;
    private final long until;
    private final AtomicInteger next = new AtomicInteger(1);
    private final AtomicInteger refused = new AtomicInteger();

    private HttpLoad(int port, Supplier<byte[]> request, long until) {
        this.port = port;
        this.request = request;
        this.until = until;
    }

    /**
     * Answered requests a second.
     *
     * @param request the next one, called by both threads
     * @throws IllegalStateException when an answer is no success, but for a few conflicts
     */
    static double perSecond(int port, double seconds, Supplier<byte[]> request) {
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            var start = System.nanoTime();
            var load = new HttpLoad(port, request, start + (long) (seconds * 1e9));
            var runs = new ArrayList<Callable<Long>>();
            for (var i = 0; i < THREADS; i++) {
                runs.add(load::run);
            }
            var answered = 0L;
            for (var run : threads.invokeAll(runs)) {
                answered += run.get();
            }
            return answered * 1e9 / (System.nanoTime() - start);
        } catch (InterruptedException | ExecutionException fault) {
            throw new IllegalStateException(fault.getCause() == null ? fault : fault.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static final class Connection {
        final SocketChannel channel;
        final byte[] answer = new byte[ANSWER];
        final ByteBuffer in = ByteBuffer.wrap(answer);

        Connection(SocketChannel channel) {
            this.channel = channel;
        }
    }

    private long run() throws IOException {
        var connections = new ArrayList<Connection>();
        try (var selector = Selector.open()) {
            for (var i = 0; i < CONNECTIONS / THREADS; i++) {
                var channel = SocketChannel.open();
                // An address each, as browsers have: requests are limited by address.
                channel.bind(new InetSocketAddress(loopback(next.incrementAndGet()), 0));
                channel.connect(new InetSocketAddress(loopback(1), port));
                channel.configureBlocking(false);
                var connection = new Connection(channel);
                connections.add(connection);
                channel.register(selector, SelectionKey.OP_READ, connection);
                send(channel);
            }
            return answers(selector);
        } finally {
            for (var connection : connections) {
                connection.channel.close();
            }
        }
    }

    private static InetAddress loopback(int number) throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) number});
    }

    private long answers(Selector selector) throws IOException {
        var answered = 0L;
        while (System.nanoTime() < until) {
            selector.select(100);
            for (var key : selector.selectedKeys()) {
                var connection = (Connection) key.attachment();
                if (connection.channel.read(connection.in) < 0) {
                    throw new IOException("the server closed the connection");
                }
                if (isWhole(connection.answer, connection.in.position())) {
                    answered++;
                    connection.in.clear();
                    send(connection.channel);
                }
            }
            selector.selectedKeys().clear();
        }
        return answered;
    }

    private void send(SocketChannel channel) throws IOException {
        var out = ByteBuffer.wrap(request.get());
        while (out.hasRemaining()) {
            channel.write(out);
        }
    }

    private boolean isWhole(byte[] answer, int length) {
        var body = -1;
        for (var i = 3; i < length && body < 0; i++) {
            if (answer[i] == '\n' && answer[i - 1] == '\r' && answer[i - 2] == '\n') {
                body = i + 1;
            }
        }
        return body > 0 && isWhole(answer, body, length);
    }

    private boolean isWhole(byte[] answer, int body, int length) {
        var head = new String(answer, 0, body, StandardCharsets.ISO_8859_1);
        if (!head.startsWith("HTTP/1.1 2") && !(head.startsWith("HTTP/1.1 409") && refused.incrementAndGet() <= CONFLICTS)) {
            throw new UncheckedIOException(new IOException(new String(answer, 0, length, StandardCharsets.UTF_8)));
        }
        var at = head.indexOf("Content-Length: ");
        if (at >= 0) {
            return length >= body + Integer.parseInt(head.substring(at + 16, head.indexOf('\r', at)));
        }
        return !head.contains("Transfer-Encoding: chunked") || new String(answer, length - 5, 5, StandardCharsets.ISO_8859_1).equals("0\r\n\r\n");
    }
}
