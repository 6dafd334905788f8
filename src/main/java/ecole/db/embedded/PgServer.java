package ecole.db.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A running server process. */
final class PgServer {
    private static final int STOP_SECONDS = 60;

    // The shell holds the other end of a pipe from this JVM: when the JVM is gone, in whatever way, the pipe ends and PostgreSQL
    // is asked to stop. PostgreSQL gets its own session, so that Ctrl-C does not reach it before our requests have been answered.
    private static final String WATCHER = """
        exec 3<&0 </dev/null
        command -v setsid >/dev/null 2>&1 && set -- setsid "$@"
        "$@" 3<&- & p=$!
        (trap '' INT TERM HUP; read _ <&3; kill -INT $p 2>/dev/null) & c=$!
        trap : INT TERM HUP
        exec 3<&-
        while :; do wait $p; rc=$?; kill -0 $p 2>/dev/null || break; done
        kill -9 $c 2>/dev/null
        exit $rc
        """;

    private final Process process;
    private final Leftovers leftovers;

    private PgServer(Process process, Leftovers leftovers) {
        this.process = process;
        this.leftovers = leftovers;
    }

    /** Starts a server on a cluster that nobody else works on; it is not ready yet. */
    static PgServer start(Command command, PgCluster cluster, List<String> arguments, Path log) throws IOException, InterruptedException {
        var leftovers = new Leftovers(cluster.path());
        leftovers.clear();
        var line = new ArrayList<String>();
        if (!Platform.isWindows()) {
            line.addAll(List.of("sh", "-c", WATCHER, "sh"));
        }
        line.addAll(command.line("postgres", arguments));
        return new PgServer(command.start(line, log), leftovers);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    /** Stops at once: open transactions are rolled back, everything committed is on the disk. */
    void stop(Command command, PgCluster cluster, Path log) throws IOException, InterruptedException {
        if (Platform.isWindows()) {
            command.run(command.line("pg_ctl", List.of("stop", "-D", cluster.path().toString(), "-m", "fast", "-w")), log);
        } else {
            process.getOutputStream().close();
        }
        if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        leftovers.clear();
    }
}
