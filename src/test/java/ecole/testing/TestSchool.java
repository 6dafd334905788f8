package ecole.testing;

import static ecole.db.schema.Tables.AUTH_SESSIONS;
import static ecole.db.schema.Tables.SETTINGS;
import static ecole.db.schema.Tables.STUDENTS;
import static ecole.db.schema.Tables.USERS;
import static ecole.testing.Client.object;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import ecole.App;
import ecole.Config;
import ecole.db.Actor;
import ecole.db.Database;
import ecole.db.DatabaseAddress;
import ecole.http.Role;
import ecole.http.Route;
import ecole.http.Routes;
import ecole.server.Pages;
import io.javalin.Javalin;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Table;

/**
 * A running école for tests: an own database, a real HTTP server on a free port, a clock that stands still, and one signed-in account per
 * role. It is Sunday 22 November 2026, 10:00 in Paris.
 */
public final class TestSchool implements AutoCloseable {
    public static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    public static final String SECRET = "a secret of tests, longer than thirty-two bytes";

    private final MovableClock clock = new MovableClock(NOW);
    private final DatabaseAddress address;
    private final boolean owner;
    private final Database database;
    private final Javalin server;
    private final Map<Role, String> tokens = new EnumMap<>(Role.class);
    private final Map<Role, Long> users = new EnumMap<>(Role.class);

    private TestSchool(DatabaseAddress address, boolean owner, Map<String, String> settings) {
        this.address = address;
        this.owner = owner;
        this.database = Database.open(address, 8);
        this.server = App.create(config(settings), database, clock, Pages.in("no-pages")).start("127.0.0.1", 0);
    }

    private static Config config(Map<String, String> settings) {
        var all = new HashMap<>(Map.of("ECOLE_JWT_SECRET", SECRET, "ECOLE_RATE_LIMIT", "1000000"));
        all.putAll(settings);
        return Config.of(all);
    }

    /** A school in Paris, set up, with an admin, a trainer's and a student's account and nothing else. */
    public static TestSchool open() {
        return open(Map.of());
    }

    /** The same with further settings of the start-up, by their variables. */
    public static TestSchool open(Map<String, String> settings) {
        var school = new TestSchool(TestPostgres.emptyDatabase(), true, settings);
        school.setUp();
        return school;
    }

    /** A server on an empty database, before its set-up. */
    public static TestSchool unconfigured() {
        return new TestSchool(TestPostgres.emptyDatabase(), true, Map.of());
    }

    private void setUp() {
        sql(tx -> tx.insertInto(SETTINGS)
            .set(SETTINGS.SCHOOL_NAME, "École des Lilas")
            .set(SETTINGS.TIME_ZONE, "Europe/Paris")
            .set(SETTINGS.CURRENCY, "EUR")
            .set(SETTINGS.COUNTRY, "FR")
            .set(SETTINGS.LANGUAGE, "fr")
            .set(SETTINGS.CREATED_AT, NOW)
            .set(SETTINGS.UPDATED_AT, NOW)
            .execute());
        for (var role : Role.values()) {
            var user = user(role.key() + "@lilas.example", role);
            users.put(role, user);
            tokens.put(role, token(user));
        }
        database.changes().accounts().advance();
    }

    /** A further account, without a password. */
    public long user(String email, Role role) {
        return sql(tx -> tx.insertInto(USERS)
            .set(USERS.EMAIL, email)
            .set(USERS.ROLE, role.key())
            .set(USERS.PASSWORD_HASH, "*")
            .set(USERS.CREATED_AT, NOW)
            .set(USERS.UPDATED_AT, NOW)
            .returningResult(USERS.ID)
            .fetchSingle(USERS.ID));
    }

    /** An access token, good for a day, for a session of its own. */
    public String token(long user) {
        var session = UUID.randomUUID();
        sql(tx -> tx.insertInto(AUTH_SESSIONS)
            .set(AUTH_SESSIONS.ID, session)
            .set(AUTH_SESSIONS.USER_ID, user)
            .set(AUTH_SESSIONS.REFRESH_HASH, session.toString().getBytes(StandardCharsets.UTF_8))
            .set(AUTH_SESSIONS.ROTATED_AT, NOW)
            .set(AUTH_SESSIONS.CREATED_AT, NOW)
            .set(AUTH_SESSIONS.LAST_USED_AT, NOW)
            .set(AUTH_SESSIONS.EXPIRES_AT, NOW.plus(Duration.ofDays(3650)))
            .set(AUTH_SESSIONS.ENDS_AT, NOW.plus(Duration.ofDays(3650)))
            .execute());
        return JWT.create()
            .withHeader(Map.of("typ", "at+jwt"))
            .withIssuer("ecole")
            .withAudience("ecole-api")
            .withSubject(Long.toString(user))
            .withClaim("sid", session.toString())
            .withIssuedAt(NOW)
            .withExpiresAt(NOW.plus(Duration.ofDays(3650)))
            .sign(Algorithm.HMAC256(SECRET));
    }

