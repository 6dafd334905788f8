package ecole.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Runs the npm scripts of the page, installing its packages first when the lock file has changed. */
public final class Web {
    private Web() {}

    /** Takes the folder of the page, whether to do nothing, and the scripts to run; {@code build} is left out when nothing has changed. */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (Boolean.parseBoolean(args[1])) {
            return;
        }
        var web = Path.of(args[0]);
        install(web);
        for (var script : List.of(args).subList(2, args.length)) {
            if (script.equals("build")) {
                build(web);
            } else {
                npm(web, "run", "--if-present", "--silent", script);
            }
        }
    }

    private static void install(Path web) throws IOException, InterruptedException {
        var lock = Files.readString(web.resolve("package-lock.json"));
        var installed = web.resolve("node_modules").resolve(".ecole-lock");
        if (!Files.exists(installed) || !Files.readString(installed).equals(lock)) {
            npm(web, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
            Files.createDirectories(installed.getParent()); // npm makes none when there is nothing to install
            Files.writeString(installed, lock);
        }
    }

    private static void build(Path web) throws IOException, InterruptedException {
        var stamp = web.resolve("node_modules").resolve(".ecole-build");
        var hash = BuildCache.hash(web, inputs(web), "");
        if (Files.exists(web.resolve("dist").resolve("index.html")) && Files.exists(stamp) && Files.readString(stamp).equals(hash)) {
            return;
        }
        npm(web, "run", "--silent", "build");
        // Maven adds what is new and takes nothing away: the pages of earlier builds would stay in the JAR.
        BuildCache.delete(web.resolveSibling("target").resolve("classes").resolve("public"));
        Files.writeString(stamp, hash);
    }

    private static List<Path> inputs(Path web) throws IOException {
        var inputs = new ArrayList<Path>();
        try (var entries = Files.newDirectoryStream(web, entry -> !List.of("node_modules", "dist", "test-results", "playwright-report")
            .contains(entry.getFileName().toString()))) {
            for (var entry : entries) {
                inputs.addAll(Files.isDirectory(entry) ? BuildCache.files(entry) : List.of(entry));
            }
        }
        return inputs;
    }

    private static void npm(Path web, String... arguments) throws IOException, InterruptedException {
        var windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        var command = new ArrayList<>(List.of(windows ? "npm.cmd" : "npm"));
        command.addAll(List.of(arguments));
        var code = new ProcessBuilder(command).directory(web.toFile()).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed in " + web + " with exit code " + code);
        }
    }
}
