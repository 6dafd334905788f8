package ecole.db.embedded;

import ecole.db.StartFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;

/** The file that PostgreSQL's programs write to. */
final class PgLog {
    private static final long LARGEST = 5 << 20;
    private static final int TAIL = 15;

    private PgLog() {}

    /** The log of a folder; a large one is put aside, once, so that logs never fill the disk. */
    static Path open(DataFolder folder) throws IOException {
        var log = folder.path().resolve("pg.log");
        if (mark(log) > LARGEST) {
            Files.move(log, folder.path().resolve("pg.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(log)) {
            PgSecret.writePrivately(log, "");
        }
        folder.privileges().ownAsFolder(log);
        return log;
    }

    /** The present end of the log, to be handed to {@link #fault}. */
    static long mark(Path log) throws IOException {
        return Files.exists(log) ? Files.size(log) : 0;
    }

    /** A fault that ends with the last lines written after the mark. */
    static StartFault fault(String sentence, Path log, long mark) throws IOException {
        var lines = since(log, mark);
        var text = String.join("\n  ", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
        if (text.contains("No space left on device")) {
            return new StartFault("The disk of the data folder " + log.getParent() + " is full: free some space and start again.");
        }
        return new StartFault(sentence + ". PostgreSQL says (more in " + log + "):\n  " + text);
    }

    private static List<String> since(Path log, long mark) throws IOException {
        var bytes = Files.readAllBytes(log);
        var fresh = Arrays.copyOfRange(bytes, (int) Math.min(mark, bytes.length), bytes.length);
        return new String(fresh, StandardCharsets.UTF_8).lines().toList();
    }
}
