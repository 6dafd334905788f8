package ecole.http;

import ecole.db.Actor;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.jetty.server.Request;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One request as a handler sees it: who calls, when, for which record. */
public final class Call {
    /** Set on requests that were HEAD before they became GET. */
    public static final String HEAD = "ecole.head";

    private static final String VIEWER = "ecole.viewer";
    private static final Pattern KEY = Pattern.compile("[1-9][0-9]{0,18}");

    private final Context context;
    private final Instant now;

    Call(Context context, Instant now) {
        this.context = context;
        this.now = now;
    }

    static void admit(Context context, @Nullable Viewer viewer) {
        context.attribute(VIEWER, viewer);
    }

    static Optional<Viewer> viewerOf(Context context) {
        return Optional.ofNullable(context.attribute(VIEWER));
    }

    /** The account a request was admitted for, seen from outside the routes. */
    public static Optional<Viewer> viewerOf(Request request) {
        return Optional.ofNullable((Viewer) request.getAttribute(VIEWER));
    }

    /** The signed-in account; only on routes that ask for one. */
    public Viewer viewer() {
        return viewerOf(context).orElseThrow(Problem::unauthenticated);
    }

    /** The instant this request is judged by, the same throughout. */
    public Instant now() {
        return now;
    }

    /** On whose behalf this request writes. */
    public Actor actor() {
        return new Actor(viewerOf(context).map(Viewer::userId).orElse(null), now);
    }

    /** The record's key in the path; a text that is not written as we write keys names no record. */
    public long id() {
        var text = context.pathParam("id");
        if (!KEY.matcher(text).matches()) {
            throw Problem.notFound();
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException beyondAnyKey) {
            throw Problem.notFound();
        }
    }

    /** The version the caller believes to change (RFC 9110 {@code If-Match}); null when they did not say. */
    public @Nullable Integer expectedVersion() {
        var tag = context.header("If-Match");
        if (tag == null || tag.equals("*")) {
            return null;
        }
        try {
            return Integer.valueOf(tag.replace("W/", "").replace("\"", "").strip());
        } catch (NumberFormatException unknownTag) {
            throw Problem.stale();
        }
    }

    /**
     * The body of a request that sends a file.
     *
     * @throws Problem 415 unless it is sent as {@code mediaType}
     */
    public byte[] body(String mediaType) {
        var sent = context.contentType();
        if (sent == null || !sent.split(";", 2)[0].strip().equalsIgnoreCase(mediaType)) {
            throw Problem.of(415, "unsupported_file").with("mediaType", mediaType);
        }
        try {
            return context.bodyInputStream().readAllBytes();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    public Texts texts() {
        return Texts.of(context);
    }

    /** The raw request and answer, for cookies, headers and streams. */
    public Context context() {
        return context;
    }
}
