package ecole.db;

/**
 * Which part of a list is wanted.
 *
 * @param number 1 for the first page
 * @param size   rows a page, 1 to 100
 */
public record Page(int number, int size) {
    public static final int MAX_SIZE = 100;
    public static final int DEFAULT_SIZE = 20;

    public long offset() {
        return (number - 1L) * size;
    }
}
