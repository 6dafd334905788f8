package ecole.about;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import ecole.db.Database;
import ecole.http.Call;

/** Answers for {@code /api/about}. */
public final class AboutHandler {
    private static final int MEGABYTE = 1024 * 1024;

    private final Database database;
    private final boolean embedded;
    private final String version;

    /** @param embedded whether École brought its PostgreSQL itself */
    public AboutHandler(Database database, boolean embedded, String version) {
        this.database = database;
        this.embedded = embedded;
        this.version = version;
    }

    public About about(Call call) {
        return new About(version, Runtime.version() + " (" + System.getProperty("java.vendor") + ")",
            System.getProperty("os.name") + " " + System.getProperty("os.version") + " (" + System.getProperty("os.arch") + ")",
            Runtime.getRuntime().maxMemory() / MEGABYTE, server(), embedded, schema(), Components.shipped());
    }

    private String server() {
        return database.reading().fetchSingle("select current_setting('server_version')").get(0, String.class);
    }

    private String schema() {
        return database.reading()
            .select(field(name("version"), String.class))
            .from(table(name("flyway_schema_history")))
            .where(field(name("version")).isNotNull())
            .orderBy(field(name("installed_rank")).desc())
            .limit(1)
            .fetchSingle(0, String.class);
    }
}
