package ecole.live;

import com.fasterxml.jackson.annotation.JsonValue;
import ecole.http.Access;
import ecole.http.Role;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What pages show and so want to hear about, and who may hear that it changed. */
public enum Resource {
    // A session's dates, its course's title and a student's name stand in what the other roles read of their own.
    STUDENTS(Access.SIGNED_IN),
    TRAINERS(Access.ADMIN_TRAINER),
    COURSES(Access.SIGNED_IN),
    SESSIONS(Access.SIGNED_IN),
    ENROLLMENTS(Access.SIGNED_IN),
    PAYMENTS(Access.ADMIN_STUDENT),
    USERS(Access.ADMIN),
    SETTINGS(Access.SIGNED_IN);

    private final Access audience;

    Resource(Access audience) {
        this.audience = audience;
    }

    /** The resource whose records {@code table} holds: they share their name; some tables hold nothing that is shown. */
    static Optional<Resource> in(String table) {
        return Arrays.stream(values()).filter(resource -> resource.key().equals(table)).findFirst();
    }

    boolean isHeardBy(Role role) {
        return audience.admits(role);
    }

    @JsonValue public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
