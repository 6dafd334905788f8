package ecole.db.embedded;

import ecole.db.StartFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How PostgreSQL, which refuses to run as root, is started by root.
 *
 * @param prefix what stands before each PostgreSQL command; these programs replace themselves by it, so its process id is PostgreSQL's
 * @param uid the user that must own PostgreSQL's files, or -1 if they stay ours
 * @param gid the group to go with it
 */
record PrivilegeDrop(List<String> prefix, int uid, int gid) {
    private static final PrivilegeDrop NONE = new PrivilegeDrop(List.of(), -1, -1);
    private static final PrivilegeDrop NAMESPACE = new PrivilegeDrop(List.of("unshare", "-U"), -1, -1);
    private static final int NOBODY = 65534;

    /** Chooses for a data folder that exists; files that already belong to a plain user keep their owner. */
    static PrivilegeDrop choose(Path home) throws IOException {
        if (Platform.isWindows()) {
            return NONE;
        }
        if (!isRoot()) {
            // Containers may run under a number without a name, which initdb refuses; a user namespace gives it one.
            return System.getProperty("user.name").equals("?") && succeeds("unshare", "-U", "true") ? NAMESPACE : NONE;
        }
        var data = home.resolve(PgCluster.FOLDER);
        var judged = Files.exists(data) ? data : home;
        var uid = (int) Files.getAttribute(judged, "unix:uid");
        if (uid != 0) {
            return asUser(uid, (int) Files.getAttribute(judged, "unix:gid"));
        }
        return succeeds("unshare", "-U", "true") ? NAMESPACE : asUser(NOBODY, NOBODY);
    }

    /** Gives what we have made to the user of the data folder, if that is somebody else than us. */
    void ownAsFolder(Path root) throws IOException {
        if (!isStranger()) {
            own(root);
        }
    }

    /** Gives a file, or a folder with all it holds, to the user that PostgreSQL runs as. */
    void own(Path root) throws IOException {
        if (uid < 0) {
            return;
        }
        try (var paths = Files.walk(root)) {
            for (var path : (Iterable<Path>) paths::iterator) {
                Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(path, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    /** Whether PostgreSQL needs leave to pass through a data folder that is not its own. */
    boolean isStranger() {
        return uid == NOBODY;
    }

    private static PrivilegeDrop asUser(int uid, int gid) {
        if (!succeeds("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--no-new-privs", "true")) {
            throw new StartFault("PostgreSQL does not run as root and neither unshare nor setpriv (package util-linux) can be used here:"
                + " start École as a plain user.");
        }
        return new PrivilegeDrop(
            List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--no-new-privs"), uid, gid);
    }

    private static boolean isRoot() throws IOException {
        var self = Path.of("/proc/self");
        return Files.exists(self)
            ? (int) Files.getAttribute(self, "unix:uid") == 0
            : System.getProperty("user.name").equals("root");
    }

    private static boolean succeeds(String... command) {
        try {
            var process = new ProcessBuilder(command)
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
