package ecole.auth;

import static ecole.db.schema.Tables.STUDENTS;
import static ecole.db.schema.Tables.TRAINERS;
import static ecole.db.schema.Tables.USERS;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;

import ecole.http.Role;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;

/** Reads the account behind a page. */
final class MeSql {
    /** An account and the person it belongs to. */
    record Person(long id, String email, Role role, @Nullable String language, @Nullable String name, @Nullable Long studentId,
                  @Nullable Long trainerId) {}

    private MeSql() {}

    static Optional<Person> find(DSLContext db, long user) {
        return db.select(row(USERS.ID, USERS.EMAIL, USERS.ROLE.convertFrom(Role::of), USERS.LANGUAGE,
                coalesce(concat(STUDENTS.FIRST_NAME, inline(" "), STUDENTS.LAST_NAME), concat(TRAINERS.FIRST_NAME, inline(" "), TRAINERS.LAST_NAME)),
                STUDENTS.ID, TRAINERS.ID).mapping(Person::new))
            .from(USERS)
            .leftJoin(STUDENTS).on(STUDENTS.USER_ID.eq(USERS.ID))
            .leftJoin(TRAINERS).on(TRAINERS.USER_ID.eq(USERS.ID))
            .where(USERS.ID.eq(user))
            .fetchOptional(Record1::value1);
    }
}
