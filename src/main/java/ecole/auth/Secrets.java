package ecole.auth;

import ecole.db.Actor;
import ecole.db.Database;
import java.time.Instant;
import java.util.function.Supplier;

/** What École makes for itself once and keeps in the database, the same on every instance. */
final class Secrets {
    private Secrets() {}

    /** What is kept under {@code name}, made now if it is new; of two instances that make it at once, both get what the first one made. */
    static String kept(Database database, String name, Supplier<String> making, Instant now) {
        return SecretSql.kept(database.reading(), name)
            .orElseGet(() -> database.write(Actor.application(now), tx -> SecretSql.keep(tx, name, making.get(), now)));
    }
}
