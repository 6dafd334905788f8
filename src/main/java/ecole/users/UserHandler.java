package ecole.users;

import static ecole.db.schema.Tables.HISTORY;
import static ecole.db.schema.Tables.PAYMENTS;
import static ecole.db.schema.Tables.USERS;

import ecole.auth.OneTimeLinks;
import ecole.auth.OwnPassword;
import ecole.auth.SignInSql;
import ecole.auth.SignIns;
import ecole.db.Database;
import ecole.db.Listing;
import ecole.db.SortKeys;
import ecole.http.Call;
import ecole.http.Dependents;
import ecole.http.IfMatch;
import ecole.http.Problem;
import ecole.http.Query;
import ecole.http.Role;
import ecole.mail.Mail;
import ecole.mail.Mail.Kind;
import ecole.mail.Mail.Recipient;
import ecole.students.StudentLogin;
import ecole.trainers.TrainerLogin;
import ecole.users.User.Counts;
import ecole.users.User.Filter;
import ecole.users.User.Input;
import ecole.users.User.Invitation;
import ecole.users.User.Invited;
import ecole.users.User.Registration;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Answers for {@code /api/users}. */
public final class UserHandler {
    public static final SortKeys SORT = UserSql.SORT;

    private final Database database;
    private final OwnPassword own;
    private final OneTimeLinks links;
    private final SignIns signIns;
    private final Mail mail;

    public UserHandler(Database database, OwnPassword own, OneTimeLinks links, SignIns signIns, Mail mail) {
        this.mail = mail;
        this.database = database;
        this.own = own;
        this.links = links;
        this.signIns = signIns;
    }

    public Listing<User> list(Call call, Query<Filter> query) {
        return UserSql.listing(query);
    }

    public Counts counts(Call call, Query<Filter> query) {
        return list(call, query).only(query.ids()).counts(database, UserSql.COUNTS);
    }

    public User find(Call call) {
        return found(database.reading(), call.id());
    }

    /** An account with a password that the admin has chosen; only admins make accounts. */
    public User register(Call call, Registration in) {
        var hash = own.chosen(in.password(), in.email());
        return database.write(call.actor(), tx -> found(tx, insert(tx, call, in.account(), hash)));
    }

    public Invited invite(Call call, Invitation in) {
        return database.write(call.actor(), tx -> linked(tx, call, insert(tx, call, in, null)));
    }

    /** A link by which somebody else sets a password anew, for an admin to hand over; one's own needs the one that it replaces. */
    public Invited link(Call call) {
        if (call.id() == call.viewer().userId()) {
            throw Problem.conflict("own_link");
        }
        return database.write(call.actor(), tx -> {
            IfMatch.lock(tx, USERS.ID, USERS.VERSION, call);
            return linked(tx, call, call.id());
        });
    }

    /** Whoever is disabled or gets another role or e-mail has to sign in anew. */
    public User replace(Call call, Input in) {
        var proven = in.currentPassword() != null;
        if (proven) {
            own.prove(call, in.currentPassword());
        }
        var user = Users.explained(() -> database.write(call.actor(), tx -> {
            IfMatch.lock(tx, USERS.ID, USERS.VERSION, call);
            var before = found(tx, call.id());
            var sensitive = before.role() != in.role() || !sameAddress(before.email(), in.email());
            if (sensitive && !proven) {
                throw Problem.invalid("currentPassword", "required");
            }
            if (sensitive || !in.isActive()) {
                links.revoke(tx, call.id());
                SignInSql.endAll(tx, call.id(), null, call.now());
            }
            var after = UserSql.replace(tx, call.id(), in, call.now());
            tellOldAddress(tx, before, after);
            return after;
        }));
        database.changes().accounts().advance();
        return user;
    }

    /** Whoever loses the address they sign in with learns of it where they still read. */
    private void tellOldAddress(DSLContext tx, User before, User after) {
        if (!sameAddress(before.email(), after.email())) {
            mail.notice(tx, recipient(before), Kind.ADDRESS_CHANGED);
        }
    }

    /** Whoever recorded or changed something is disabled, not deleted. */
    public void remove(Call call) {
        Dependents.refuse(database.reading(), call.id(), () -> Users.explained(() -> database.write(call.actor(), tx -> {
            IfMatch.lock(tx, USERS.ID, USERS.VERSION, call);
            UserSql.remove(tx, call.id());
            return true;
        })), List.of(PAYMENTS.RECORDED_BY, HISTORY.ACTOR_ID));
        database.changes().accounts().advance();
    }

    public void endSessions(Call call) {
        find(call);
        signIns.endAll(call, call.id(), null);
    }

    /** Both get the link: its owner by e-mail, and the admin to hand it over should the letter be lost. */
    private Invited linked(DSLContext tx, Call call, long id) {
        var user = found(tx, id);
        if (!user.isActive()) {
            throw Problem.conflict("account_disabled");
        }
        var link = links.make(tx, call, id, !user.hasPassword());
        mail.link(tx, recipient(user), user.hasPassword() ? Kind.RESET : Kind.INVITATION, link.address(), link.expiresAt());
        return new Invited(user, link.address(), link.expiresAt(), mail.isOn());
    }

    private static Recipient recipient(User user) {
        return new Recipient(user.email(), user.language());
    }

    private static long insert(DSLContext tx, Call call, Invitation in, @Nullable String passwordHash) {
        if (in.studentId() != null && in.role() != Role.STUDENT) {
            throw Problem.invalid("studentId", "wrong_role");
        }
        if (in.trainerId() != null && in.role() != Role.TRAINER) {
            throw Problem.invalid("trainerId", "wrong_role");
        }
        var id = UserSql.insert(tx, in.email(), in.role(), in.language(), passwordHash, call.now());
        if (in.studentId() != null) {
            StudentLogin.link(tx, in.studentId(), id, call.now());
        }
        if (in.trainerId() != null) {
            TrainerLogin.link(tx, in.trainerId(), id, call.now());
        }
        return id;
    }

    private static User found(DSLContext db, long id) {
        return UserSql.find(db, id).orElseThrow(Problem::notFound);
    }

    private static boolean sameAddress(String one, String other) {
        return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }
}
