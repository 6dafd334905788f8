package ecole.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/**
 * Measures École on a school of 100,000 students and 500,000 enrollments and prints one table. An operation's bound is
 * 1 / (1 / {@code /api/health} + 1 / its SQL): both halves at full speed on the same machine, in the same run. Start it with
 *
 * <pre>mvn -q -Pbench -DskipTests -Dweb.skip verify</pre>
 *
 * <p>and, for a part of it, {@code -Dbench.arguments="--rounds=3 --seconds=3 --only=operations,dashboard,growth,start"};
 * {@code --named=search,enroll} leaves out the operations whose names hold none of these words. Every request reads its rows from the database;
 * growth is measured that way and as {@code java -jar ecole.jar} answers, which remembers lists between changes.
 */
public final class Bench {
    private static final int STUDENTS = 100_000;
    private static final int ENROLLMENTS = 500_000;
    private static final int AT_ONCE = 32;
    /** How long the compiler of the JVM needs for an operation before its time says anything; more when others use the machine. */
    private static final int WARM_UP_SECONDS = 10;
    private static final List<String> FRAGMENTS = List.of("fevr", "arbert", "quet", "sauv");

    private static final OperatingSystemMXBean JVM = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final int rounds;
    private final int seconds;
    private final List<String> named;

    private Bench(int rounds, int seconds, List<String> named) {
        this.rounds = rounds;
        this.seconds = seconds;
        this.named = named;
    }

    /** @param arguments the packaged JAR, then options */
    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException, ExecutionException {
        var options = new LinkedHashMap<String, String>();
        Arrays.stream(arguments).filter(word -> word.startsWith("--")).map(word -> word.substring(2).split("=", 2)).forEach(pair -> options.put(pair[0], pair[1]));
        var only = List.of(options.getOrDefault("only", "operations,dashboard,growth,start").split(",", -1));
        var bench = new Bench(Integer.parseInt(options.getOrDefault("rounds", "3")), Integer.parseInt(options.getOrDefault("seconds", "3")),
            List.of(options.getOrDefault("named", "").split(",", -1)));
        if (only.contains("operations") || only.contains("dashboard")) {
            try (var school = School.open(STUDENTS, ENROLLMENTS)) {
                if (only.contains("operations")) {
                    bench.operations(school);
                }
                if (only.contains("dashboard")) {
                    bench.dashboard(school);
                }
            }
        }
        if (only.contains("growth")) {
            bench.growth();
        }
        if (only.contains("start")) {
            Start.measure(Path.of(arguments[0]));
        }
    }

    private static List<Operation> operations(School school, long students) {
        var id = Map.of("id", new Numbers(1, students));
        var spare = ENROLLMENTS / 20L; // sessions and enrollments kept free for what is measured come after the others
        var all = new ArrayList<Operation>();
        all.add(Operation.of(school, "student by id", "GET", "/students/:id", "", id));
        all.add(Operation.of(school, "students, page 1", "GET", "/students", "", Map.of()));
        all.add(Operation.of(school, "students, page 1000", "GET", "/students?page=1000", "", Map.of()));
        for (var fragment : FRAGMENTS) {
            all.add(Operation.of(school, "search " + fragment, "GET", "/students?q=" + fragment, "", Map.of()));
        }
        all.add(Operation.of(school, "sessions with seats", "GET", "/sessions?hasSeats=true&status=upcoming", "", Map.of()));
        all.add(Operation.of(school, "create student", "POST", "/students",
            "{\"firstName\":\"Awa\",\"lastName\":\"Diop\",\"phone\":\"06 39 98 12 34\",\"city\":\"Lyon\"}", Map.of()));
        var seat = new LinkedHashMap<String, Numbers>();
        seat.put("student", new Numbers(1, students));
        seat.put("session", new Numbers(spare + 1, spare + BigSchool.SPARE_SESSIONS));
        all.add(Operation.of(school, "enroll", "POST", "/enrollments", "{\"studentId\"::student,\"sessionId\"::session}", seat));
        all.add(Operation.of(school, "pay", "POST", "/enrollments/:enrollment/pay", "{\"amount\":0.01,\"paymentMethod\":\"cash\"}", Map.of("enrollment", new Numbers(ENROLLMENTS + 1, ENROLLMENTS + BigSchool.SPARE_BALANCES))));
        return all;
    }

