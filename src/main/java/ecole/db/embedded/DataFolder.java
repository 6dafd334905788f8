package ecole.db.embedded;

import ecole.db.StartFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The folder that holds a school's database, locked for us while this object is open. */
final class DataFolder implements AutoCloseable {
    // The system forgets a process's lock as soon as that process closes any other handle of the file,
    // so a second start in this same process must be refused before it opens the file.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel lock;
    private final PrivilegeDrop privileges;

    private DataFolder(Path path, FileChannel lock, PrivilegeDrop privileges) {
        this.path = path;
        this.lock = lock;
        this.privileges = privileges;
    }

    /** Makes the folder if need be and locks it. */
    static DataFolder open(Path home) {
        try {
            var path = make(home.toAbsolutePath().normalize());
            if (!HELD.add(path)) {
                throw inUse(path);
            }
            try {
                return lock(path);
            } catch (IOException | RuntimeException e) {
                HELD.remove(path);
                throw e;
            }
        } catch (IOException e) {
            throw explain(home.toAbsolutePath(), e);
        }
    }

    Path path() {
        return path;
    }

    PrivilegeDrop privileges() {
        return privileges;
    }

    /** Turns a failure to write here into a sentence that says what to do. */
    StartFault explain(IOException failure) {
        return explain(path, failure);
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD.remove(path);
        }
    }

    private static Path make(Path home) throws IOException {
        if (!Files.isDirectory(home)) {
            var parent = home.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            if (Platform.isWindows()) {
                Files.createDirectory(home);
            } else {
                Files.createDirectory(home, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
        }
        return home.toRealPath();
    }

    private static DataFolder lock(Path path) throws IOException {
        var file = path.resolve("lock");
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw inUse(path);
            }
            var privileges = PrivilegeDrop.choose(path);
            if (privileges.isStranger()) {
                letThrough(path);
            }
            privileges.ownAsFolder(file);
            return new DataFolder(path, channel, privileges);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    // PostgreSQL runs as a user who must reach its own folders inside ours, without seeing what else is there.
    private static void letThrough(Path path) throws IOException {
        var permissions = Files.getPosixFilePermissions(path);
        permissions.add(PosixFilePermission.OTHERS_EXECUTE);
        Files.setPosixFilePermissions(path, permissions);
        for (var parent = path.getParent(); parent != null; parent = parent.getParent()) {
            if (!Files.getPosixFilePermissions(parent).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                throw new StartFault("PostgreSQL does not run as root, and another user cannot enter " + parent
                    + ": start École as a plain user, or choose a data folder elsewhere with --data.");
            }
        }
    }

    private static StartFault inUse(Path path) {
        return new StartFault("The data folder " + path
            + " is in use by another École: stop that one first, or choose another folder with --data.");
    }

    private static StartFault explain(Path path, IOException failure) {
        var reason = String.valueOf(failure.getMessage());
        if (reason.contains("No space left") || reason.contains("not enough space") || reason.contains("quota")) {
            return new StartFault("The disk of the data folder " + path + " is full: free some space and start again.", failure);
        }
        if (failure instanceof AccessDeniedException || reason.contains("Permission denied") || reason.contains("Read-only file system")) {
            return new StartFault("The data folder " + path + " cannot be written by the user " + System.getProperty("user.name")
                + " (" + reason + "): give this user the right to write there, or choose another folder with --data.", failure);
        }
        if (failure instanceof FileAlreadyExistsException) {
            return new StartFault("The data folder " + path + " cannot be made because " + reason
                + " is a file: choose another folder with --data.", failure);
        }
        var kind = failure instanceof FileSystemException ? reason : failure.toString();
        return new StartFault("The data folder " + path + " cannot be used (" + kind
            + "): repair this, or choose another folder with --data.", failure);
    }
}
