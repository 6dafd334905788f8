package ecole.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import ecole.testing.TestSchool;
import org.junit.jupiter.api.Test;

/** What becomes of a letter when its server refuses it or cannot be trusted. */
class SmtpTest {
    private static final Letter LETTER = new Letter("awa@lilas.example", "École des Lilas", "Bonjour", "Votre lien", TestSchool.NOW);

    @Test void aLetterThatNoTryCanSaveIsGivenUpAtOnce() {
        var box = started(ServerSetup.PROTOCOL_SMTP);
        try {
            var refused = assertThrows(Undelivered.class, () -> new Smtp(server(box.getSmtp().getPort(), false, null))
                .send(new Letter("no address", "École", "Bonjour", "Votre lien", TestSchool.NOW)));

            assertTrue(refused.isForGood());
            assertEquals("AddressException", refused.getMessage());
        } finally {
            box.stop();
        }
    }

    @Test void aPasswordIsNeverToldToAServerWithoutTls() {
        var box = started(ServerSetup.PROTOCOL_SMTP);
        try {
            assertThrows(Undelivered.class, () -> new Smtp(server(box.getSmtp().getPort(), false, "ada")).send(LETTER));

            assertEquals(0, box.getReceivedMessages().length);
        } finally {
            box.stop();
        }
    }

    @Test void aServerForWhomNobodyVouchesGetsNoLetter() {
        var box = started(ServerSetup.PROTOCOL_SMTPS);
        try {
            var refused = assertThrows(Undelivered.class, () -> new Smtp(server(box.getSmtps().getPort(), true, null)).send(LETTER));

            assertFalse(refused.isForGood());
            assertEquals(0, box.getReceivedMessages().length);
            assertFalse(refused.getMessage().contains("lilas"), refused.getMessage());
        } finally {
            box.stop();
        }
    }

    private static MailServer server(int port, boolean tls, String user) {
        return new MailServer("127.0.0.1", port, tls, user, user, "bonjour@lilas.example");
    }

    private static GreenMail started(String protocol) {
        var setup = new ServerSetup(0, "127.0.0.1", protocol);
        setup.setServerStartupTimeout(60_000);
        var box = new GreenMail(setup);
        box.start();
        return box;
    }
}
