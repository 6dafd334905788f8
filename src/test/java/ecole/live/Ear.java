package ecole.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A reader of the stream of events on a connection of its own, without a thread of its own. */
final class Ear implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 10_000;

    private final Socket socket;
    private final StringBuilder heard = new StringBuilder();
    private int used;

    private Ear(Socket socket) {
        this.socket = socket;
    }

    /** Opens a stream with {@code header}, the line that says who listens; it may have been refused. */
    static Ear ask(int port, String method, String header) {
        try {
            var socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write((method + " /api/events HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new Ear(socket);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** A stream that is open: its greeting has been heard. */
    static Ear open(int port, String token) {
        var ear = ask(port, "GET", "Authorization: Bearer " + token);
        ear.hear("retry: 3000");
        return ear;
    }

    /** Waits until {@code text} comes. @return what came up to it, since the last call */
    String hear(String text) {
        while (heard.indexOf(text, used) < 0) {
            if (!read()) {
                throw new AssertionError("the stream ended, without " + text + ", after: " + heard);
            }
        }
        var end = heard.indexOf(text, used) + text.length();
        var part = heard.substring(used, end);
        used = end;
        return part;
    }

    /** The data of the next event. */
    String event() {
        hear("event: changed\ndata: ");
        var data = hear("\n\n");
        return data.strip();
    }

    /** Waits for the events until one names {@code resource}: what changed just before a stream opens is told too. @return all of them */
    String events(String resource) {
        var all = new StringBuilder();
        while (all.indexOf('"' + resource + '"') < 0) {
            all.append(event());
        }
        return all.toString();
    }

    /** Waits for the server to end the stream properly, with the last chunk of its answer. */
    void hearEnd() {
        hear("\r\n0\r\n\r\n");
    }

    /** Waits for the server to close the connection without another word. */
    void hearSilence() {
        while (read()) {
            if (heard.length() > used) {
                throw new AssertionError("more came: " + heard.substring(used));
            }
        }
    }

    private boolean read() {
        try {
            var bytes = new byte[4096];
            var count = socket.getInputStream().read(bytes);
            if (count > 0) {
                heard.append(new String(bytes, 0, count, StandardCharsets.UTF_8));
            }
            return count >= 0;
        } catch (IOException fault) {
            throw new UncheckedIOException("after: " + heard, fault);
        }
    }

    @Override public void close() {
        try {
            socket.close();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
