package ecole.db.embedded;

import ecole.db.StartFault;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import java.util.zip.GZIPInputStream;

/** The PostgreSQL programs inside our JAR: a {@code .tar.gz} with its version and SHA-256 beside it. */
record PgArchive(String version, String sha256, URL tarGz) {
    private static final String FOLDER = "/ecole/postgres/";

    /** The archive for this machine. */
    static PgArchive ofThisMachine() {
        var platform = Platform.name();
        try (var about = PgArchive.class.getResourceAsStream(FOLDER + platform + ".properties")) {
            if (about == null) {
                throw new StartFault("This JAR holds no PostgreSQL for " + platform
                    + ": set DATABASE_URL to a PostgreSQL server, or take a JAR built for this platform.");
            }
            var properties = new Properties();
            properties.load(about);
            return new PgArchive(
                properties.getProperty("version"),
                properties.getProperty("sha256"),
                PgArchive.class.getResource(FOLDER + platform + ".tar.gz"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the folder with {@code bin}, {@code lib} and {@code share}, unpacked into the data folder once per version. */
    Path unpackInto(DataFolder folder) throws IOException {
        var target = folder.path().resolve("pgbin-" + version + "-" + sha256.substring(0, 8));
        if (Files.exists(target.resolve(".complete"))) {
            return target;
        }
        var half = folder.path().resolve(target.getFileName() + ".new");
        Trees.delete(half);
        Trees.delete(target);
        unpack(half);
        Files.createFile(half.resolve(".complete"));
        folder.privileges().ownAsFolder(half);
        Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
        return target;
    }

    private void unpack(Path target) throws IOException {
        try (var in = new BufferedInputStream(new GZIPInputStream(tarGz.openStream(), 1 << 16), 1 << 16)) {
            makeFolder(target);
            var tar = new TarReader(in);
            for (var entry = tar.next(); entry.isPresent(); entry = tar.next()) {
                write(tar, entry.get(), target);
            }
        }
    }

    private static void write(TarReader tar, TarReader.Entry entry, Path target) throws IOException {
        var path = target.resolve(entry.name()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("The archive leaves its folder: " + entry.name());
        }
        switch (entry.type()) {
            case '5' -> makeFolder(path);
            case '2' -> {
                makeFolder(path.getParent());
                Files.createSymbolicLink(path, Path.of(entry.link()));
            }
            default -> {
                makeFolder(path.getParent());
                try (var out = Files.newOutputStream(path)) {
                    tar.copyTo(out);
                }
                permit(path, (entry.mode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x");
            }
        }
    }

    private static void makeFolder(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            makeFolder(path.getParent());
            Files.createDirectory(path);
            permit(path, "rwxr-xr-x"); // whatever the umask: PostgreSQL may run as another user
        }
    }

    private static void permit(Path path, String permissions) throws IOException {
        if (!Platform.isWindows()) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
