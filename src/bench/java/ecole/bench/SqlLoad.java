package ecole.bench;

import ecole.db.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * Runs the statements of one operation, prepared, over 16 connections: by {@code pgbench} where it is installed, else by a loop of ours over JDBC,
 * which is slower and so sets a lower bound; the table says which it was.
 */
final class SqlLoad {
    private static final int CONNECTIONS = 16;
    private static final Pattern VARIABLE = Pattern.compile("(?<!:):([a-z]+)");
    private static final String ABORTED = "Run was aborted";
    /** Two random choices of a student and a session were the same. */
    private static final String MET = "enrollments_live_unique";
    private static final int ATTEMPTS = 3;
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    private final Path home;
    private final EmbeddedPostgres postgres;

    SqlLoad(Path home, EmbeddedPostgres postgres) {
        this.home = home;
        this.postgres = postgres;
    }

    /** Whether the real pgbench is used. */
    static boolean byPgbench() {
        return List.of(System.getenv("PATH").split(File.pathSeparator)).stream().anyMatch(folder -> Files.isExecutable(Path.of(folder, "pgbench")));
    }

    /**
     * Operations a second.
     *
     * @param statements the statements of one operation, in which {@code :name} stands for a number
     * @param ranges     the numbers each name may stand for
     */
    double perSecond(List<String> statements, Map<String, Numbers> ranges, int seconds) {
        var whole = new ArrayList<>(statements);
        if (statements.size() > 1) {
            whole.add(0, "begin");
            whole.add("commit");
        }
        try {
            return byPgbench() ? pgbench(whole, ranges, seconds) : jdbc(whole, ranges, seconds);
        } catch (IOException | InterruptedException | ExecutionException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** A run that two equal choices ended early says nothing: it is made again. */
    private double pgbench(List<String> statements, Map<String, Numbers> ranges, int seconds) throws IOException, InterruptedException {
        var script = new StringBuilder();
        ranges.forEach((name, numbers) ->
            script.append("\\set ").append(name).append(" random(").append(numbers.from()).append(", ").append(numbers.to()).append(")\n"));
        statements.forEach(statement -> script.append(statement).append(";\n"));
        var file = home.resolve("operation.sql");
        Files.writeString(file, script);
        var said = pgbench(file, seconds);
        for (var again = 0; again < ATTEMPTS && said.contains(MET); again++) {
            said = pgbench(file, seconds);
        }
        var rate = RATE.matcher(said);
        if (said.contains(ABORTED) || !rate.find()) {
            throw new IllegalStateException("pgbench: " + said + script);
        }
        return Double.parseDouble(rate.group(1));
    }

    private String pgbench(Path file, int seconds) throws IOException, InterruptedException {
        var command = new ProcessBuilder("pgbench", "-n", "-M", "prepared", "-c", "" + CONNECTIONS, "-j", "2", "-T", "" + seconds, "-f", file.toString(),
            "-h", home.resolve("run").toString(), "-p", "5432", "-U", postgres.user(), "ecole").redirectErrorStream(true);
        command.environment().put("PGPASSWORD", postgres.password());
        var pgbench = command.start();
        var said = new String(pgbench.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        pgbench.waitFor();
        return said;
    }

    private double jdbc(List<String> statements, Map<String, Numbers> ranges, int seconds) throws InterruptedException, ExecutionException {
        var threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            var start = System.nanoTime();
            var runs = new ArrayList<Callable<Long>>();
            for (var i = 0; i < CONNECTIONS; i++) {
                runs.add(() -> loop(statements, ranges, start + seconds * 1_000_000_000L));
            }
            var done = 0L;
            for (var run : threads.invokeAll(runs)) {
                done += run.get();
            }
            return done * 1e9 / (System.nanoTime() - start);
        } finally {
            threads.shutdownNow();
        }
    }

    private long loop(List<String> statements, Map<String, Numbers> ranges, long until) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.url() + "&prepareThreshold=1", postgres.user(), postgres.password())) {
            var prepared = new ArrayList<PreparedStatement>();
            var names = new ArrayList<List<String>>();
            for (var statement : statements) {
                names.add(VARIABLE.matcher(statement).results().map(found -> found.group(1)).toList());
                prepared.add(prepared(connection, VARIABLE.matcher(statement).replaceAll("?::bigint")));
            }
            var done = 0L;
            while (System.nanoTime() < until) {
                for (var i = 0; i < prepared.size(); i++) {
                    for (var n = 0; n < names.get(i).size(); n++) {
                        prepared.get(i).setLong(n + 1, ranges.get(names.get(i).get(n)).next());
                    }
                    prepared.get(i).execute();
                }
                done++;
            }
            return done;
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql) throws SQLException {
        return connection.prepareStatement(sql);
    }
}
