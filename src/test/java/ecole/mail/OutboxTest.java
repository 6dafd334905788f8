package ecole.mail;

import static ecole.db.schema.Tables.LETTERS;
import static ecole.http.Role.ADMIN;
import static ecole.http.Role.TRAINER;
import static ecole.testing.Client.object;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import ecole.auth.Known;
import ecole.testing.TestSchool;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.jooq.Record;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of letters that wait: while the mail server is away, when École stops meanwhile, and when several instances run. */
class OutboxTest {
    private static final int PATIENCE_SECONDS = 30;
    private static final Pattern TOKEN = Pattern.compile("reset\\?token=([\\w-]{43})\\s");

    private GreenMail box;
    private Map<String, String> settings;
    private TestSchool school;

    /** The mail server is away until a test starts it. */
    @BeforeEach void open() throws IOException {
        var port = freePort();
        box = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        settings = Map.of("ECOLE_SMTP_URL", "smtp://127.0.0.1:" + port, "ECOLE_SMTP_FROM", "bonjour@lilas.example",
            "ECOLE_BASE_URL", "https://ecole.lilas.example");
        school = TestSchool.open(settings);
    }

    @AfterEach void close() {
        school.close();
        box.stop();
    }

    @Test void aServerThatIsAwayIsTriedAgain() throws Exception {
        oneLetterWaits();
        assertEquals(TestSchool.NOW.plusSeconds(20), letter().get(LETTERS.DUE_AT));

        box.start();
        itIsTime();

        until(() -> school.count(LETTERS) == 0);
        assertEquals(1, box.getReceivedMessages().length);
    }

    @Test void aStopLosesNoLetterAndItsLinkStillWorks() throws Exception {
        oneLetterWaits();
        school.stop();

        box.start();
        try (var next = school.secondInstance(settings)) {
            itIsTime();

            assertTrue(box.waitForIncomingEmail(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS), 1));
            var token = TOKEN.matcher(box.getReceivedMessages()[0].getContent().toString());
            assertTrue(token.find());
            next.anonymous().post("/auth/reset", object("token", token.group(1), "password", "un autre mot de passe")).is(204);
        }
    }

    @Test void aLinkThatWaitsCannotBeReadInTheDatabase() throws Exception {
        oneLetterWaits();

        assertFalse(new String(letter().get(LETTERS.SEALED_LINK), StandardCharsets.ISO_8859_1).contains("lilas"));
        assertFalse(letter().intoMap().toString().contains("token"));
    }

    @Test void twoInstancesSendEachLetterOnce() throws Exception {
        box.start();
        try (var other = school.secondInstance(settings)) {
            for (var i = 0; i < 5; i++) {
                school.as(ADMIN).post("/users", object("email", "a" + i + "@lilas.example", "role", "trainer")).is(201);
                other.as(ADMIN).post("/users", object("email", "b" + i + "@lilas.example", "role", "trainer")).is(201);
            }

            until(() -> school.count(LETTERS) == 0);
            assertEquals(10, box.getReceivedMessages().length);
        }
    }

    @Test void aLetterIsGivenUpAfterItsLastTry() throws Exception {
        oneLetterWaits();

        school.sql(tx -> tx.update(LETTERS).set(LETTERS.ATTEMPTS, Outbox.RETRIES.size()).set(LETTERS.DUE_AT, TestSchool.NOW).execute());

        until(() -> school.count(LETTERS) == 0);
    }

    @Test void aLinkThatAnotherKeySealedIsDropped() throws Exception {
        oneLetterWaits();
        box.start();

        var foreign = new Seal("another key".getBytes(StandardCharsets.UTF_8)).close("https://ecole.lilas.example/reset?token=x");
        school.sql(tx -> tx.update(LETTERS).set(LETTERS.SEALED_LINK, foreign).set(LETTERS.DUE_AT, TestSchool.NOW).execute());

        until(() -> school.count(LETTERS) == 0);
        assertEquals(0, box.getReceivedMessages().length);
    }

    private void oneLetterWaits() throws InterruptedException {
        Known.user(school, "awa@lilas.example", TRAINER);
        school.anonymous().post("/auth/forgot", object("email", "awa@lilas.example")).is(204);
        until(() -> school.count(LETTERS, LETTERS.ATTEMPTS.eq(1), LETTERS.DUE_AT.lt(TestSchool.NOW.plus(Duration.ofMinutes(1)))) == 1);
    }

    /** The clock stands still, so the letter comes to it. */
    private void itIsTime() {
        school.sql(tx -> tx.update(LETTERS).set(LETTERS.DUE_AT, TestSchool.NOW).execute());
    }

    private Record letter() {
        return school.database().reading().selectFrom(LETTERS).fetchSingle();
    }

    private static void until(BooleanSupplier happened) throws InterruptedException {
        for (var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS); !happened.getAsBoolean(); ) {
            assertTrue(System.nanoTime() < end, "it did not happen in time");
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
