package ecole.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Choices that look random and are the same each time. */
final class Chance {
    private final Random random;

    Chance(long seed) {
        random = new Random(seed);
    }

    /** From {@code least} to {@code most}, both included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** True in so many of a hundred cases. */
    boolean percent(int cases) {
        return random.nextInt(100) < cases;
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** So many different ones, or all when there are fewer. */
    <T> List<T> some(List<T> all, int wanted) {
        var shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(0, Math.min(wanted, shuffled.size())));
    }
}
