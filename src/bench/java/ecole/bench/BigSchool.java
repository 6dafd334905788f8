package ecole.bench;

import static org.jooq.impl.DSL.inline;

import java.util.List;
import org.jooq.DSLContext;

/** Fills a database with a school of any size by a few statements; sums, seats and statuses are what the triggers would have made them. */
final class BigSchool {
    private static final List<String> TABLES = List.of("students", "trainers", "courses", "sessions", "enrollments", "payments");
    /** Seats for what the measurement itself enrolls and collects: so many sessions that two random choices hardly ever meet. */
    static final int SPARE_SESSIONS = 20_000;
    static final int SPARE_BALANCES = 20_000;

    private BigSchool() {}

    /** @param enrollments a multiple of 20: that many in each session */
    static void load(DSLContext tx, int students, int enrollments) {
        TABLES.forEach(table -> tx.execute("alter table " + table + " disable trigger user"));
        people(tx, students);
        tx.execute("""
            insert into courses (title, category, duration_hours, price, is_active, created_at, updated_at)
            select 'Cours ' || i, (array['Soutien scolaire', 'Formation professionnelle', 'Développement personnel'])[1 + i % 3], 10, 100 + i, i % 10 > 0,
                   timestamptz '2022-01-01', timestamptz '2022-01-01'
              from generate_series(1, 100) i""");
        sessions(tx, enrollments / 20);
        enrollments(tx, enrollments / 20, students);
        payments(tx);
        TABLES.forEach(table -> tx.execute("alter table " + table + " enable trigger user"));
    }

    private static void people(DSLContext tx, int students) {
        tx.execute("""
            insert into settings (school_name, time_zone, currency, country, language, created_at, updated_at)
            values ('Grande école', 'Europe/Paris', 'EUR', 'FR', 'fr', now(), now())""");
        tx.execute("""
            insert into students (first_name, last_name, date_of_birth, phone, email, city, postal_code, country, created_at, updated_at)
            select (array['Emma','Louis','Jade','Gabriel','Louise','Raphaël','Alice','Arthur','Chloé','Jules','Inès','Adam','Léa','Lucas','Manon','Hugo',
                          'Zoé','Nathan','Camille','Théo'])[1 + i % 20],
                   initcap((array['mar','du','le','ber','fa','gi','ro','la','mo','che','bou','per','gar','vi','sau'])[1 + (i / 20) % 15]
                   || (array['tin','pont','fèvre','nard','bre','rard','bert','mbert','reau','valier','cher','rin','nier','dal','vage','lon','quet'])
                      [1 + (i / 300) % 17]
                   || (array['','et','ot','in','eau','aud','ier'])[1 + (i / 5100) % 7]),
                   date '1960-01-01' + (i * 37::bigint % 18000)::int, '+336' || lpad(i::text, 8, '0'), 'eleve' || i || '@courriel.example',
                   (array['Lyon','Paris','Saint-Étienne','Marseille','Nîmes','Lille'])[1 + i % 6], '69001', 'FR',
                   timestamptz '2022-01-01' + i * interval '1 min', timestamptz '2022-01-01' + i * interval '1 min'
              from generate_series(1, {0}) i""", inline(students));
        tx.execute("""
            insert into trainers (first_name, last_name, specialties, created_at, updated_at)
            select 'Anne', 'Formatrice ' || i, '["Mathématiques"]', timestamptz '2022-01-01', timestamptz '2022-01-01' from generate_series(1, 200) i""");
    }

    private static void sessions(DSLContext tx, int sessions) {
        tx.execute("""
            insert into sessions (course_id, trainer_id, start_date, end_date, capacity, seats_taken, location, created_at, updated_at)
            select 1 + i % 100, case when i % 17 > 0 then 1 + i % 200 end, current_date - 700 + i % 1000, current_date - 697 + i % 1000,
                   case when i % 5 = 0 then 19 else 24 end, 19, 'Salle ' || i % 12, timestamptz '2022-01-01', timestamptz '2022-01-01'
              from generate_series(1, {0}) i""", inline(sessions));
        tx.execute("""
            insert into sessions (course_id, start_date, end_date, capacity, created_at, updated_at)
            select 1, current_date + 900, current_date + 900, 10000, timestamptz '2022-01-01', timestamptz '2022-01-01' from generate_series(1, {0})""",
            inline(SPARE_SESSIONS));
    }

    /** Of twenty in each session seventeen have paid, two have paid a part and one has given up. */
    private static void enrollments(DSLContext tx, int sessions, int students) {
        tx.execute("""
            insert into enrollments (student_id, session_id, status, price, amount_paid, enrolled_at, cancelled_at, created_at, updated_at)
            select 1 + (s.id * 4999 + k * 5003) % {1}, s.id, case when k = 20 then 'cancelled' when k > 17 then 'pending' else 'paid' end,
                   100 + s.course_id, case when k = 20 then 0 when k > 17 then 40 else 100 + s.course_id end,
                   least((s.start_date - k * 3)::timestamptz + k * 31 * interval '1 min', now() - k * interval '1 day'),
                   case when k = 20 then now() end, now(), now()
              from sessions s, generate_series(1, 20) k
             where s.id <= {0}""", inline(sessions), inline(students));
        tx.execute("""
            insert into enrollments (student_id, session_id, status, price, enrolled_at, created_at, updated_at)
            select 1 + i % {1}, {0} + i, 'pending', 100000, now(), now(), now() from generate_series(1, {2}) i""",
            inline(sessions), inline(students), inline(SPARE_BALANCES));
        tx.execute("update sessions set seats_taken = 1 where id > {0}", inline(sessions));
    }

    private static void payments(DSLContext tx) {
        tx.execute("""
            insert into payments (enrollment_id, amount, payment_method, payment_date, receipt_year, receipt_number, created_at, updated_at)
            select id, amount_paid, (array['cash','cheque','transfer','card','other'])[1 + id % 5], enrolled_at::date, extract(year from enrolled_at)::int,
                   row_number() over (partition by extract(year from enrolled_at) order by enrolled_at), enrolled_at, enrolled_at
              from enrollments where amount_paid > 0""");
        tx.execute("insert into receipt_counters (year, last) select receipt_year, max(receipt_number) from payments group by receipt_year");
    }
}
