package ecole;

import ecole.auth.FirstSetup;
import ecole.auth.Passwords;
import ecole.auth.Setup;
import ecole.db.Database;
import ecole.db.DatabaseAddress;
import ecole.db.Migrations;
import ecole.db.StartFault;
import ecole.db.embedded.EmbeddedPostgres;
import ecole.db.embedded.Mode;
import ecole.db.embedded.Trees;
import ecole.demo.Demo;
import ecole.http.Problem;
import ecole.http.Texts;
import io.javalin.Javalin;
import io.javalin.util.JavalinException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.slf4j.LoggerFactory;

/** One running École: its PostgreSQL, its connections, its server; closed in the reverse order, so that requests end before their database. */
final class Instance implements AutoCloseable {
    /** A request that waits for another's connection costs a fifth more than one that finds its own. */
    private static final int CONNECTIONS = 16;

    private final Deque<Runnable> closings = new ArrayDeque<>();
    private final Config config;

    private Instance(Config config) {
        this.config = config;
    }

    /** @throws StartFault when something outside of École must be mended first */
    static Instance start(Config config) {
        var instance = new Instance(config);
        try {
            instance.start();
            return instance;
        } catch (RuntimeException fault) {
            instance.close();
            throw fault;
        }
    }

    private void start() {
        var address = config.database().orElseGet(this::embedded);
        Migrations.run(address);
        var database = config.database().isPresent() ? Database.open(address, CONNECTIONS) : Database.openAlone(address, CONNECTIONS);
        closings.push(database::close);
        if (config.demo()) {
            Demo.fill(database, Clock.systemUTC(), new Passwords()::hash)
                .forEach(login -> System.out.println("  " + login.role().key() + ": " + login.email() + "   " + login.password()));
        }
        var setup = new FirstSetup(database, new Passwords(), Clock.systemUTC());
        config.unattended().ifPresent(given -> setUp(setup, given));
        var server = App.create(config, database, Clock.systemUTC());
        closings.push(server::stop);
        listen(server);
        System.out.println("École is ready: " + address(server.port())
            + setup.code().map(code -> "   Set it up there with the code " + code).orElse(""));
    }

    private static void setUp(FirstSetup setup, Config.Unattended given) {
        try {
            setup.unattended(new Setup.Input("unattended", given.schoolName(), given.timeZone().getId(), given.currency().getCurrencyCode(),
                given.country(), given.language(), null, given.email(), given.password()));
        } catch (Problem refused) {
            var texts = Texts.in(Locale.ENGLISH);
            throw new ConfigFault(refused.faults().stream()
                .map(fault -> "The school cannot be set up by these settings: " + fault.field() + ": " + texts.fault(fault))
                .toList());
        }
    }

    private void listen(Javalin server) {
        try {
            server.start(config.host(), config.port());
        } catch (JavalinException refused) {
            throw new StartFault(isTaken(refused)
                ? "The port " + config.port() + " is in use by another program: stop that program, or choose another port with --port."
                : "École cannot answer on " + config.host() + " port " + config.port()
                    + ": choose an address of this machine with --host, and a port above 1023 with --port.", refused);
        }
    }

    /** Javalin calls every failure to bind "already in use"; the system's own words know better. */
    private static boolean isTaken(Throwable fault) {
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException && String.valueOf(cause.getMessage()).startsWith("Address already in use")) {
                return true;
            }
        }
        return false;
    }

    private DatabaseAddress embedded() {
        var postgres = EmbeddedPostgres.start(config.demo() ? throwAway() : config.data(), config.demo() ? Mode.THROWAWAY : Mode.DURABLE);
        closings.push(postgres::close);
        return new DatabaseAddress(postgres.url(), postgres.user(), postgres.password());
    }

    /** A demonstration leaves nothing behind: its folder lies beside the real one, where programs may run, and goes when École stops. */
    private Path throwAway() {
        try {
            var folder = Files.createTempDirectory(config.data().toAbsolutePath().getParent(), "ecole-demo-");
            closings.push(() -> delete(folder));
            return folder;
        } catch (IOException fault) {
            throw new StartFault("The demonstration cannot make its folder beside " + config.data().toAbsolutePath()
                + ": start it where you may write, or name another place with --data.", fault);
        }
    }

    private static void delete(Path folder) {
        try {
            Trees.delete(folder);
        } catch (IOException fault) {
            throw new UncheckedIOException("the demonstration's folder " + folder + " stays behind", fault);
        }
    }

    private String address(int port) {
        var everywhere = config.host().equals("0.0.0.0") || config.host().equals("::");
        return config.baseUrl().map(Object::toString)
            .orElseGet(() -> (config.listening().tls().isPresent() ? "https://" : "http://") + (everywhere ? "localhost" : config.host()) + ":" + port);
    }

    /** Whatever fails to close must not keep the rest open: the database comes last. */
    @Override public synchronized void close() {
        while (!closings.isEmpty()) {
            try {
                closings.pop().run();
            } catch (RuntimeException fault) {
                LoggerFactory.getLogger(Instance.class).warn("Stopping was not clean: {}", fault.getMessage());
            }
        }
    }
}
