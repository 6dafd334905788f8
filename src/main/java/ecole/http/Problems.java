package ecole.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import ecole.db.Constraint;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jetty.io.EofException;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever a handler throws into one {@code application/problem+json} (RFC 9457); the reason of a 500 goes to the log alone. */
public final class Problems {
    public static final String CONTENT_TYPE = "application/problem+json; charset=utf-8";
    private static final Logger log = LoggerFactory.getLogger(Problems.class);
    /** Constraints that speak of another record's state rather than of the value given. */
    private static final Set<String> CONFLICTS = Set.of("session_full", "session_cancelled", "session_has_enrollments", "course_inactive",
        "enrollment_cancelled", "student_anonymised", "account_linked", "users_last_admin", "payments_append_only", "history_append_only");
    /** Connection lost (08), server going down (57P), statement cancelled for its time (57014), lock not had in time (55P03). */
    private static final Pattern UNAVAILABLE = Pattern.compile("08...|57P..|57014|55P03|53...");

    private Problems() {}

    /** The document: {@code members} are the problem's own, such as {@code balance}. */
    record Document(String type, String title, int status, String detail, String code, String requestId, List<FieldError> errors,
                    @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonAnyGetter Map<String, Object> members) {}

    public static void handle(RoutesConfig routes) {
        routes.exception(Problem.class, (problem, context) -> write(context, problem));
        routes.exception(DataAccessException.class, (fault, context) -> write(context, of(context, fault)));
        routes.exception(HttpResponseException.class, (fault, context) -> write(context, of(fault)));
        routes.exception(Exception.class, (fault, context) -> write(context, unexpected(context, fault)));
    }

    static void write(Context context, Problem problem) {
        problem.retryAfter().ifPresent(seconds -> context.header("Retry-After", Long.toString(seconds)));
        context.status(problem.status()).contentType(CONTENT_TYPE).result(document(problem, Texts.of(context), RequestId.of(context)));
    }

    /** The document as it is sent, for answers that no route gives. */
    public static byte[] document(Problem problem, Texts texts, String requestId) {
        var errors = problem.faults().stream()
            .map(fault -> new FieldError(fault.field(), fault.code(), texts.fault(fault)))
            .toList();
        return Json.bytes(new Document("about:blank", texts.text("status." + problem.status()), problem.status(),
            texts.text("problem." + problem.code(), problem.members()), problem.code(), requestId, errors, problem.members()));
    }

    /** A named constraint that no feature explained better: its name is the code. */
    static Problem of(Context context, DataAccessException fault) {
        var constraint = Constraint.behind(fault).orElse(null);
        if (constraint == null) {
            return isUnavailable(fault) ? Problem.of(503, "unavailable") : unexpected(context, fault);
        }
        return switch (constraint.state()) {
            case Constraint.FOREIGN_KEY -> Problem.invalid(referring(constraint), "unknown_reference");
            case Constraint.UNIQUE -> Problem.conflict(constraint.name());
            default -> CONFLICTS.contains(constraint.name()) ? Problem.conflict(constraint.name()) : Problem.of(422, constraint.name());
        };
    }

    /** Foreign keys are named {@code table_parent} for the column {@code parent_id}, the API's {@code parentId}. */
    private static String referring(Constraint foreignKey) {
        return foreignKey.name().substring(foreignKey.table().length() + 1) + "Id";
    }

    private static boolean isUnavailable(DataAccessException fault) {
        return fault.getCause(SQLTransientConnectionException.class) != null || UNAVAILABLE.matcher(fault.sqlState()).matches();
    }

    private static Problem of(HttpResponseException fault) {
        return switch (fault.getStatus()) {
            case 404 -> Problem.notFound();
            case 405 -> Problem.of(405, "method_not_allowed");
            case 413 -> Problem.of(413, "too_large");
            default -> Problem.of(400, "malformed");
        };
    }

    private static Problem unexpected(Context context, Exception fault) {
        if (isGone(fault)) {
            log.info("Request {} was left by its client", RequestId.of(context));
            return Problem.of(503, "unavailable");
        }
        log.error("Request {} failed", RequestId.of(context), fault);
        return Problem.of(500, "internal");
    }

    /** Whether the answer could not be written because nobody reads it any more. */
    private static boolean isGone(Throwable fault) {
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof EofException) {
                return true;
            }
        }
        return false;
    }
}
