package ecole.auth;

import java.util.HexFormat;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the log tells about the door. Only numbers of ours and hashes go in: no address, password or token, and nothing a stranger typed. */
public final class AuthLog {
    private static final Logger log = LoggerFactory.getLogger("ecole.auth");
    private static final int SHOWN = 6;

    private AuthLog() {}

    static void signedIn(long user, UUID session) {
        log.info("User {} signed in, session {}", user, shown(session));
    }

    static void setUp(long user) {
        log.info("The school is set up, user {} is its first admin", user);
    }

    static void refused(String reason) {
        log.warn("Sign-in refused: {}", reason);
    }

    static void signedOut(long user, UUID session) {
        log.info("User {} signed out, session {}", user, shown(session));
    }

    static void reused(long user, UUID session) {
        log.warn("An old refresh token of user {} came back: session {} is ended", user, shown(session));
    }

    static void allEnded(long user) {
        log.info("Sessions of user {} are ended", user);
    }

    static void passwordChanged(long user) {
        log.info("User {} has a new password", user);
    }

    /** Enough of a hash to follow a session through the log, too little to use it. */
    private static String shown(UUID session) {
        return HexFormat.of().formatHex(RefreshTokens.hash(session.toString()), 0, SHOWN);
    }
}
