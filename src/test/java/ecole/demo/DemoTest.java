package ecole.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ecole.db.Database;
import ecole.db.DatabaseAddress;
import ecole.db.StartFault;
import ecole.testing.TestPostgres;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);
    private static DatabaseAddress address;
    private static Database database;
    private static List<Demo.Login> logins;

    @BeforeAll static void fill() {
        address = TestPostgres.emptyDatabase();
        database = Database.open(address, 2);
        logins = Demo.fill(database, CLOCK, password -> "hash of " + password);
    }

    @AfterAll static void close() {
        database.close();
        TestPostgres.drop(address);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "300  | students                  | true",
        "15   | trainers                  | true",
        "25   | courses                   | true",
        "1    | courses                   | not is_active",
        "80   | sessions                  | true",
        "10   | sessions                  | cancelled_at is null and start_date > '2026-11-22'",
        "1    | sessions                  | cancelled_at is null and '2026-11-22' between start_date and end_date",
        "40   | sessions                  | end_date < '2026-11-22'",
        "2    | sessions                  | cancelled_at is not null",
        "2    | sessions                  | trainer_id is null and start_date > '2026-11-22'",
        "2    | sessions                  | start_date in ('2026-11-23', '2026-11-24')",
        "5    | sessions                  | seats_taken = capacity",
        "1    | sessions                  | start_date > '2026-11-22' and seats_taken < capacity and seats_taken >= 0.8 * capacity",
        "1500 | enrollments               | true",
        "500  | enrollments               | status = 'paid' and price > 0",
        "20   | enrollments               | status = 'paid' and price = 0",
        "20   | enrollments               | status = 'pending' and amount_paid > 0",
        "100  | enrollments               | status = 'pending' and amount_paid = 0",
        "50   | enrollments               | status = 'cancelled'",
        "5    | enrollments               | status = 'cancelled' and amount_paid > 0",
        "100  | enrollments               | discount > 0",
        "1000 | payments                  | amount > 0",
        "30   | payments                  | amount < 0",
        "1500 | history                   | actor_id = (select id from users where role = 'admin')"})
    void thereIsEnoughOfEverything(int least, String table, String condition) {
        var rows = database.reading().fetchSingle("select count(*)::int from " + table + " where " + condition).get(0, Integer.class);

        assertTrue(rows >= least, rows + " " + table + " where " + condition);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "payments    | payment_date > '2026-11-22' or created_at > '2026-11-22T09:00:00Z'",
        "enrollments | enrolled_at > '2026-11-22T09:00:00Z'",
        "enrollments | enrolled_at < (select created_at from students where students.id = student_id)",
        "sessions    | seats_taken <> (select count(*) from enrollments where session_id = sessions.id and status <> 'cancelled')",
        "payments    | exists (select from payments p where p.receipt_year = payments.receipt_year and p.receipt_number < payments.receipt_number and p.payment_date > payments.payment_date)"})
    void nothingIsImpossible(String table, String condition) {
        assertEquals(0, database.reading().fetchSingle("select count(*)::int from " + table + " where " + condition).get(0, Integer.class), condition);
    }

    @Test void everyRoleCanSignInAndSeesSomethingOfTheirOwn() {
        assertEquals(List.of("ADMIN", "TRAINER", "STUDENT"), logins.stream().map(login -> login.role().name()).toList());
        for (var login : logins) {
            assertTrue(login.password().matches("([a-z2-9]{4}-){2}[a-z2-9]{4}"), login.password());
            assertEquals("hash of " + login.password(), value("select password_hash from users where email = '" + login.email() + "'"));
        }
        assertTrue(Integer.parseInt(value("select count(*) from sessions join trainers on trainers.id = trainer_id where user_id is not null")) > 0);
        assertTrue(Integer.parseInt(value("select count(*) from enrollments join students on students.id = student_id where user_id is not null")) > 0);
    }

    @Test void theSchoolIsTheSameEachTime() {
        var other = TestPostgres.emptyDatabase();
        var fingerprint = "select md5(string_agg(t::text, ',' order by id)) from payments t";
        try (var again = Database.open(other, 2)) {
            Demo.fill(again, CLOCK, password -> "another hash");

            assertEquals(value(fingerprint), again.reading().fetchSingle(fingerprint).get(0, String.class));
        } finally {
            TestPostgres.drop(other);
        }
    }

    @Test void aDatabaseWithASchoolIsNotTouched() {
        assertThrows(StartFault.class, () -> Demo.fill(database, CLOCK, password -> password));
    }

    private static String value(String sql) {
        return database.reading().fetchSingle(sql).get(0, String.class);
    }
}
