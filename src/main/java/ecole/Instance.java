package ecole;

import ecole.db.Database;
import ecole.db.DatabaseAddress;
import ecole.db.Migrations;
import ecole.db.StartFault;
import ecole.db.embedded.EmbeddedPostgres;
import ecole.db.embedded.Mode;
import io.javalin.util.JavalinBindException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;

/** One running École: its PostgreSQL, its connections, its server; closed in the reverse order, so that requests end before their database. */
final class Instance implements AutoCloseable {
    private static final int CONNECTIONS = 10;

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
        var database = Database.open(address, CONNECTIONS);
        closings.push(database::close);
        var server = App.create(config, database, Clock.systemUTC());
        closings.push(server::stop);
        try {
            server.start(config.host(), config.port());
        } catch (JavalinBindException taken) {
            throw new StartFault("The port " + config.port() + " is in use by another program: stop that program, or choose another port with --port.",
                taken);
        }
        System.out.println("École is ready: " + address(server.port()));
    }

    private DatabaseAddress embedded() {
        var postgres = EmbeddedPostgres.start(config.data(), Mode.DURABLE);
        closings.push(postgres::close);
        return new DatabaseAddress(postgres.url(), postgres.user(), postgres.password());
    }

    private String address(int port) {
        var everywhere = config.host().equals("0.0.0.0") || config.host().equals("::");
        return config.baseUrl().map(Object::toString)
            .orElseGet(() -> (config.tls().isPresent() ? "https://" : "http://") + (everywhere ? "localhost" : config.host()) + ":" + port);
    }

    @Override public synchronized void close() {
        while (!closings.isEmpty()) {
            closings.pop().run();
        }
    }
}
