package ecole.db.embedded;

import ecole.db.StartFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What a killed start may have left behind in a data folder that we now hold alone: a server that still runs, some of its
 * children, or a {@code postmaster.pid} whose number belongs to another program by now.
 */
record Leftovers(Path cluster) {
    private static final int STOP_SECONDS = 60;

    /** Leaves the cluster with no process on it and no pid file. */
    void clear() throws IOException, InterruptedException {
        var postmaster = postmaster();
        if (postmaster.isPresent()) {
            stop(postmaster.get());
        }
        awaitChildren();
        // With nobody working here the file is stale; PostgreSQL itself would refuse to start if the number is in use again.
        Files.deleteIfExists(pidFile());
    }

    /** The server that works on this cluster, whoever started it. */
    Optional<ProcessHandle> postmaster() throws IOException {
        return Files.exists(pidFile())
            ? Files.readAllLines(pidFile()).stream().findFirst().flatMap(Leftovers::number).flatMap(ProcessHandle::of).filter(this::isOurs)
            : Optional.empty();
    }

    private Path pidFile() {
        return cluster.resolve("postmaster.pid");
    }

    private static Optional<Long> number(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    private boolean isOurs(ProcessHandle process) {
        return process.isAlive() && (Platform.isLinux()
            ? worksHere(process.pid())
            : process.info().command().map(command -> Path.of(command).getFileName().toString().startsWith("postgres")).orElse(false));
    }

    private boolean worksHere(long pid) {
        var process = Path.of("/proc", Long.toString(pid));
        try {
            // Every process of PostgreSQL works in the data folder; somebody's shell there has another name.
            return Files.readString(process.resolve("comm")).startsWith("postgres") && Files.isSameFile(process.resolve("cwd"), cluster);
        } catch (IOException | SecurityException gone) {
            return false;
        }
    }

    private static void stop(ProcessHandle postmaster) throws IOException, InterruptedException {
        signal("INT", postmaster);
        if (!ended(postmaster, STOP_SECONDS)) {
            signal("QUIT", postmaster);
            if (!ended(postmaster, STOP_SECONDS)) {
                throw new StartFault("A PostgreSQL left from an earlier start (process " + postmaster.pid()
                    + ") does not stop: end it and start again.");
            }
        }
    }

    private void awaitChildren() throws IOException, InterruptedException {
        if (!Platform.isLinux()) {
            return;
        }
        for (var wait = 0; wait < 200 && !workers().isEmpty(); wait++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        workers().forEach(ProcessHandle::destroyForcibly);
    }

    private List<ProcessHandle> workers() throws IOException {
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(process -> worksHere(process.pid())).toList();
        }
    }

    /** Sends a signal by name; Java itself knows only two, and PostgreSQL means other things by them. */
    static void signal(String name, ProcessHandle process) throws IOException, InterruptedException {
        if (Platform.isWindows()) {
            process.destroyForcibly();
            return;
        }
        new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid())
            .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }

    static boolean ended(ProcessHandle process, int seconds) throws InterruptedException {
        for (var wait = 0; wait < seconds * 50 && process.isAlive(); wait++) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return !process.isAlive();
    }
}
