package ecole.search;

import ecole.db.Database;
import ecole.http.Call;
import ecole.search.Found.Parameters;
import ecole.settings.CurrentSchool;

/** Answers for {@code /api/search}. */
public final class SearchHandler {
    private final Database database;
    private final CurrentSchool school;

    public SearchHandler(Database database, CurrentSchool school) {
        this.database = database;
        this.school = school;
    }

    public Found search(Call call, Parameters parameters) {
        var q = parameters.q();
        return q == null || q.isBlank() ? Found.NOTHING
            : SearchSql.find(database.reading(), q.strip(), school.get().today(call.now()), call.texts().locale());
    }
}
