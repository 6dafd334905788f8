package ecole.http;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an account is for; the document's three roles. */
public enum Role {
    ADMIN, TRAINER, STUDENT;

    /** The name used in the API and in the database. */
    @JsonValue public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** In exports too. */
    @Override public String toString() {
        return key();
    }

    /** @throws IllegalArgumentException for a text that is no role */
    public static Role of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
