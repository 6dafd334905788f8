package ecole.db.embedded;

import ecole.db.StartFault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/**
 * The two passwords of the embedded server, made at the first start and kept in a file that only its owner reads.
 *
 * @param admin of the superuser {@code postgres}
 * @param application of the plain role {@code ecole}
 */
record PgSecret(String admin, String application) {
    private static final String FILE = "pg.secret";
    private static final int BYTES = 24;

    /** Reads the passwords of the folder; makes them as long as there is no database they could belong to. */
    static PgSecret of(DataFolder folder) throws IOException {
        var file = folder.path().resolve(FILE);
        if (Files.exists(file)) {
            var lines = Files.readAllLines(file);
            if (lines.size() != 2) {
                throw new StartFault("The file " + file + " is damaged: put back the one from your backup.");
            }
            return new PgSecret(lines.get(0), lines.get(1));
        }
        if (Files.exists(folder.path().resolve(PgCluster.FOLDER))) {
            throw new StartFault("The file " + file + " with the passwords of the database is missing: put it back from your backup.");
        }
        var fresh = new PgSecret(random(), random());
        var half = folder.path().resolve(FILE + ".new");
        writePrivately(half, fresh.admin + "\n" + fresh.application + "\n");
        folder.privileges().ownAsFolder(half);
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        return fresh;
    }

    /** Writes a file that nobody but its owner has ever been able to read. */
    static void writePrivately(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        var attributes = Platform.isWindows()
            ? new FileAttribute<?>[0]
            : new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))};
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var out = FileChannel.open(file, options, attributes)) {
            out.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            out.force(true);
        }
    }

    /** Not for logs. */
    @Override
    public String toString() {
        return "PgSecret" + List.of("admin", "application");
    }

    private static String random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
