package ecole.http;

/**
 * One field that was not understood or not accepted.
 *
 * @param field   path of the field in the body or query: {@code firstName}, {@code specialties[2]}
 * @param code    stable, for programs: {@code required}, {@code too_long} …
 * @param message for the person, in their language
 */
public record FieldError(String field, String code, String message) {}
