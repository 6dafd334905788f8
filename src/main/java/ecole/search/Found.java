package ecole.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a search over the whole school found: at most five of each kind, those that begin with the text first; sessions nearest to today first. */
public record Found(List<Hit> students, List<Hit> trainers, List<Hit> courses, List<Hit> sessions) {
    static final Found NOTHING = new Found(List.of(), List.of(), List.of(), List.of());

    /** @param q words of names, titles, places; or a phone number as people type it */
    public record Parameters(@Nullable String q) {}

    /**
     * One record.
     *
     * @param label  its name or title
     * @param detail what tells it from its namesakes: city and phone, specialties, category, or days and place
     */
    public record Hit(long id, String label, @Nullable String detail) {}
}
