package ecole.settings;

import ecole.db.Database;
import ecole.http.Call;
import ecole.http.Problem;
import io.javalin.http.Context;
import java.util.function.Consumer;
import org.jooq.DSLContext;

/** Answers for the school's image: {@code /api/logo} for everybody's pages, {@code /api/settings/logo} for who may change it. */
public final class LogoHandler {
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final Database database;

    public LogoHandler(Database database) {
        this.database = database;
    }

    /** Under the address of its version an image never changes. */
    public void send(Context context) {
        var version = context.queryParam("v");
        var logo = LogoSql.find(database.reading(), version).orElseThrow(Problem::notFound);
        var tag = "\"" + logo.version() + "\"";
        context.header("ETag", tag).header("Cache-Control", version == null ? "no-cache" : FOR_EVER);
        if (tag.equals(context.header("If-None-Match"))) {
            context.status(304);
        } else {
            context.contentType(logo.type()).result(logo.content());
        }
    }

    public Settings replace(Call call, byte[] image) {
        var logo = Logo.of(image);
        return changed(call, tx -> LogoSql.replace(tx, logo, call.now()));
    }

    public void remove(Call call) {
        changed(call, LogoSql::remove);
    }

    private Settings changed(Call call, Consumer<DSLContext> change) {
        var settings = database.write(call.actor(), tx -> {
            if (SettingsSql.lock(tx).isEmpty()) {
                throw Problem.notFound();
            }
            change.accept(tx);
            return SettingsSql.find(tx).orElseThrow();
        });
        database.changes().accounts().advance();
        return settings;
    }
}
