package ecole.http;

import ecole.db.Page;
import ecole.db.SortKeys;
import java.util.List;

/**
 * What a list is asked for.
 *
 * @param filter the list's own filters; absent ones are null
 * @param ids    the only rows wanted, such as those somebody ticked; empty for all
 * @param page   which part
 * @param sort   wanted order, empty for the default
 */
public record Query<F>(F filter, List<Long> ids, Page page, List<SortKeys.Term> sort) {}
