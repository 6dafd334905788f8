package ecole.settings;

import ecole.db.Database;
import ecole.http.Call;
import ecole.http.Problem;
import ecole.people.PhoneNumber;
import ecole.settings.Settings.Input;

/** Answers for {@code /api/settings}. */
public final class SettingsHandler {
    private final Database database;

    public SettingsHandler(Database database) {
        this.database = database;
    }

    public Settings find(Call call) {
        return SettingsSql.find(database.reading()).orElseThrow(Problem::notFound);
    }

    public Settings replace(Call call, Input in) {
        var phone = PhoneNumber.e164(in.phone(), in.country());
        var settings = database.write(call.actor(), tx -> {
            var version = SettingsSql.lock(tx).orElseThrow(Problem::notFound);
            if (call.expectedVersion() != null && !version.equals(call.expectedVersion())) {
                throw Problem.stale();
            }
            if (!SettingsSql.currency(tx).equals(in.currency()) && SettingsSql.hasAmountsForGood(tx)) {
                throw Problem.conflict("currency_in_use", "currency");
            }
            return SettingsSql.replace(tx, in, phone, call.now());
        });
        database.changes().accounts().advance();
        return settings;
    }
}
