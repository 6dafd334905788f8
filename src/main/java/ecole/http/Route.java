package ecole.http;

import ecole.db.SortKeys;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * One line of the route table: what the OpenAPI document, the docs page and the guard tests read.
 *
 * @param method     HTTP method in capitals
 * @param path       below {@code /api}, with {@code {id}} for keys
 * @param kind       what the answer looks like
 * @param input      the body's record; null when there is no body
 * @param output     the answer's record (a list's row); null when there is no body
 * @param parameters the record of the query's parameters; null when there are none
 * @param sort       a list's sort keys; null for other routes
 * @param file       the media type of the file that is the body; null for other routes
 */
public record Route(String method, String path, Access access, Kind kind, @Nullable Class<?> input, @Nullable Type output,
                    @Nullable Class<?> parameters, @Nullable SortKeys sort, @Nullable String file) {
    Route(String method, String path, Access access, Kind kind, @Nullable Class<?> input, @Nullable Type output,
          @Nullable Class<?> parameters, @Nullable SortKeys sort) {
        this(method, path, access, kind, input, output, parameters, sort, null);
    }

    /** The shape of a route's answer. */
    public enum Kind {
        ONE, CREATED,
        /** Created once for all requests with the same {@code Idempotency-Key}. */
        CREATED_ONCE,
        /** The body is a picture; answers the record that shows it. */
        IMAGE,
        LIST, PLAIN_LIST,
        /** How a list's rows fall into kinds; takes the list's filters. */
        COUNTS,
        EXPORT,
        /** A ZIP of files. */
        ARCHIVE,
        EMPTY,
        /** Server-sent events; the output is one event's data. */
        STREAM,
        RAW
    }
}
