package ecole.trainers;

import ecole.http.Hmac;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A trainer's sessions for a calendar program to subscribe to. Such programs cannot sign in: who knows the address may read.
 *
 * @param url the secret address, good until another one is made
 */
public record CalendarFeed(String url) {
    /** Whose feed it is. What proves that the caller may read it stands behind the question mark, which no log keeps. */
    private static final Pattern FILE = Pattern.compile("([1-9][0-9]{0,17})\\.ics");
    private static final int SIGNATURE_BYTES = 18;

    /** @param number how often the trainer's address was made anew */
    static CalendarFeed at(String origin, byte[] secret, long trainer, int number) {
        return new CalendarFeed(origin + "/api/calendars/" + trainer + ".ics?key=" + signature(secret, trainer, number));
    }

    /** The trainer whose feed has this file name; empty for a name that no feed has. */
    static Optional<Long> trainer(String file) {
        var name = FILE.matcher(file);
        return name.matches() ? Optional.of(Long.valueOf(name.group(1))) : Optional.empty();
    }

    /** Whether somebody who sends {@code key} knows the trainer's present address. */
    static boolean opens(@Nullable String key, byte[] secret, long trainer, int number) {
        return key != null && MessageDigest.isEqual(text(key), text(signature(secret, trainer, number)));
    }

    /** The same for a session wherever it is read, and another one in every school (RFC 7986 section 5.3). */
    static String uid(byte[] secret, long session) {
        return UUID.nameUUIDFromBytes(Hmac.of(secret, "calendar entry", text(Long.toString(session)))).toString();
    }

    private static String signature(byte[] secret, long trainer, int number) {
        var code = Hmac.of(secret, "calendar feed", text(trainer + ":" + number));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(code, SIGNATURE_BYTES));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
