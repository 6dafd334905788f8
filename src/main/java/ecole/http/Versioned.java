package ecole.http;

/** A record with a key and a version: its version leaves as {@code ETag} and comes back as {@code If-Match}. */
public interface Versioned {
    long id();

    int version();
}
