package ecole.users;

import static ecole.db.schema.Tables.STUDENTS;
import static ecole.db.schema.Tables.TRAINERS;
import static ecole.db.schema.Tables.USERS;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import ecole.db.Folded;
import ecole.db.Listing;
import ecole.db.Projection;
import ecole.db.Search;
import ecole.db.SortKeys;
import ecole.http.Query;
import ecole.http.Role;
import ecole.mail.Mail.Recipient;
import ecole.users.User.Counts;
import ecole.users.User.Filter;
import ecole.users.User.Input;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;

/** Every statement on accounts. */
public final class UserSql {
    /** What signing in is judged by. */
    public record Credentials(long id, String email, @Nullable String passwordHash, boolean isActive, @Nullable String language) {
        public Recipient recipient() {
            return new Recipient(email, language);
        }
    }

    private static final Field<Long> STUDENT = field(select(STUDENTS.ID).from(STUDENTS).where(STUDENTS.USER_ID.eq(USERS.ID)));
    private static final Field<Long> TRAINER = field(select(TRAINERS.ID).from(TRAINERS).where(TRAINERS.USER_ID.eq(USERS.ID)));

    private static final Field<String> SEARCHED = Folded.of(concat(USERS.EMAIL,
        coalesce(field(select(concat(inline(" "), STUDENTS.FIRST_NAME, inline(" "), STUDENTS.LAST_NAME))
            .from(STUDENTS).where(STUDENTS.USER_ID.eq(USERS.ID))), inline("")),
        coalesce(field(select(concat(inline(" "), TRAINERS.FIRST_NAME, inline(" "), TRAINERS.LAST_NAME))
            .from(TRAINERS).where(TRAINERS.USER_ID.eq(USERS.ID))), inline(""))));

    static final Projection<User> VIEW = Projection.of(row(
        USERS.ID, USERS.EMAIL, USERS.ROLE.convertFrom(Role::of), USERS.IS_ACTIVE, USERS.LANGUAGE, field(USERS.PASSWORD_HASH.isNotNull()),
        USERS.LAST_LOGIN_AT, STUDENT, TRAINER, USERS.VERSION, USERS.CREATED_AT, USERS.UPDATED_AT).mapping(User::new));

    private static final SelectField<Credentials> CREDENTIALS =
        row(USERS.ID, USERS.EMAIL, USERS.PASSWORD_HASH, USERS.IS_ACTIVE, USERS.LANGUAGE).mapping(Credentials::new);

    static final SortKeys SORT = SortKeys.endingIn(USERS.ID)
        .and("email", Folded.of(USERS.EMAIL))
        .and("role", USERS.ROLE)
        .and("createdAt", USERS.CREATED_AT)
        .and("lastLoginAt", USERS.LAST_LOGIN_AT);

    static final Projection<Counts> COUNTS =
        Projection.of(row(number(Role.ADMIN), number(Role.TRAINER), number(Role.STUDENT)).mapping(Counts::new));

    private UserSql() {}

    private static Field<Integer> number(Role role) {
        return count().filterWhere(USERS.ROLE.eq(inline(role.key())));
    }

    static Listing<User> listing(Query<Filter> query) {
        return new Listing<>(VIEW, USERS, USERS.ID, matching(query.filter()), SORT.order(query.sort()));
    }

    static Optional<User> find(DSLContext db, long id) {
        return VIEW.find(db, USERS.ID, id, noCondition());
    }

    /** Whatever the case of the letters: two accounts never differ by it alone. */
    public static Optional<Credentials> credentials(DSLContext db, String email) {
        return db.select(CREDENTIALS)
            .from(USERS)
            .where(lower(USERS.EMAIL).eq(email.toLowerCase(Locale.ROOT)))
            .fetchOptional(Record1::value1);
    }

    public static Optional<Credentials> credentials(DSLContext db, long id) {
        return db.select(CREDENTIALS)
            .from(USERS)
            .where(USERS.ID.eq(id))
            .fetchOptional(Record1::value1);
    }

    /** @param passwordHash null until its owner has chosen a password */
    public static long insert(DSLContext tx, String email, Role role, @Nullable String language, @Nullable String passwordHash, Instant now) {
        return tx.insertInto(USERS)
            .set(USERS.EMAIL, email)
            .set(USERS.ROLE, role.key())
            .set(USERS.LANGUAGE, language)
            .set(USERS.PASSWORD_HASH, passwordHash)
            .set(USERS.CREATED_AT, now)
            .set(USERS.UPDATED_AT, now)
            .returningResult(USERS.ID)
            .fetchSingle(USERS.ID);
    }

    static User replace(DSLContext tx, long id, Input in, Instant now) {
        return tx.update(USERS)
            .set(USERS.EMAIL, in.email())
            .set(USERS.ROLE, in.role().key())
            .set(USERS.IS_ACTIVE, in.isActive())
            .set(USERS.LANGUAGE, in.language())
            .set(USERS.VERSION, USERS.VERSION.plus(1))
            .set(USERS.UPDATED_AT, now)
            .where(USERS.ID.eq(id))
            .returningResult(VIEW.columns())
            .fetchSingle(VIEW::read);
    }

    public static void setPassword(DSLContext tx, long id, String passwordHash, Instant now) {
        tx.update(USERS)
            .set(USERS.PASSWORD_HASH, passwordHash)
            .set(USERS.VERSION, USERS.VERSION.plus(1))
            .set(USERS.UPDATED_AT, now)
            .where(USERS.ID.eq(id))
            .execute();
    }

    public static void setLanguage(DSLContext tx, long id, @Nullable String language, Instant now) {
        tx.update(USERS)
            .set(USERS.LANGUAGE, language)
            .set(USERS.VERSION, USERS.VERSION.plus(1))
            .set(USERS.UPDATED_AT, now)
            .where(USERS.ID.eq(id))
            .execute();
    }

    /**
     * Keeps when somebody signed in; no change of the record, so no new version.
     *
     * @return false when the account was disabled or got another password since {@code proven} was read
     */
    public static boolean signedIn(DSLContext tx, Credentials proven, Instant now) {
        return tx.update(USERS)
            .set(USERS.LAST_LOGIN_AT, now)
            .where(USERS.ID.eq(proven.id()), USERS.PASSWORD_HASH.eq(proven.passwordHash()))
            .and(USERS.IS_ACTIVE)
            .execute() == 1;
    }

    static void remove(DSLContext tx, long id) {
        tx.deleteFrom(USERS)
            .where(USERS.ID.eq(id))
            .execute();
    }

    private static Condition matching(Filter filter) {
        return Search.everyWord(SEARCHED, filter.q())
            .and(filter.role() == null ? noCondition() : USERS.ROLE.in(filter.role().stream().map(Role::key).toList()))
            .and(filter.isActive() == null ? noCondition() : USERS.IS_ACTIVE.eq(filter.isActive()));
    }
}
