package ecole.mail;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The server that takes our letters.
 *
 * @param tls  TLS from the first byte; otherwise the connection is made safe by STARTTLS, which a server that is told a password must offer
 * @param from the sender's address
 */
public record MailServer(String host, int port, boolean tls, @Nullable String user, @Nullable String password, String from) {
    private static final int SUBMISSION = 587;
    private static final int SUBMISSION_TLS = 465;

    /**
     * @param url  {@code smtp://} or {@code smtps://} with the credentials, percent-encoded
     * @param from null for the user, if that is an address, or one of the server's own
     */
    public static MailServer of(URI url, @Nullable String from) {
        var tls = url.getScheme().equals("smtps");
        var port = url.getPort() > 0 ? url.getPort() : tls ? SUBMISSION_TLS : SUBMISSION;
        var login = url.getRawUserInfo() == null ? new String[0] : url.getRawUserInfo().split(":", 2);
        var user = login.length > 0 ? plain(login[0]) : null;
        var sender = from != null ? from : user != null && user.contains("@") ? user : "ecole@" + url.getHost();
        return new MailServer(url.getHost(), port, tls, user, login.length > 1 ? plain(login[1]) : null, sender);
    }

    private static String plain(String encoded) {
        return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
