package ecole.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** What the build keeps outside {@code target}, and how it sees that nothing has changed. */
final class BuildCache {
    private BuildCache() {}

    /** The folder that survives {@code mvn clean}. */
    static Path folder() {
        var base = System.getenv("XDG_CACHE_HOME");
        return base == null || base.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache", "ecole-build")
            : Path.of(base, "ecole-build");
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }

    /** The SHA-256 of files by name and content, in hexadecimal; names are relative to the root. */
    static String hash(Path root, List<Path> files, String salt) throws IOException {
        var digest = sha256();
        digest.update(salt.getBytes(StandardCharsets.UTF_8));
        for (var file : files.stream().sorted().toList()) {
            digest.update(root.relativize(file).toString().replace('\\', '/').getBytes(StandardCharsets.UTF_8));
            digest.update(sha256().digest(Files.readAllBytes(file)));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The regular files under a folder; none if it is absent. */
    static List<Path> files(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    /** Ends a folder with all it holds; nothing happens where there is none. */
    static void delete(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (Stream<Path> all = Files.walk(root)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
