package ecole.db;

import java.util.List;

/**
 * One page of a list.
 *
 * @param rows  the rows of the page, in order
 * @param total how many rows the whole list has
 */
public record Listed<T>(List<T> rows, long total) {
    public Listed {
        rows = List.copyOf(rows);
    }
}
