package ecole.mail;

import ecole.db.Database;
import ecole.http.Texts;
import ecole.mail.LetterSql.Waiting;
import ecole.settings.CurrentSchool;
import ecole.settings.School;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * What École writes to people. A letter is posted in the transaction that it tells of and leaves in the background once that has committed.
 * Without a server nothing is posted.
 */
public final class Mail implements AutoCloseable {
    /** Whom to write to, in their language or else the school's. */
    public record Recipient(String address, @Nullable String language) {}

    /** What a letter is about; its texts are {@code mail.<key>.subject} and {@code mail.<key>.text}. */
    public enum Kind {
        INVITATION, RESET, PASSWORD_CHANGED, ADDRESS_CHANGED;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    private final @Nullable Outbox outbox;
    private final Afterwards afterwards = new Afterwards();
    private final Seal seal;
    private final CurrentSchool school;
    private final Clock clock;

    private Mail(Optional<MailServer> server, Database database, byte[] secret, CurrentSchool school, Clock clock) {
        this.seal = new Seal(secret);
        this.school = school;
        this.clock = clock;
        this.outbox = server.map(known -> new Outbox(new Smtp(known), database, clock, this::written)).orElse(null);
    }

    /**
     * @param server empty when no letters can be sent
     * @param secret what the links in waiting letters are encrypted by; the same for all instances
     */
    public static Mail by(Optional<MailServer> server, Database database, byte[] secret, CurrentSchool school, Clock clock) {
        var mail = new Mail(server, database, secret, school, clock);
        if (mail.outbox != null) {
            mail.outbox.open();
        }
        return mail;
    }

    /** Whether there is a server to send by. */
    public boolean isOn() {
        return outbox != null;
    }

    /** Does this in the background, so that how long it takes shows nobody what it found. */
    public void later(Runnable work) {
        if (isOn()) {
            afterwards.add(work);
        }
    }

    /** Writes that somebody may choose a password at {@code link}. */
    public void link(DSLContext tx, Recipient to, Kind kind, String link, Instant expiresAt) {
        if (isOn()) {
            LetterSql.insert(tx, kind, to, expiresAt, seal.close(link), clock.instant());
        }
    }

    /** Writes that something about the account changed just now. */
    public void notice(DSLContext tx, Recipient to, Kind kind) {
        if (isOn()) {
            LetterSql.insert(tx, kind, to, clock.instant(), null, clock.instant());
        }
    }

    private Optional<Letter> written(Waiting waiting) {
        if (waiting.sealedLink() == null) {
            return Optional.of(written(waiting, Map.of()));
        }
        return seal.open(waiting.sealedLink()).map(link -> written(waiting, Map.of("link", link)));
    }

    private Letter written(Waiting waiting, Map<String, Object> more) {
        var here = school.get();
        var to = waiting.to();
        var texts = Texts.in(Locale.forLanguageTag(to.language() == null ? here.language() : to.language()));
        var arguments = new HashMap<String, Object>(more);
        arguments.put("school", here.name());
        arguments.put("email", to.address());
        arguments.put("when", shown(waiting.instant(), here, texts.locale()));
        var key = "mail." + waiting.kind().key();
        return new Letter(to.address(), here.name(), texts.text(key + ".subject", arguments),
            texts.text(key + ".text", arguments) + texts.text("mail.end", arguments), clock.instant());
    }

    private static String shown(Instant instant, School school, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT).withLocale(locale).format(instant.atZone(school.zone()));
    }

    @Override public void close() {
        afterwards.close();
        if (outbox != null) {
            outbox.close();
        }
    }
}
