package ecole.http;

/** A record that is not found where it was made: the answer that makes it names its own address as {@code Location}. */
public interface Located {
    /** Where it is read, below {@code /api}. */
    String path();
}
