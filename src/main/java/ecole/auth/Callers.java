package ecole.auth;

import static ecole.db.schema.Tables.AUTH_SESSIONS;
import static ecole.db.schema.Tables.STUDENTS;
import static ecole.db.schema.Tables.TRAINERS;
import static ecole.db.schema.Tables.USERS;
import static org.jooq.impl.DSL.row;

import ecole.db.Database;
import ecole.db.Generation;
import ecole.http.Cookies;
import ecole.http.Gate;
import ecole.http.Role;
import ecole.http.Viewer;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.Condition;
import org.jooq.Record1;
import org.jooq.ResultQuery;

/**
 * Finds out who calls: the access token names a session, the session's row says whose it is and whether it still stands. Rows are
 * remembered until an account or session changes anywhere, and never longer than a few seconds.
 */
final class Callers {
    private static final Duration MAX_AGE = Duration.ofSeconds(3);
    private static final int REMEMBERED = 10_000;

    private record Known(Optional<Viewer> viewer, long generation, Instant at) {}

    private final Database database;
    private final Generation accounts;
    private final Tokens tokens;
    private final Clock clock;
    private final ConcurrentHashMap<UUID, Known> known = new ConcurrentHashMap<>();

    Callers(Database database, Tokens tokens, Clock clock) {
        this.database = database;
        this.accounts = database.changes().accounts();
        this.tokens = tokens;
        this.clock = clock;
    }

    /** The caller by {@code Authorization: Bearer} (programs) or by cookie (pages). */
    Optional<Gate.Caller> identify(Context context) {
        var authorization = context.header("Authorization");
        if (authorization != null && authorization.startsWith("Bearer ")) {
            return tokens.session(authorization.substring("Bearer ".length())).flatMap(this::viewer).map(viewer -> new Gate.Caller(viewer, false));
        }
        return Cookies.access(context).flatMap(tokens::session).flatMap(this::viewer).map(viewer -> new Gate.Caller(viewer, true));
    }

    private Optional<Viewer> viewer(UUID session) {
        var now = clock.instant();
        var seen = known.get(session);
        if (seen != null && seen.generation() == accounts.number() && seen.at().plus(MAX_AGE).isAfter(now)) {
            return seen.viewer();
        }
        var number = accounts.number();
        var viewer = read(session, now);
        if (known.size() >= REMEMBERED) {
            known.clear();
        }
        known.put(session, new Known(viewer, number, now));
        return viewer;
    }

    private Optional<Viewer> read(UUID session, Instant now) {
        return standing(AUTH_SESSIONS.ID.eq(session), now).fetchOptional(Record1::value1);
    }

    /** Those of {@code sessions} that still stand, and whose they are. */
    Map<UUID, Viewer> standing(Collection<UUID> sessions) {
        return standing(AUTH_SESSIONS.ID.in(sessions), clock.instant()).fetchMap(viewer -> viewer.value1().sessionId(), Record1::value1);
    }

    private ResultQuery<Record1<Viewer>> standing(Condition which, Instant now) {
        return database.reading()
            .select(row(USERS.ID, USERS.EMAIL, USERS.ROLE.convertFrom(Role::of), AUTH_SESSIONS.ID, STUDENTS.ID, TRAINERS.ID, USERS.LANGUAGE)
                .mapping(Viewer::new))
            .from(AUTH_SESSIONS)
            .join(USERS).on(USERS.ID.eq(AUTH_SESSIONS.USER_ID))
            .leftJoin(STUDENTS).on(STUDENTS.USER_ID.eq(USERS.ID))
            .leftJoin(TRAINERS).on(TRAINERS.USER_ID.eq(USERS.ID))
            .where(which)
            .and(AUTH_SESSIONS.REVOKED_AT.isNull())
            .and(AUTH_SESSIONS.EXPIRES_AT.gt(now))
            .and(AUTH_SESSIONS.ENDS_AT.gt(now))
            .and(USERS.IS_ACTIVE);
    }
}
