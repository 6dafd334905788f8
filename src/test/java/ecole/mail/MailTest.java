package ecole.mail;

import static ecole.db.schema.Tables.ONE_TIME_TOKENS;
import static ecole.db.schema.Tables.USERS;
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
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Letters are read as a real server on the loopback received them. */
class MailTest {
    private static final int SOON_MILLIS = 10_000;
    private static final Pattern TOKEN = Pattern.compile("https://ecole\\.lilas\\.example/(invite|reset)\\?token=([\\w-]{43})\\s");

    private GreenMail box;
    private TestSchool school;

    @BeforeEach void open() {
        box = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        box.start();
        school = TestSchool.open(Map.of("ECOLE_SMTP_URL", "smtp://127.0.0.1:" + box.getSmtp().getPort(), "ECOLE_SMTP_FROM", "bonjour@lilas.example",
            "ECOLE_BASE_URL", "https://ecole.lilas.example"));
    }

    @AfterEach void close() {
        school.close();
        box.stop();
    }

    @Test void whoeverForgotThePasswordGetsALinkThatWorks() throws Exception {
        Known.user(school, "awa@lilas.example", TRAINER);

        ask("AWA@lilas.example").is(204);

        var letter = letter(1);
        assertEquals("awa@lilas.example", letter.getAllRecipients()[0].toString());
        assertEquals("=?UTF-8?Q?=C3=89cole_des_Lilas?= <bonjour@lilas.example>", letter.getHeader("From", null));
        assertEquals("Votre nouveau mot de passe", letter.getSubject());
        assertEquals("auto-generated", letter.getHeader("Auto-Submitted", null));
        assertEquals("Sun, 22 Nov 2026 09:00:00 GMT", letter.getHeader("Date", null));
        assertTrue(text(letter).contains("jusqu’au 23 novembre 2026"), text(letter));
        school.anonymous().post("/auth/reset", object("token", token(letter, "reset"), "password", "un autre mot de passe")).is(204);
        var notice = letter(2);
        assertEquals("Votre mot de passe a changé", notice.getSubject());
        assertTrue(text(notice).contains("22 novembre 2026"), text(notice));
    }

    @Test void nobodyLearnsWhetherAnAddressHasAnAccount() throws Exception {
        var off = Known.user(school, "off@lilas.example", TRAINER);
        school.sql(tx -> tx.update(USERS).set(USERS.IS_ACTIVE, false).where(USERS.ID.eq(off)).execute());
        Known.user(school, "awa@lilas.example", TRAINER);

        var unknown = ask("personne@lilas.example").is(204);
        var disabled = ask("off@lilas.example").is(204);
        var known = ask("awa@lilas.example").is(204);

        assertEquals(unknown.body(), known.body());
        assertEquals(disabled.http().headers().map().keySet(), known.http().headers().map().keySet());
        assertEquals("awa@lilas.example", letter(1).getAllRecipients()[0].toString());
        assertEquals(1, box.getReceivedMessages().length);
        assertEquals(1, school.count(ONE_TIME_TOKENS));
    }

    @Test void theAnswerDoesNotWaitForTheServer() {
        Known.user(school, "awa@lilas.example", TRAINER);
        box.stop();

        ask("awa@lilas.example").is(204);
    }

    @Test void nobodysBoxIsFilledByStrangers() throws Exception {
        Known.user(school, "awa@lilas.example", TRAINER);

        for (var i = 0; i < 3; i++) {
            ask("awa@lilas.example").is(204);
        }

        ask("Awa@lilas.example").isProblem(429, "too_many_requests");
        letter(3);
        assertEquals(3, box.getReceivedMessages().length);
    }

    @Test void anInvitationIsSentToItsOwnerAndShownToTheAdmin() throws Exception {
        var invited = school.as(ADMIN).post("/users", object("email", "jean@lilas.example", "role", "trainer", "language", "en")).is(201);

        assertTrue(invited.json().path("mailed").asBoolean());
        var letter = letter(1);
        assertEquals("Your access to École des Lilas", letter.getSubject());
        assertTrue(invited.text("link").endsWith("=" + token(letter, "invite")), invited.text("link"));
        assertTrue(text(letter).contains("November 29, 2026"), text(letter));
    }

    @Test void strangersDoNotVoidTheLinkThatAnAdminHandedOver() throws Exception {
        var invited = school.as(ADMIN).post("/users", object("email", "jean@lilas.example", "role", "trainer")).is(201);

        ask("jean@lilas.example").is(204);

        var mailed = token(letter(2), "invite");
        var handed = invited.text("link").replaceFirst(".*token=", "");
        school.anonymous().post("/auth/reset", object("token", handed, "password", "un autre mot de passe")).is(204);
        school.anonymous().post("/auth/reset", object("token", mailed, "password", "encore un mot de passe")).isProblem(422, "link_invalid");
    }

    @Test void whoeverLosesTheirAddressLearnsItThere() throws Exception {
        var admin = Known.signedIn(school, mail(Known.user(school, "chef@lilas.example", ADMIN)));
        var awa = Known.user(school, "awa@lilas.example", TRAINER);

        admin.send("PUT", "/users/" + awa, object("email", "autre@lilas.example", "role", "trainer", "isActive", true, "currentPassword", Known.PASSWORD)).is(200);

        assertEquals("awa@lilas.example", letter(1).getAllRecipients()[0].toString());
        assertEquals("L’adresse de votre accès a changé", letter(1).getSubject());
    }

    @Test void pagesKnowThatThereIsMail() {
        assertTrue(school.anonymous().get("/setup").json().path("mail").asBoolean());
        try (var without = TestSchool.open()) {
            assertFalse(without.anonymous().get("/setup").json().path("mail").asBoolean());
            Known.user(without, "awa@lilas.example", TRAINER);
            without.anonymous().post("/auth/forgot", object("email", "awa@lilas.example")).is(204);
            assertFalse(without.as(ADMIN).post("/users", object("email", "jean@lilas.example", "role", "trainer")).is(201).json().path("mailed").asBoolean());
            assertEquals(1, without.count(ONE_TIME_TOKENS));
        }
    }

    private ecole.testing.Answer ask(String email) {
        return school.anonymous().post("/auth/forgot", object("email", email));
    }

    private String mail(long user) {
        return school.database().reading().select(USERS.EMAIL).from(USERS).where(USERS.ID.eq(user)).fetchSingle(USERS.EMAIL);
    }

    /** The letter of this number, once it has come. */
    private MimeMessage letter(int number) {
        assertTrue(box.waitForIncomingEmail(SOON_MILLIS, number), "letter " + number + " did not come");
        return box.getReceivedMessages()[number - 1];
    }

    private static String token(MimeMessage letter, String page) throws MessagingException, IOException {
        var found = TOKEN.matcher(text(letter));
        assertTrue(found.find(), text(letter));
        assertEquals(page, found.group(1));
        return found.group(2);
    }

    private static String text(MimeMessage letter) throws MessagingException, IOException {
        return letter.getContent().toString();
    }
}
