package ecole.http;

import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a user can cause and mend: an HTTP status, a stable code whose text stands in the dictionaries, and members for the client
 * (RFC 9457). The optional cause is for the log only.
 */
public final class Problem extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    /** A faulty field by its code; {@code arguments} fill the text, such as {@code max}. */
    public record Fault(String field, String code, Map<String, Object> arguments) {
        public Fault(String field, String code) {
            this(field, code, Map.of());
        }
    }

    /** The member, and header, that says when to try again. */
    private static final String RETRY_AFTER = "retryAfter";

    private final int status;
    private final String code;
    private final transient List<Fault> faults;
    private final transient Map<String, Object> members = new LinkedHashMap<>();

    private Problem(int status, String code, List<Fault> faults) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
        this.faults = faults;
    }

    public static Problem of(int status, String code) {
        return new Problem(status, code, List.of());
    }

    /** 422 with every faulty field. */
    public static Problem invalid(List<Fault> faults) {
        return new Problem(422, "invalid", List.copyOf(faults));
    }

    /** 422 for one faulty field. */
    public static Problem invalid(String field, String code) {
        return invalid(List.of(new Fault(field, code)));
    }

    /** 422 for a rule of the trade that one field's value breaks: the code names the rule and explains the field. */
    public static Problem refused(String field, String code) {
        return new Problem(422, code, List.of(new Fault(field, code)));
    }

    /** 400 for a query parameter. */
    public static Problem badParameter(String name, String code) {
        return new Problem(400, "bad_parameter", List.of(new Fault(name, code)));
    }

    /** 429, which says in {@code Retry-After} how many seconds to wait. */
    public static Problem tooManyRequests(long seconds) {
        return of(429, "too_many_requests").with(RETRY_AFTER, seconds);
    }

    public static Problem unauthenticated() {
        return of(401, "unauthenticated");
    }

    public static Problem forbidden() {
        return of(403, "forbidden");
    }

    /** Missing, or not the viewer's to see: the two look the same. */
    public static Problem notFound() {
        return of(404, "not_found");
    }

    public static Problem conflict(String code) {
        return of(409, code);
    }

    /** 409 that one field of the input can mend; the code is the field's too. */
    public static Problem conflict(String code, String field) {
        return new Problem(409, code, List.of(new Fault(field, code)));
    }

    /** 412: somebody changed the record since it was read. */
    public static Problem stale() {
        return of(412, "stale");
    }

    /** Adds an extension member, which also fills {@code {name}} in the text. */
    public Problem with(String name, Object value) {
        members.put(name, value);
        return this;
    }

    /** The seconds to wait before trying again, when waiting helps. */
    public Optional<Long> retryAfter() {
        return Optional.ofNullable((Long) members.get(RETRY_AFTER));
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public List<Fault> faults() {
        return faults;
    }

    public Map<String, Object> members() {
        return members;
    }
}
