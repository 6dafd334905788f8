package ecole.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;

/** How long the packaged JAR takes until it is ready, and how much memory it and its PostgreSQL then hold. Linux only. */
final class Start {
    private static final int WARM_STARTS = 5;
    private static final String READY = "is ready";

    private Start() {}

    static void measure(Path jar) throws IOException, InterruptedException {
        var home = Files.createTempDirectory("ecole-start-");
        var data = home.resolve("data");
        try {
            var first = once(jar, data, false);
            var warm = new ArrayList<Double>();
            for (var i = 0; i < WARM_STARTS; i++) {
                warm.add(once(jar, data, false));
            }
            Bench.print("%nstart: first %.2f s (goal 8), warm folder %.2f s (goal 2.5, median of %d)%n", first, Bench.median(warm), WARM_STARTS);
            once(jar, data, true);
        } finally {
            School.delete(home);
        }
    }

    /** Seconds from the command to the line that says that it is ready. */
    private static double once(Path jar, Path data, boolean memory) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var begun = System.nanoTime();
        var process = new ProcessBuilder(java, "-jar", jar.toString(), "--port", "0", "--data", data.toString()).redirectErrorStream(true).start();
        try (var said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            var lines = new ArrayList<String>();
            for (var line = said.readLine(); line != null && !line.contains(READY); line = said.readLine()) {
                lines.add(line);
            }
            if (!process.isAlive()) {
                throw new IllegalStateException("the JAR did not start: " + lines);
            }
            var seconds = (System.nanoTime() - begun) / 1e9;
            if (memory) {
                TimeUnit.SECONDS.sleep(3);
                Bench.print("memory: JVM %d MB resident (goal 220), PostgreSQL %d MB (goal 60; shared pages counted once)%n",
                    kilobytes(process.toHandle(), "status", "VmRSS:") / 1024,
                    process.descendants().filter(Start::isPostgres).mapToLong(child -> kilobytes(child, "smaps_rollup", "Pss:")).sum() / 1024);
            }
            return seconds;
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("postgres");
    }

    private static long kilobytes(ProcessHandle process, String file, String key) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), file))) {
            return lines.filter(line -> line.startsWith(key)).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).sum();
        } catch (IOException gone) {
            return 0;
        }
    }
}
