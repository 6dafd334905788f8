package ecole.search;

import static ecole.db.schema.Tables.COURSES;
import static ecole.db.schema.Tables.PAYMENTS;
import static ecole.db.schema.Tables.SESSIONS;
import static ecole.db.schema.Tables.STUDENTS;
import static ecole.db.schema.Tables.TRAINERS;
import static org.jooq.impl.DSL.abs;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import ecole.db.Folded;
import ecole.db.Search;
import ecole.http.Json;
import ecole.search.Found.Hit;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The one statement behind the search over everything. */
final class SearchSql {
    private static final int EACH = 5;
    private static final String LAST_CHARACTER = "\uDBFF\uDFFF";
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ().\\-/]{4,}");
    private static final Pattern RECEIPT = Pattern.compile("(?:(\\d{4})\\s*[-/]\\s*)?0*(\\d{1,9})");
    private static final String BETWEEN = " · ";

    private SearchSql() {}

    /** @param language how dates are written in details */
    static Found find(DSLContext db, String q, LocalDate today, Locale language) {
        return db.select(students(q), trainers(q), courses(q), sessions(q, today, language), payments(q, today, language))
            .fetchSingle(Records.mapping(Found::new));
    }

    private static Field<List<Hit>> students(String q) {
        var where = nullif(DSL.field("concat_ws({0}, {1}, {2})", String.class, inline(BETWEEN), STUDENTS.CITY, STUDENTS.PHONE), inline(""));
        return best(STUDENTS, STUDENTS.ID, STUDENTS.SORT_KEY, matching(STUDENTS.SEARCH, q), q,
            concat(STUDENTS.FIRST_NAME, inline(" "), STUDENTS.LAST_NAME), where);
    }

    private static Field<List<Hit>> trainers(String q) {
        var specialties = TRAINERS.SPECIALTIES.convertFrom(list -> String.join(", ", Json.list(list.data(), String.class)));
        return best(TRAINERS, TRAINERS.ID, TRAINERS.SORT_KEY, matching(TRAINERS.SEARCH, q), q,
            concat(TRAINERS.FIRST_NAME, inline(" "), TRAINERS.LAST_NAME), specialties);
    }

    private static Field<List<Hit>> courses(String q) {
        return best(COURSES, COURSES.ID, COURSES.SORT_KEY, Search.everyWord(COURSES.SEARCH, q), q, COURSES.TITLE, COURSES.CATEGORY);
    }

    /** Both branches stop after a few rows of an index; sorting all that contains the text by relevance would not. */
    private static <R extends Record> Field<List<Hit>> best(Table<R> table, TableField<R, Long> id, Field<String> sortKey, Condition matching, String q,
                                                            Field<String> label, Field<String> detail) {
        var begins = sortKey.ge(Folded.of(q)).and(sortKey.lt(Folded.of(q).concat(LAST_CHARACTER)));
        var beginning = select(id).from(table).where(begins).orderBy(sortKey, id).limit(EACH);
        // Up to five of these may begin with the text as well.
        var anywhere = select(id).from(table).where(matching).orderBy(sortKey, id).limit(2 * EACH);
        return multiset(select(id, label, detail)
            .from(table)
            .where(id.in(beginning.unionAll(anywhere)))
            .orderBy(DSL.field(begins).desc(), sortKey, id)
            .limit(EACH))
            .convertFrom(rows -> rows.map(Records.mapping(Hit::new)));
    }

    private static Field<List<Hit>> sessions(String q, LocalDate today, Locale language) {
        var days = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(language);
        return multiset(select(SESSIONS.ID, SESSIONS.courses().TITLE, SESSIONS.START_DATE, SESSIONS.END_DATE, SESSIONS.LOCATION)
            .from(SESSIONS)
            .where(Search.everyWord(q, SearchSql::mentioned))
            .orderBy(abs(DSL.field("{0} - {1}", Integer.class, SESSIONS.START_DATE, val(today))), SESSIONS.ID)
            .limit(EACH))
            .convertFrom(rows -> rows.map(session -> new Hit(session.value1(), session.value2(),
                detail(days, session.value3(), session.value4(), session.value5()))));
    }

    /** In the course's title, the trainer's name or the place. */
    private static Condition mentioned(Field<String> pattern) {
        return SESSIONS.COURSE_ID.eq(any(array(select(COURSES.ID).from(COURSES).where(COURSES.SORT_KEY.like(pattern, '\\')))))
            .or(SESSIONS.TRAINER_ID.eq(any(array(select(TRAINERS.ID).from(TRAINERS).where(TRAINERS.SORT_KEY.like(pattern, '\\'))))))
            .or(SESSIONS.SEARCH.like(pattern, '\\'));
    }

    private static Field<List<Hit>> payments(String q, LocalDate today, Locale language) {
        var days = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(language);
        var student = PAYMENTS.enrollments().students();
        return multiset(select(PAYMENTS.ID, PAYMENTS.RECEIPT_YEAR, PAYMENTS.RECEIPT_NUMBER, student.FIRST_NAME, student.LAST_NAME, PAYMENTS.PAYMENT_DATE)
            .from(PAYMENTS)
            .where(numbered(q, today))
            .orderBy(PAYMENTS.RECEIPT_YEAR.desc()))
            .convertFrom(rows -> rows.map(payment -> new Hit(payment.value1(),
                String.format(Locale.ROOT, "%04d-%05d", payment.value2(), payment.value3()),
                payment.value4() + " " + payment.value5() + BETWEEN + days.format(payment.value6()))));
    }

    /** A number without its year is looked for in this year and the one before. */
    private static Condition numbered(String q, LocalDate today) {
        var receipt = RECEIPT.matcher(q);
        if (!receipt.matches()) {
            return falseCondition();
        }
        var year = receipt.group(1);
        var years = year == null ? List.of(today.getYear(), today.getYear() - 1) : List.of(Integer.valueOf(year));
        return PAYMENTS.RECEIPT_YEAR.in(years).and(PAYMENTS.RECEIPT_NUMBER.eq(Integer.valueOf(receipt.group(2))));
    }

    private static String detail(DateTimeFormatter days, LocalDate start, LocalDate end, @Nullable String location) {
        var when = start.equals(end) ? days.format(start) : days.format(start) + " – " + days.format(end);
        return location == null ? when : when + BETWEEN + location;
    }

    /** A number typed the national way lacks the country's code and has a zero instead: what follows the zeros is looked for. */
    private static Condition matching(Field<String> search, String q) {
        var words = Search.everyWord(search, q);
        var digits = PHONE.matcher(q).matches() ? q.replaceAll("\\D", "").replaceFirst("^0+", "") : "";
        return digits.isEmpty() ? words : words.or(search.contains(digits));
    }
}
