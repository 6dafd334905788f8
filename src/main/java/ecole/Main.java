package ecole;

import ecole.db.StartFault;
import java.util.List;
import java.util.TimeZone;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The start of the program. */
public final class Main {
    private Main() {}

    /** Exits with 2 when the settings make no sense, with 1 when something outside hinders the start. */
    public static void main(String[] arguments) {
        try {
            start(List.of(arguments));
        } catch (ConfigFault fault) {
            System.err.println(fault.getMessage());
            System.exit(2);
        } catch (StartFault fault) {
            System.err.println(fault.getMessage());
            System.exit(1);
        }
    }

    private static void start(List<String> arguments) {
        if (arguments.contains("--help")) {
            System.out.println(Help.text());
            return;
        }
        if (arguments.contains("--version")) {
            System.out.println(Help.version());
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

    /** These are read when the first logger and the first query are made, so they come before everything else. */
    private static void quiet(Config config) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC")); // the log's clock; École itself asks its school for the zone
        System.setProperty("org.slf4j.simpleLogger.log.ecole", config.logLevel());
        System.setProperty("org.jboss.logging.provider", "slf4j");
        Logger.getLogger("").setLevel(Level.WARNING);
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }
}
