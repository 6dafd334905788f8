package ecole.auth;

import ecole.auth.Me.Forgotten;
import ecole.auth.Me.Login;
import ecole.auth.Me.PasswordChange;
import ecole.auth.Me.Profile;
import ecole.db.Database;
import ecole.http.Call;
import ecole.http.Cookies;
import ecole.http.Problem;
import ecole.settings.CurrentSchool;
import ecole.users.UserSql;
import ecole.users.UserSql.Credentials;
import java.util.List;
import java.util.UUID;

/** Answers for {@code /api/auth}: signing in and out, and what everybody may do with their own account. */
public final class AuthHandler {
    private final Database database;
    private final CurrentSchool school;
    private final SignIns signIns;
    private final OwnPassword own;
    private final ForgottenPassword forgotten;

    public AuthHandler(Database database, CurrentSchool school, SignIns signIns, OwnPassword own, ForgottenPassword forgotten) {
        this.forgotten = forgotten;
        this.database = database;
        this.school = school;
        this.signIns = signIns;
        this.own = own;
    }

    /** An unknown account, a wrong password and a disabled account look the same, and take the same time. */
    public Me login(Call call, Login in) {
        return open(call, own.signIn(call, in.email(), in.password()));
    }

    /** Signs this device in; whoever calls has made sure that it may. */
    Me open(Call call, Credentials proven) {
        signIns.open(call, proven);
        return me(proven.id());
    }

    public Me refresh(Call call) {
        return me(signIns.renew(call));
    }

    public void logout(Call call) {
        signIns.end(call);
        call.context().header("Clear-Site-Data", "\"cache\", \"storage\"");
    }

    public Me me(Call call) {
        return me(call.viewer().userId());
    }

    public Me profile(Call call, Profile in) {
        var user = call.viewer().userId();
        database.change(call.actor(), tx -> UserSql.setLanguage(tx, user, in.language(), call.now()));
        database.changes().accounts().advance();
        return me(user);
    }

    public void password(Call call, PasswordChange in) {
        own.change(call, in);
    }

    public List<SignIn> sessions(Call call) {
        return SignInSql.of(database.reading(), call.viewer().userId(), call.viewer().sessionId(), call.now());
    }

    public void endSession(Call call) {
        if (!signIns.end(call, sessionId(call))) {
            throw Problem.notFound();
        }
        if (sessionId(call).equals(call.viewer().sessionId())) {
            Cookies.signOut(call.context());
        }
    }

    public void endAllSessions(Call call) {
        signIns.endAll(call, call.viewer().userId(), null);
        Cookies.signOut(call.context());
    }

    /** The answer does not tell whether there is such an account. */
    public void forgot(Call call, Forgotten in) {
        forgotten.ask(call, in);
    }

    private static UUID sessionId(Call call) {
        try {
            return UUID.fromString(call.context().pathParam("session"));
        } catch (IllegalArgumentException noId) {
            throw Problem.notFound();
        }
    }

    private Me me(long user) {
        var person = MeSql.find(database.reading(), user).orElseThrow(Problem::unauthenticated);
        return new Me(person.id(), person.email(), person.role(), person.language(), person.name(), person.studentId(), person.trainerId(),
            Me.permissions(person.role()), Me.SchoolView.of(school.get()));
    }
}
