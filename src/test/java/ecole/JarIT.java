package ecole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ecole.http.Csrf;
import ecole.http.Json;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The packaged JAR as its users start it: one school's folder from its first start to its last stop. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class JarIT {
    private static final Pattern READY = Pattern.compile("École is ready: http://localhost:(\\d+)(?: {3}Set it up there with the code ([A-Z0-9-]{14}))?\n");
    private static final long PATIENCE_SECONDS = 120;
    /** Writes that are acknowledged before the process is killed. */
    private static final int ENOUGH = 20;

    @TempDir private static Path folder;
    private static Started school;

    /** A process of the JAR and what it has printed. */
    private record Started(Process process, Path out, Path err) {
        static Started with(Map<String, String> variables, String... arguments) throws IOException {
            var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", System.getProperty("ecole.jar")));
            command.addAll(Arrays.asList(arguments));
            var out = Files.createTempFile(folder, "out", "");
            var err = Files.createTempFile(folder, "err", "");
            var builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("ECOLE_") || name.equals("DATABASE_URL"));
            builder.environment().put("LC_ALL", "C");
            builder.environment().putAll(variables);
            return new Started(builder.start(), out, err);
        }

        int exitCode() throws InterruptedException {
            assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "still running");
            return process.exitValue();
        }

        String printed() throws IOException {
            return Files.readString(out);
        }

        String complained() throws IOException {
            return Files.readString(err);
        }

        /** Waits for the line that says so; group 1 is the port, group 2 the set-up code. */
        java.util.regex.Matcher ready() throws IOException, InterruptedException {
            for (var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS); System.nanoTime() < until; ) {
                var line = READY.matcher(printed());
                if (line.find()) {
                    return line;
                }
                assertTrue(process.isAlive(), () -> "ended early; see " + err);
                TimeUnit.MILLISECONDS.sleep(50);
            }
            throw new AssertionError("not ready in time: " + complained());
        }
    }

    @BeforeAll static void firstStart() throws Exception {
        school = Started.with(Map.of(), "--port", "0", "--data", folder.resolve("data").toString());
    }

    @AfterAll static void end() {
        school.process().destroy();
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString());
    }

    private static URI address(String path) throws Exception {
        return URI.create("http://localhost:" + school.ready().group(1) + path);
    }

    @Test @Order(1) void questionsAreAnsweredWithoutStarting() throws Exception {
        var help = Started.with(Map.of(), "--help");
        var version = Started.with(Map.of(), "--version");
        var settings = Started.with(Map.of("DATABASE_URL", "postgresql://ada:hush@db/ecole"), "--print-config", "--port=4000");

        assertEquals(0, help.exitCode());
        assertTrue(help.printed().contains("--data FOLDER"));
        assertEquals(0, version.exitCode());
        assertEquals("1.0.0\n", version.printed());
        assertEquals(0, settings.exitCode());
        assertTrue(settings.printed().startsWith("ECOLE_PORT=4000\n"));
        assertTrue(settings.printed().contains("DATABASE_URL=(secret)\n"));
    }

    @Test @Order(2) void whatHindersTheStartIsSaidInOneSentence() throws Exception {
        var settings = Started.with(Map.of("ECOLE_CURRENCY", "EURO"), "--port", "x");
        var unreachable = Started.with(Map.of("DATABASE_URL", "postgresql://ada:hush@127.0.0.1:1/ecole"));
        var file = Files.createFile(folder.resolve("file"));
        var noFolder = Started.with(Map.of(), "--data", file.resolve("data").toString());

        assertEquals(2, settings.exitCode());
        assertEquals("""
            --port (ECOLE_PORT) must be a whole number from 0 to 65535.
            --currency (ECOLE_CURRENCY) is no currency; expected a code of three letters like EUR.
            """, settings.complained());
        assertEquals(1, unreachable.exitCode());
        assertEquals("The database at 127.0.0.1:1/ecole does not answer: start it, or correct DATABASE_URL.\n", unreachable.complained());
        assertEquals(1, noFolder.exitCode());
        assertEquals("The data folder " + file.resolve("data") + " cannot be made because " + file + " is a file: choose another folder with --data.\n",
            noFolder.complained());
    }

    @Test @Order(3) void theFirstStartNeedsNothingAndSaysOnlyWhereAndHow() throws Exception {
        var line = school.ready();

        assertEquals(line.group(), school.printed());
        assertEquals(14, line.group(2).length());
        assertEquals("", school.complained());
    }

    @Test @Order(4) void pagesAndDeepLinksAreServedAndTheApiNeverAnswersAPage() throws Exception {
        var built = JarIT.class.getResource("/public/index.html") != null;

        assertEquals(built ? 200 : 404, get("/").statusCode());
        assertEquals(get("/").body(), get("/students/12").body());
        assertEquals(404, get("/assets/missing.js").statusCode());
        assertEquals(404, get("/api/typo").statusCode());
        assertEquals("not_found", Json.plain().readTree(get("/api/typo").body()).path("code").asText());
        assertEquals("{\"status\":\"ok\",\"version\":\"1.0.0\"}", get("/api/health").body());
        var build = get("/api/health").headers().firstValue("X-App-Version").orElse("");
        assertTrue(build.matches(built ? "1\\.0\\.0\\+[0-9a-f]{12}" : "1\\.0\\.0"), build);
    }

    @Test @Order(5) void aSecondStartOnTheSameFolderOrPortIsRefused() throws Exception {
        var port = school.ready().group(1);
        var sameFolder = Started.with(Map.of(), "--port", "0", "--data", folder.resolve("data").toString());
        var samePort = Started.with(Map.of(), "--port", port, "--data", folder.resolve("other").toString());

        assertEquals(1, sameFolder.exitCode());
        assertEquals("The data folder " + folder.resolve("data").toRealPath()
            + " is in use by another École: stop that one first, or choose another folder with --data.\n", sameFolder.complained());
        assertEquals(1, samePort.exitCode());
        assertEquals("The port " + port + " is in use by another program: stop that program, or choose another port with --port.\n",
            samePort.complained());
        var noAddress = Started.with(Map.of(), "--host", "192.0.2.1", "--port", port, "--data", folder.resolve("other").toString());
        assertEquals(1, noAddress.exitCode());
        assertEquals("École cannot answer on 192.0.2.1 port " + port
            + ": choose an address of this machine with --host, and a port above 1023 with --port.\n", noAddress.complained());
    }

    @Test @Order(6) void whatWasAcknowledgedSurvivesAKill() throws Exception {
        var cookies = new CookieManager();
        var browser = HttpClient.newBuilder().cookieHandler(cookies).build();
        var setUp = post(browser, "/api/setup", "", Map.of("code", school.ready().group(2), "schoolName", "Les Lilas", "timeZone", "Europe/Paris",
            "currency", "EUR", "country", "FR", "language", "fr", "email", "ada@lilas.example", "password", "une phrase assez longue"));
        assertEquals(201, setUp.statusCode(), setUp.body());
        var token = cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(Csrf.COOKIE)).findFirst().orElseThrow()
            .getValue();

        var acknowledged = 0;
        try {
            while (post(browser, "/api/students", token, Map.of("firstName", "Awa", "lastName", "N" + acknowledged)).statusCode() == 201) {
                acknowledged++;
                if (acknowledged == ENOUGH) {
                    new Thread(school.process()::destroyForcibly).start(); // in the midst of one that is on its way
                }
            }
        } catch (IOException gone) {
            assertTrue(acknowledged >= ENOUGH, gone.toString());
        }
        school.process().waitFor();
        school = Started.with(Map.of(), "--port", "0", "--data", folder.resolve("data").toString());

        assertEquals(null, school.ready().group(2));
        var kept = browser.send(HttpRequest.newBuilder(address("/api/students?size=1")).build(), BodyHandlers.ofString());
        var total = Integer.parseInt(kept.headers().firstValue("X-Total-Count").orElseThrow());
        assertTrue(acknowledged >= ENOUGH && (total == acknowledged || total == acknowledged + 1), acknowledged + " acknowledged, " + total + " kept");
    }

    private static HttpResponse<String> post(HttpClient browser, String path, String token, Map<String, Object> body) throws Exception {
        return browser.send(HttpRequest.newBuilder(address(path)).header("Content-Type", "application/json").header(Csrf.HEADER, token)
            .POST(BodyPublishers.ofByteArray(Json.bytes(body))).build(), BodyHandlers.ofString());
    }

    @Test @Order(7) void beingAskedToStopIsNoFailure() throws Exception {
        school.ready();
        school.process().destroy();

        assertEquals(0, school.exitCode());
        assertEquals("", school.complained());
    }

    @Test @Order(8) void aSchoolIsSetUpByVariablesAndStartsOnlyToRecordItsClasses() throws Exception {
        var settings = Map.of("ECOLE_ADMIN_EMAIL", "ada@lilas.example", "ECOLE_ADMIN_PASSWORD", "short", "ECOLE_EXIT_AFTER_START", "1");
        var weak = Started.with(settings, "--port", "0", "--data", folder.resolve("other").toString());
        assertEquals(2, weak.exitCode());
        assertTrue(weak.complained().startsWith("The school cannot be set up by these settings: password: "), weak.complained());

        var strong = new java.util.HashMap<>(settings);
        strong.put("ECOLE_ADMIN_PASSWORD", "une phrase assez longue");
        var started = Started.with(strong, "--port", "0", "--data", folder.resolve("other").toString());
        assertEquals(0, started.exitCode());
        assertEquals(null, started.ready().group(2));
    }

    @Test @Order(9) void aFullDiskIsSaidInOneSentence() throws Exception {
        var disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=30m", "tmpfs", disk.toString()), "only root can make a small disk");
        try {
            var full = Started.with(Map.of(), "--port", "0", "--data", disk.resolve("data").toString());

            assertEquals(1, full.exitCode());
            assertEquals("The disk of the data folder " + disk.resolve("data") + " is full: free some space and start again.\n", full.complained());
        } finally {
            run("umount", disk.toString());
        }
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
