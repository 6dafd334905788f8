package ecole.trainers;

import ecole.db.Database;
import ecole.http.Call;
import ecole.http.Origin;
import ecole.http.Problem;
import ecole.settings.CurrentSchool;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Period;

/** Answers for the address of a trainer's calendar, and at that address. */
public final class CalendarFeedHandler {
    /** How long a finished session stays. */
    private static final Period KEPT = Period.ofMonths(3);

    private final Database database;
    private final CurrentSchool school;
    private final Clock clock;
    private final byte[] secret;
    private final Origin origin;

    /** @param secret the key that addresses are signed with */
    public CalendarFeedHandler(Database database, CurrentSchool school, Clock clock, byte[] secret, Origin origin) {
        this.database = database;
        this.school = school;
        this.clock = clock;
        this.secret = secret.clone();
        this.origin = origin;
    }

    public CalendarFeed find(Call call) {
        return feed(call, CalendarFeedSql.number(database.reading(), call.id(), call.viewer()).orElseThrow(Problem::notFound));
    }

    /** Makes another address; whoever knew the former one sees nothing from now on. */
    public CalendarFeed renew(Call call) {
        return feed(call, database.write(call.actor(), tx -> CalendarFeedSql.renew(tx, call.id()).orElseThrow(Problem::notFound)));
    }

    private CalendarFeed feed(Call call, int number) {
        return CalendarFeed.at(origin.of(call.context()), secret, call.id(), number);
    }

    /** The calendar at a secret address. @throws Problem 404 for any other */
    public void send(Context context) {
        var trainer = CalendarFeed.trainer(context.pathParam("file")).orElseThrow(Problem::notFound);
        var db = database.reading();
        var number = CalendarFeedSql.number(db, trainer).orElseThrow(Problem::notFound);
        if (!CalendarFeed.opens(context.queryParam("key"), secret, trainer, number)) {
            throw Problem.notFound();
        }
        var known = school.get();
        var entries = CalendarFeedSql.entries(db, trainer, known.today(clock.instant()).minus(KEPT));
        var home = origin.of(context);
        var file = CalendarFile.of(entries, known, session -> CalendarFeed.uid(secret, session), session -> home + "/sessions/" + session);
        context.header("Cache-Control", "private, no-cache").contentType("text/calendar; charset=utf-8").result(file);
    }
}
