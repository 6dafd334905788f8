package ecole.bench;

import java.util.concurrent.ThreadLocalRandom;

/** The numbers, both ends included, of which each request takes one by chance. */
record Numbers(long from, long to) {
    long next() {
        return ThreadLocalRandom.current().nextLong(from, to + 1);
    }
}
