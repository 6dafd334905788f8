package ecole.bench;

import static ecole.db.schema.Tables.AUTH_SESSIONS;
import static ecole.db.schema.Tables.USERS;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import ecole.App;
import ecole.Config;
import ecole.db.Actor;
import ecole.db.Database;
import ecole.db.DatabaseAddress;
import ecole.db.Migrations;
import ecole.db.embedded.EmbeddedPostgres;
import ecole.db.embedded.Mode;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;

/** A big school on its own embedded PostgreSQL, served by this JVM as the packaged JAR would serve it. */
final class School implements AutoCloseable {
    private static final String SECRET = "a secret of measurements, longer than thirty-two bytes";
    private static final int CONNECTIONS = 16; // as many as the start-up opens

    private final Path home;
    private final EmbeddedPostgres postgres;
    private final Database database;
    private final Javalin server;
    private final Database alone;
    private final Javalin remembering;
    private final Statements statements;
    private final String token;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private School(Path home, int students, int enrollments) throws SQLException {
        this.home = home;
        postgres = EmbeddedPostgres.start(home, Mode.DURABLE);
        var address = new DatabaseAddress(postgres.url(), postgres.user(), postgres.password());
        Migrations.run(address);
        database = Database.open(address, CONNECTIONS);
        load(students, enrollments);
        token = signIn();
        statements = Statements.on(database.reading());
        server = serve(database);
        alone = Database.openAlone(address, CONNECTIONS);
        remembering = serve(alone);
    }

    static School open(int students, int enrollments) throws IOException, SQLException {
        return new School(Files.createTempDirectory("ecole-bench-"), students, enrollments);
    }

    private static Javalin serve(Database database) {
        return App.create(Config.of(Map.of("ECOLE_JWT_SECRET", SECRET, "ECOLE_RATE_LIMIT", "1000000")), database, Clock.systemUTC())
            .start("127.0.0.1", 0);
    }

    private void load(int students, int enrollments) throws SQLException {
        database.change(Actor.application(Instant.now()), tx -> {
            tx.execute("set local statement_timeout = 0");
            BigSchool.load(tx, students, enrollments);
        });
        try (var connection = DriverManager.getConnection(postgres.url(), postgres.adminUser(), postgres.adminPassword());
             var statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
    }

    private String signIn() {
        var now = Instant.now();
        var session = UUID.randomUUID();
        var user = database.write(Actor.application(now), tx -> {
            var id = tx.insertInto(USERS)
                .set(USERS.EMAIL, "direction@lilas.example")
                .set(USERS.ROLE, "admin")
                .set(USERS.PASSWORD_HASH, "*")
                .set(USERS.CREATED_AT, now)
                .set(USERS.UPDATED_AT, now)
                .returningResult(USERS.ID)
                .fetchSingle(USERS.ID);
            tx.insertInto(AUTH_SESSIONS)
                .set(AUTH_SESSIONS.ID, session)
                .set(AUTH_SESSIONS.USER_ID, id)
                .set(AUTH_SESSIONS.REFRESH_HASH, session.toString().getBytes(StandardCharsets.UTF_8))
                .set(AUTH_SESSIONS.ROTATED_AT, now)
                .set(AUTH_SESSIONS.CREATED_AT, now)
                .set(AUTH_SESSIONS.LAST_USED_AT, now)
                .set(AUTH_SESSIONS.EXPIRES_AT, now.plus(Duration.ofDays(1)))
                .set(AUTH_SESSIONS.ENDS_AT, now.plus(Duration.ofDays(1)))
                .execute();
            return id;
        });
        return JWT.create()
            .withHeader(Map.of("typ", "at+jwt"))
            .withIssuer("ecole")
            .withAudience("ecole-api")
            .withSubject(Long.toString(user))
            .withClaim("sid", session.toString())
            .withIssuedAt(now)
            .withExpiresAt(now.plus(Duration.ofDays(1)))
            .sign(Algorithm.HMAC256(SECRET));
    }

    /** A request's bytes. */
    byte[] request(String method, String path, String body) {
        var content = body.getBytes(StandardCharsets.UTF_8);
        var head = method + " /api" + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + server.port() + "\r\nAuthorization: Bearer " + token + "\r\n"
            + (body.isEmpty() ? "\r\n" : "Content-Type: application/json\r\nContent-Length: " + content.length + "\r\n\r\n");
        return (head + body).getBytes(StandardCharsets.UTF_8);
    }

    /** One request by an ordinary client. */
    String send(String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/api" + path))
            .header("Authorization", "Bearer " + token).header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body)).build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(method + " " + path + " answered " + answer.body());
            }
            return answer.body();
        } catch (IOException | InterruptedException fault) {
            throw new IllegalStateException(method + " " + path, fault);
        }
    }

    /** Where every request reads its rows, as on an instance that shares its database with others. */
    int port() {
        return server.port();
    }

    /** Where lists are remembered between changes, as on an instance that is alone on its database: {@code java -jar ecole.jar}. */
    int rememberingPort() {
        return remembering.port();
    }

    Statements statements() {
        return statements;
    }

    Database database() {
        return database;
    }

    SqlLoad sql() {
        return new SqlLoad(home, postgres);
    }

    @Override public void close() {
        remembering.stop();
        alone.close();
        server.stop();
        database.close();
        postgres.close();
        delete(home);
    }

    static void delete(Path root) {
        try (var all = Files.walk(root)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException leftovers) {
            System.err.println(root + " stays behind: " + leftovers.getMessage());
        }
    }
}
