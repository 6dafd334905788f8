package ecole.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search over the whole school found: at most five of each kind, those that begin with the text first; sessions nearest to today first.
 *
 * @param payments those whose receipt has the number that was asked for
 */
public record Found(List<Hit> students, List<Hit> trainers, List<Hit> courses, List<Hit> sessions, List<Hit> payments) {
    static final Found NOTHING = new Found(List.of(), List.of(), List.of(), List.of(), List.of());

    /** @param q words of names, titles, places; a phone number as people type it; or a receipt's number, with or without its year */
    public record Parameters(@Nullable String q) {}

    /**
     * One record.
     *
     * @param label  its name, title or number
     * @param detail what tells it from its namesakes: city and phone, specialties, category, days and place, or who paid
     */
    public record Hit(long id, String label, @Nullable String detail) {}
}
