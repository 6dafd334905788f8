package ecole.settings;

import static ecole.db.schema.Tables.COURSES;
import static ecole.db.schema.Tables.ENROLLMENTS;
import static ecole.db.schema.Tables.PAYMENTS;
import static ecole.db.schema.Tables.SETTINGS;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;

import ecole.db.schema.tables.records.SettingsRecord;
import ecole.settings.Settings.Input;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;

/** Every statement on the settings. */
public final class SettingsSql {
    /** Whether anything has a price: another currency would turn 100 EUR into 100 XOF. */
    private static final Condition HAS_AMOUNTS = exists(selectOne().from(COURSES).where(COURSES.PRICE.ne(BigDecimal.ZERO)))
        .or(exists(selectOne().from(ENROLLMENTS).where(ENROLLMENTS.PRICE.ne(BigDecimal.ZERO))))
        .or(exists(selectOne().from(PAYMENTS)));

    private static final SelectField<Settings> VIEW = row(SETTINGS.SCHOOL_NAME, SETTINGS.TIME_ZONE, SETTINGS.CURRENCY, field(HAS_AMOUNTS),
        SETTINGS.COUNTRY, SETTINGS.LANGUAGE, SETTINGS.ADDRESS, SETTINGS.PHONE, SETTINGS.EMAIL, SETTINGS.RECEIPT_HEADER, SETTINGS.RECEIPT_FOOTER,
        SETTINGS.LOGO.convertFrom(Logo::address), SETTINGS.VERSION, SETTINGS.CREATED_AT, SETTINGS.UPDATED_AT).mapping(Settings::new);

    private SettingsSql() {}

    static Optional<Settings> find(DSLContext db) {
        return db.select(VIEW)
            .from(SETTINGS)
            .fetchOptional(Record1::value1);
    }

    /** The version, locked until the transaction ends. */
    static Optional<Integer> lock(DSLContext tx) {
        return tx.select(SETTINGS.VERSION)
            .from(SETTINGS)
            .forNoKeyUpdate()
            .fetchOptional(SETTINGS.VERSION);
    }

    static String currency(DSLContext tx) {
        return tx.select(SETTINGS.CURRENCY)
            .from(SETTINGS)
            .fetchSingle(SETTINGS.CURRENCY);
    }

    /** The same, with the promise that it stays so until the transaction ends: whoever writes an amount meanwhile waits. */
    static boolean hasAmountsForGood(DSLContext tx) {
        tx.execute("lock table courses, enrollments, payments in share mode");
        return tx.fetchValue(field(HAS_AMOUNTS));
    }

    /** @return false when somebody has set the school up already */
    public static boolean insert(DSLContext tx, Input in, Instant now) {
        var columns = columns(in, in.phone());
        columns.setCreatedAt(now);
        columns.setUpdatedAt(now);
        return tx.insertInto(SETTINGS)
            .set(columns)
            .onConflictDoNothing()
            .execute() == 1;
    }

    static Settings replace(DSLContext tx, Input in, @Nullable String phone, Instant now) {
        return tx.update(SETTINGS)
            .set(columns(in, phone))
            .set(SETTINGS.VERSION, SETTINGS.VERSION.plus(1))
            .set(SETTINGS.UPDATED_AT, now)
            .returningResult(VIEW)
            .fetchSingle(Record1::value1);
    }

    private static SettingsRecord columns(Input in, @Nullable String phone) {
        var columns = new SettingsRecord();
        columns.setSchoolName(in.schoolName());
        columns.setTimeZone(in.timeZone());
        columns.setCurrency(in.currency());
        columns.setCountry(in.country());
        columns.setLanguage(in.language());
        columns.setAddress(in.address());
        columns.setPhone(phone);
        columns.setEmail(in.email());
        columns.setReceiptHeader(in.receiptHeader());
        columns.setReceiptFooter(in.receiptFooter());
        return columns;
    }
}
