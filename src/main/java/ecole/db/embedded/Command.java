package ecole.db.embedded;

import ecole.db.StartFault;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Starts the programs of PostgreSQL in a clean environment. */
record Command(Path binaries, PrivilegeDrop privileges, Path workFolder) {
    /** The full command line of one of the programs, with what drops our privileges before it. */
    List<String> line(String program, List<String> arguments) {
        var line = new ArrayList<>(privileges.prefix());
        line.add(binaries.resolve("bin").resolve(Platform.isWindows() ? program + ".exe" : program).toString());
        line.addAll(arguments);
        return line;
    }

    /** Starts a command line whose output is added to a file: a pipe would block PostgreSQL when nobody reads it. */
    Process start(List<String> line, Path output) throws IOException {
        var builder = new ProcessBuilder(line)
            .directory(workFolder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("PG"));
        environment.put("LC_ALL", "C");
        if (Platform.isWindows()) {
            // The C runtime that PostgreSQL needs is not part of every Windows, but a JDK brings it along.
            environment.merge("PATH", Path.of(System.getProperty("java.home"), "bin").toString(), (path, jdk) -> path + File.pathSeparator + jdk);
        }
        try {
            return builder.start();
        } catch (IOException e) {
            throw unusable(line.get(0), e);
        }
    }

    /** Runs a command line to its end and gives its exit code. */
    int run(List<String> line, Path output) throws IOException, InterruptedException {
        var process = start(line, output);
        process.getOutputStream().close();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new StartFault("PostgreSQL's " + line.get(0) + " did not end within 5 minutes; its output is in " + output + ".");
        }
        return process.exitValue();
    }

    /** The system does not let programs of the data folder run. */
    StartFault refused(@Nullable IOException e) {
        return new StartFault("The system refuses to run the programs in " + binaries
            + ": the data folder must not be on a file system mounted \"noexec\"; choose another folder with --data.", e);
    }

    private StartFault unusable(String program, IOException e) {
        var reason = String.valueOf(e.getMessage());
        if (reason.contains("error=13")) {
            return refused(e);
        }
        if (reason.contains("error=2,")) {
            return new StartFault("The system cannot run " + program
                + ": PostgreSQL's programs need a Linux with glibc; set DATABASE_URL to a PostgreSQL server instead.", e);
        }
        return new StartFault("PostgreSQL's programs cannot be started (" + reason + ").", e);
    }
}
