package ecole.settings;

import static ecole.db.schema.Tables.SETTINGS;
import static org.jooq.impl.DSL.row;

import ecole.db.Database;
import ecole.db.Remembered;
import ecole.http.Problem;
import ecole.http.Standards;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.Records;

/** The school's settings, read once and kept until somebody changes them, here or on another instance. */
public final class CurrentSchool {
    private static final Duration MAX_AGE = Duration.ofSeconds(5);
    private static final Standards BEFORE_SETUP = new Standards(ZoneOffset.UTC, 2);

    private final Remembered<Optional<School>> school;

    public CurrentSchool(Database database) {
        this.school = new Remembered<>(database.changes().accounts(), MAX_AGE, () -> read(database));
    }

    private static Optional<School> read(Database database) {
        return database.reading()
            .select(SETTINGS.SCHOOL_NAME, SETTINGS.TIME_ZONE.convertFrom(ZoneId::of), SETTINGS.CURRENCY, SETTINGS.COUNTRY, SETTINGS.LANGUAGE,
                row(SETTINGS.ADDRESS, SETTINGS.PHONE, SETTINGS.EMAIL).mapping(School.Contact::new),
                row(SETTINGS.RECEIPT_HEADER, SETTINGS.RECEIPT_FOOTER).mapping(School.Receipt::new),
                SETTINGS.LOGO.convertFrom(Logo::address))
            .from(SETTINGS)
            .fetchOptional(Records.mapping(School::new));
    }

    /** Empty until the set-up is done. */
    public Optional<School> find() {
        return school.get();
    }

    /** @throws Problem 409 {@code setup_needed} until the set-up is done */
    public School get() {
        return find().orElseThrow(() -> Problem.conflict("setup_needed"));
    }

    /** How input is judged here. */
    public Standards standards() {
        return find().map(school -> new Standards(school.zone(), school.moneyDecimals())).orElse(BEFORE_SETUP);
    }
}
