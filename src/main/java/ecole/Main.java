package ecole;

import ecole.db.StartFault;
import ecole.server.AppVersion;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TimeZone;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.slf4j.LoggerFactory;

/** The start of the program. */
public final class Main {
    private Main() {}

    /** Exits with 2 when the settings make no sense, with 1 when something outside hinders the start. */
    public static void main(String[] arguments) {
        speakUtf8();
        try {
            start(List.of(arguments));
        } catch (ConfigFault fault) {
            System.err.println(fault.getMessage());
            System.exit(2);
        } catch (StartFault fault) {
            System.err.println(fault.getMessage());
            System.exit(1);
        } catch (RuntimeException fault) {
            System.err.println("École could not start: " + fault.getMessage() + ". Start it with --log-level debug to see where.");
            LoggerFactory.getLogger(Main.class).debug("The start failed", fault);
            System.exit(1);
        }
    }

    /** In a container without a locale Java 17 would write "?cole"; a Windows console knows its own encoding. */
    private static void speakUtf8() {
        if (!System.getProperty("os.name").startsWith("Windows")) {
            System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        }
    }

    private static void start(List<String> arguments) {
        if (arguments.contains("--help")) {
            System.out.println(Help.text());
            return;
        }
        if (arguments.contains("--version")) {
            System.out.println(AppVersion.text());
            return;
        }
        var config = Config.read(arguments.stream().filter(word -> !word.equals("--print-config")).toList(), System.getenv());
        if (arguments.contains("--print-config")) {
            System.out.println(config);
            return;
        }
        quiet(config);
        var instance = Instance.start(config);
        if (config.exitsAfterStart()) {
            instance.close();
            return;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(instance), "ecole-stop"));
    }

    /** Being asked to stop is no failure: without this, the JVM would exit with 143. */
    private static void stop(Instance instance) {
        instance.close();
        Runtime.getRuntime().halt(0);
    }

    /** These are read when the first logger, query and server are made, so they come before everything else. */
    private static void quiet(Config config) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC")); // the log's clock; École itself asks its school for the zone
        System.setProperty("org.slf4j.simpleLogger.log.ecole", config.logLevel());
        System.setProperty("org.jboss.logging.provider", "slf4j");
        Logger.getLogger("").setLevel(Level.WARNING);
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        System.setProperty("org.eclipse.jetty.util.referencesPerCacheLine", "16"); // else Jetty starts all of JMX to ask for this
    }
}
