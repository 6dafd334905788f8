package ecole.db.embedded;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Reads a plain {@code ustar} stream entry by entry; that is all the PostgreSQL archives use. */
public final class TarReader {
    private static final int BLOCK = 512;
    private static final int PIECE = 1 << 16;

    private final InputStream in;
    private long unread;
    private long padding;

    /** Reads from an uncompressed stream, which the caller closes. */
    public TarReader(InputStream in) {
        this.in = in;
    }

    /** One entry; {@code type} is the tar flag: {@code '0'} file, {@code '2'} symbolic link, {@code '5'} folder. */
    public record Entry(String name, char type, int mode, long size, String link) {}

    /** Goes to the next entry, skipping what is left of this one; empty at the end of the archive. */
    public Optional<Entry> next() throws IOException {
        in.skipNBytes(unread + padding);
        var header = in.readNBytes(BLOCK);
        if (header.length < BLOCK || header[0] == 0) {
            return Optional.empty();
        }
        var size = octal(header, 124, 12);
        unread = size;
        padding = (BLOCK - size % BLOCK) % BLOCK;
        var prefix = text(header, 345, 155);
        var name = prefix.isEmpty() ? text(header, 0, 100) : prefix + "/" + text(header, 0, 100);
        var type = header[156] == 0 ? '0' : (char) header[156];
        if (type != '0' && type != '2' && type != '5') {
            throw new IOException("Unexpected tar entry of type " + type + ": " + name);
        }
        return Optional.of(new Entry(name, type, (int) octal(header, 100, 8), size, text(header, 157, 100)));
    }

    /** Copies the content of the entry that {@link #next} gave last, in pieces: a whole library at once would make the heap grow for good. */
    public void copyTo(OutputStream out) throws IOException {
        var piece = new byte[PIECE];
        while (unread > 0) {
            var count = in.read(piece, 0, (int) Math.min(piece.length, unread));
            if (count < 0) {
                throw new EOFException("The archive ends in the middle of a file");
            }
            out.write(piece, 0, count);
            unread -= count;
        }
    }

    private static String text(byte[] header, int from, int length) {
        var end = from;
        while (end < from + length && header[end] != 0) {
            end++;
        }
        return new String(Arrays.copyOfRange(header, from, end), StandardCharsets.UTF_8);
    }

    private static long octal(byte[] header, int from, int length) {
        var digits = text(header, from, length).strip();
        return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
    }
}
