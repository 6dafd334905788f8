package ecole.auth;

import static ecole.db.schema.Tables.LOGIN_ATTEMPTS;
import static ecole.http.Role.ADMIN;
import static ecole.http.Role.STUDENT;
import static ecole.testing.Client.object;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ecole.testing.Answer;
import ecole.testing.TestSchool;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoginLimitsTest {
    private static final String AWA = "awa@diop.example";
    private static TestSchool school;

    @BeforeAll static void open() {
        school = TestSchool.open();
        Known.user(school, AWA, ADMIN);
    }

    @AfterAll static void close() {
        school.close();
    }

    @BeforeEach void forget() {
        school.sql(tx -> tx.deleteFrom(LOGIN_ATTEMPTS).execute());
    }

    @Test void anAddressMayFailTenTimesAMinuteWhateverTheAccounts() {
        for (var i = 0; i < 10; i++) {
            Known.user(school, "personne" + i + "@diop.example", STUDENT);
            wrong(school, "personne" + i + "@diop.example").isProblem(401, "bad_credentials");
        }

        var refused = Known.login(school.browser(), AWA).isProblem(429, "too_many_requests");
        assertEquals("60", refused.header("Retry-After"));

        school.clock().advance(Duration.ofSeconds(60));
        Known.login(school.browser(), AWA).is(200);
    }

    /** Whoever has one address of IPv6 has 2^64 of them. */
    @Test void aNetworkOfIpv6IsOneAddress() {
        try (var behindProxy = TestSchool.open(Map.of("ECOLE_TRUSTED_PROXIES", "127.0.0.1"))) {
            for (var i = 0; i < 10; i++) {
                guess(behindProxy, "2001:db8:1:2::" + i, i).isProblem(401, "bad_credentials");
            }

            guess(behindProxy, "2001:db8:1:2:ffff::1", 10).isProblem(429, "too_many_requests");
            guess(behindProxy, "2001:db8:1:3::1", 11).isProblem(401, "bad_credentials");
        }
    }

    private static Answer guess(TestSchool school, String address, int account) {
        return school.anonymous().with("X-Forwarded-For", address)
            .post("/auth/login", object("email", "personne" + account + "@diop.example", "password", "pas le bon du tout"));
    }

    @Test void anAccountMayFailTenTimesAQuarterWhateverTheAddresses() {
        for (var i = 0; i < 10; i++) {
            wrong(school, "AWA@diop.example").isProblem(401, "bad_credentials");
        }
        school.clock().advance(Duration.ofMinutes(1));

        assertEquals("840", Known.login(school.browser(), AWA).isProblem(429, "too_many_requests").header("Retry-After"));
        assertEquals(401, wrong(school, "autre@diop.example").status());

        school.clock().advance(Duration.ofMinutes(14));
        Known.login(school.browser(), AWA).is(200);
    }

    @Test void whoMistypesTwiceIsNotKeptWaiting() {
        wrong(school, AWA).isProblem(401, "bad_credentials");
        wrong(school, AWA).isProblem(401, "bad_credentials");

        Known.login(school.browser(), AWA).is(200);
    }

    @Test void aWholeClassSignsInFromOneAddress() {
        for (var i = 0; i < 30; i++) {
            Known.login(school.browser(), AWA).is(200);
        }
    }

    @Test void signingInForgivesTheAccountsFailures() {
        for (var minute = 0; minute < 3; minute++) {
            for (var i = 0; i < 9; i++) {
                wrong(school, AWA).isProblem(401, "bad_credentials");
            }
            Known.login(school.browser(), AWA).is(200);
            school.clock().advance(Duration.ofMinutes(1));
        }
    }

    @Test void attemptsAtOnceAreNotJudgedByTheSameCount() {
        var refused = IntStream.range(0, 24).parallel().mapToObj(i -> wrong(school, AWA)).filter(answer -> answer.status() == 429).count();

        assertEquals(14, refused);
    }

    @Test void theCurrentPasswordIsNotGuessedFasterThanAtTheDoor() {
        var browser = Known.signedIn(school, AWA);
        var change = object("currentPassword", "pas le bon", "newPassword", "cinq autres mots sans rapport");
        for (var i = 0; i < 10; i++) {
            browser.send("PUT", "/auth/password", change).isProblem(422, "invalid").names("currentPassword", "wrong_password");
        }

        browser.send("PUT", "/auth/password", change).isProblem(429, "too_many_requests");
    }

    @Test void noAddressOrMailIsKeptInTheCounts() {
        wrong(school, AWA);

        var kept = school.sql(tx -> tx.selectFrom(LOGIN_ATTEMPTS).fetch().formatCSV());

        assertEquals(false, kept.contains("diop") || kept.contains("127.0.0.1"), kept);
    }

    private static Answer wrong(TestSchool school, String email) {
        return school.browser().post("/auth/login", object("email", email, "password", "pas le bon"));
    }
}
