package ecole.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** Hands letters to the server, one connection each: there are few. The library is loaded by the first letter. */
final class Smtp {
    private static final String UTF_8 = "UTF-8";
    private static final String PATIENCE_MILLIS = "20000";
    /** From here on, a reply's code means "never" (RFC 5321, 4.2.1). */
    private static final int PERMANENT = 500;

    private final MailServer server;

    Smtp(MailServer server) {
        this.server = server;
    }

    void send(Letter letter) throws Undelivered {
        var session = Session.getInstance(properties());
        try (var transport = session.getTransport("smtp")) {
            var message = message(session, letter);
            transport.connect(server.host(), server.port(), server.user(), server.password());
            transport.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException | UnsupportedEncodingException fault) {
            throw new Undelivered(reason(fault), isForGood(fault));
        }
    }

    private Properties properties() {
        var properties = new Properties();
        var own = server.from().substring(server.from().lastIndexOf('@') + 1);
        properties.setProperty("mail.smtp.auth", Boolean.toString(server.user() != null));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(server.tls()));
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(!server.tls() && server.user() != null));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        properties.setProperty("mail.smtp.timeout", PATIENCE_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", PATIENCE_MILLIS);
        // Said instead of this machine's name, which a name server would be asked for.
        properties.setProperty("mail.smtp.localhost", own);
        properties.setProperty("mail.from", server.from());
        return properties;
    }

    private MimeMessage message(Session session, Letter letter) throws MessagingException, UnsupportedEncodingException {
        var message = new MimeMessage(session) {
            @Override protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + UUID.randomUUID() + server.from().substring(server.from().lastIndexOf('@')) + ">");
            }
        };
        message.setFrom(new InternetAddress(server.from(), letter.sender(), UTF_8));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
        message.setSubject(letter.subject(), UTF_8);
        message.setText(letter.text(), UTF_8);
        message.setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT).format(letter.at().atOffset(ZoneOffset.UTC)));
        // Nobody answers, so an absence notice must not (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        return message;
    }

    private static boolean isForGood(Throwable fault) {
        for (var cause = fault; cause != null; cause = next(cause)) {
            if (cause instanceof AddressException || code(cause) >= PERMANENT) {
                return true;
            }
        }
        return false;
    }

    /** Kinds and codes only: the server's own words may hold addresses. */
    private static String reason(Throwable fault) {
        var words = new ArrayList<String>();
        for (var cause = fault; cause != null && words.size() < 5; cause = next(cause)) {
            words.add(cause.getClass().getSimpleName() + (code(cause) > 0 ? " " + code(cause) : ""));
        }
        return String.join(", ", words);
    }

    private static Throwable next(Throwable fault) {
        return fault instanceof MessagingException mail && mail.getNextException() != null ? mail.getNextException() : fault.getCause();
    }

    private static int code(Throwable fault) {
        return fault instanceof SMTPAddressFailedException address ? address.getReturnCode()
            : fault instanceof SMTPSendFailedException whole ? whole.getReturnCode() : 0;
    }
}
