package ecole.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Reads a folder of the JAR, or of the classes folder while developing. */
final class ClasspathFolder {
    private ClasspathFolder() {}

    /** Every file below {@code folder} by its path within it, such as {@code assets/app.js}; empty when there is no such folder. */
    static Map<String, byte[]> read(String folder) {
        var url = ClasspathFolder.class.getClassLoader().getResource(folder);
        if (url == null) {
            return Map.of();
        }
        try {
            return url.getProtocol().equals("jar") ? inJar(url, folder + "/") : inFolder(Path.of(url.toURI()));
        } catch (IOException | URISyntaxException unreadable) {
            throw new UncheckedIOException(new IOException("the folder " + folder + " of this program cannot be read", unreadable));
        }
    }

    private static Map<String, byte[]> inJar(URL url, String prefix) throws IOException {
        var files = new HashMap<String, byte[]>();
        var jar = ((JarURLConnection) url.openConnection()).getJarFile(); // the class loader's own, already read; it stays open
        for (var entries = jar.entries(); entries.hasMoreElements();) {
            var entry = entries.nextElement();
            if (!entry.isDirectory() && entry.getName().startsWith(prefix)) {
                try (var content = jar.getInputStream(entry)) {
                    files.put(entry.getName().substring(prefix.length()), content.readAllBytes());
                }
            }
        }
        return files;
    }

    private static Map<String, byte[]> inFolder(Path root) throws IOException {
        var files = new HashMap<String, byte[]>();
        try (var paths = Files.walk(root)) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        }
        return files;
    }
}