    private void operations(School school) {
        var operations = operations(school, STUDENTS).stream().filter(operation -> named.stream().anyMatch(operation.name()::contains)).toList();
        var health = new ArrayList<Double>();
        var http = new LinkedHashMap<Operation, List<Double>>();
        var cpu = new LinkedHashMap<Operation, List<Double>>();
        var sql = new LinkedHashMap<Operation, List<Double>>();
        for (var round = 0; round <= rounds; round++) {
            var warm = round > 0; // the first round only warms up
            school.send("GET", "/health", ""); // asks the database anew after a pause; the others share its answer
            var simple = HttpLoad.perSecond(school.port(), seconds, () -> school.request("GET", "/health", ""));
            if (warm) {
                health.add(simple);
            }
            for (var operation : operations) {
                if (!warm) {
                    HttpLoad.perSecond(school.port(), WARM_UP_SECONDS, operation.next());
                }
                var worked = JVM.getProcessCpuTime();
                var served = HttpLoad.perSecond(school.port(), seconds, operation.next());
                var micros = (JVM.getProcessCpuTime() - worked) / 1e3 / (served * seconds);
                var done = school.sql().perSecond(operation.sql(), operation.ranges(), Math.max(1, seconds));
                if (warm) {
                    http.computeIfAbsent(operation, any -> new ArrayList<>()).add(served);
                    cpu.computeIfAbsent(operation, any -> new ArrayList<>()).add(micros);
                    sql.computeIfAbsent(operation, any -> new ArrayList<>()).add(done);
                }
            }
        }
        print("%nRequests a second, 16 connections, medians of %d rounds; SQL by %s%n", rounds, SqlLoad.byPgbench() ? "pgbench" : "a JDBC loop");
        print("%-22s %9.0f%n%-22s %9s %9s %9s %9s %6s%n", "/api/health", median(health), "operation", "JVM µs", "HTTP", "SQL", "bound", "ratio");
        for (var operation : operations) {
            var bound = 1 / (1 / median(health) + 1 / median(sql.get(operation)));
            var served = median(http.get(operation));
            print("%-22s %9.0f %9.0f %9.0f %9.0f %6.2f %s%n", operation.name(), median(cpu.get(operation)), served, median(sql.get(operation)), bound, served / bound,
                served / bound >= 0.4 ? "" : "below 0.4");
        }
    }

    private void dashboard(School school) throws InterruptedException, ExecutionException {
        for (var part : List.of("stats", "charts")) {
            var cold = new ArrayList<Double>();
            for (var round = 0; round < 5; round++) {
                school.database().changes().records().advance();
                cold.add(millis(() -> school.send("GET", "/dashboard/" + part, "")));
            }
            var warm = HttpLoad.perSecond(school.port(), seconds, () -> school.request("GET", "/dashboard/" + part, ""));
            school.database().changes().records().advance();
            school.statements().listen();
            var threads = Executors.newFixedThreadPool(AT_ONCE);
            var looks = new ArrayList<Callable<String>>();
            for (var i = 0; i < AT_ONCE; i++) {
                looks.add(() -> school.send("GET", "/dashboard/" + part, ""));
            }
            for (var look : threads.invokeAll(looks)) {
                look.get();
            }
            threads.shutdown();
            var computations = school.statements().take().stream().filter(statement -> statement.contains("\"daily\"")).count();
            print("dashboard %-7s cold %.0f ms, remembered %.0f requests/s, %d at once: %d computation(s)%n", part, median(cold), warm, AT_ONCE, computations);
        }
    }

    private void growth() throws IOException, SQLException {
        var remembered = new LinkedHashMap<String, List<Double>>();
        var read = new LinkedHashMap<String, List<Double>>();
        // The first school only warms this JVM up: what comes later would look faster than it is.
        for (var students : List.of(10_000, 10_000, 1_000_000)) {
            try (var school = School.open(students, 20_000)) {
                for (var path : List.of("/students/:id", "/students", "/students?q=fevr", "/students?q=arbert", "/students?q=eleve7777@",
                        "/students?q=eleve7777@courriel.example")) {
                    var operation = Operation.of(school, path, "GET", path, "", path.contains(":id") ? Map.of("id", new Numbers(1, students)) : Map.of());
                    remembered.computeIfAbsent(path, any -> new ArrayList<>()).add(millisEach(school.rememberingPort(), operation));
                    read.computeIfAbsent(path, any -> new ArrayList<>()).add(millisEach(school.port(), operation));
                }
            }
        }
        print("%nGrowth: milliseconds at 16 connections with 10,000 and with 1,000,000 students; goal: at most 2 times%n");
        print("%-38s %24s   %24s%n", "", "as java -jar answers", "read anew each time");
        remembered.forEach((path, times) -> print("%-38s %s   %s%n", path, growth(times), growth(read.get(path))));
    }

    private double millisEach(int port, Operation operation) {
        HttpLoad.perSecond(port, seconds, operation.next());
        return 16_000 / HttpLoad.perSecond(port, seconds, operation.next());
    }

    private static String growth(List<Double> times) {
        return String.format(Locale.ROOT, "%8.2f %8.2f %5.2f ×", times.get(1), times.get(2), times.get(2) / times.get(1));
    }

    static double millis(Runnable work) {
        var start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