    public Client anonymous() {
        return new Client(URI.create(origin()), Map.of());
    }

    /** What a browser names as the origin of the school's own pages. */
    public String origin() {
        return "http://127.0.0.1:" + server.port();
    }

    /** Stops the server before the rest is closed. */
    public void stop() {
        server.stop();
    }

    public int port() {
        return server.port();
    }

    /** A browser nobody has signed in with. */
    public Browser browser() {
        return new Browser(anonymous());
    }

    /** The school's account of this role, as a program with a token. */
    public Client as(Role role) {
        return anonymous().with("Authorization", "Bearer " + tokens.get(role));
    }

    public Client asUser(long user) {
        return anonymous().with("Authorization", "Bearer " + token(user));
    }

    public long userId(Role role) {
        return users.get(role);
    }

    /** Every route of the running server. */
    public List<Route> routes() {
        return server.unsafe.appDataManager.get(Routes.TABLE).table();
    }

    public MovableClock clock() {
        return clock;
    }

    public Database database() {
        return database;
    }

    /** A further instance of École on the same database, to be closed first. */
    public TestSchool secondInstance() {
        return secondInstance(Map.of());
    }

    /** The same with further settings of its start-up. */
    public TestSchool secondInstance(Map<String, String> settings) {
        var second = new TestSchool(address, false, settings);
        second.tokens.putAll(tokens);
        second.users.putAll(users);
        return second;
    }

    /** A trainer's id, made through the API; {@code more} are further names and values in turn. */
    public long trainer(String firstName, String lastName, Object... more) {
        return made("/trainers", object("firstName", firstName, "lastName", lastName, "specialties", List.of("Maths")), more);
    }

    /** A course's id. */
    public long course(String title, Object... more) {
        return made("/courses", object("title", title, "category", "Soutien scolaire", "durationHours", 10, "price", 100), more);
    }

    /** A session's id: ten seats from one day to another. */
    public long session(long course, String startDate, String endDate, Object... more) {
        return made("/sessions", object("courseId", course, "startDate", startDate, "endDate", endDate, "capacity", 10), more);
    }

    private long made(String path, Map<String, Object> body, Object... more) {
        body.putAll(object(more));
        return as(Role.ADMIN).post(path, body).is(201).id();
    }

    /** Changes one of the school's settings. */
    public <T> void setting(Field<T> column, T value) {
        sql(tx -> tx.update(SETTINGS).set(column, value).execute());
        database.changes().accounts().advance();
    }

    /** Moves the school to another place: its days and its money change. */
    public void isIn(String timeZone, String currency) {
        setting(SETTINGS.TIME_ZONE, timeZone);
        setting(SETTINGS.CURRENCY, currency);
    }

    /** A course's id at this price. */
    public long course(String title, String price) {
        return course(title, "price", new BigDecimal(price));
    }

    /** A session's id in the first days of December 2026. */
    public long session(long course, int capacity) {
        return session(course, "2026-12-01", "2026-12-05", "capacity", capacity);
    }

    /** A student of this last name, without an account. */
    public long student(String lastName) {
        return student(lastName, null);
    }

    /** A student of this last name whose account is {@code user}. */
    public long student(String lastName, Long user) {
        return sql(tx -> tx.insertInto(STUDENTS)
            .set(STUDENTS.USER_ID, user)
            .set(STUDENTS.FIRST_NAME, "Awa")
            .set(STUDENTS.LAST_NAME, lastName)
            .set(STUDENTS.CREATED_AT, NOW)
            .set(STUDENTS.UPDATED_AT, NOW)
            .returningResult(STUDENTS.ID)
            .fetchSingle(STUDENTS.ID));
    }

    /** Runs SQL in a transaction of its own, on nobody's behalf. */
    public <T> T sql(java.util.function.Function<DSLContext, T> work) {
        return database.write(Actor.application(clock.instant()), work);
    }

    /** How many rows there are. */
    public int count(Table<?> table, Condition... where) {
        return database.reading().fetchCount(table, where);
    }

    @Override public void close() {
        server.stop();
        database.close();
        if (owner) {
            TestPostgres.drop(address);
        }
    }
}
