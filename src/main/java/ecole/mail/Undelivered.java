package ecole.mail;

import java.io.Serial;

/** A letter that the server did not take. The message names kinds of failures and codes, never people. */
final class Undelivered extends Exception {
    @Serial private static final long serialVersionUID = 1;

    private final boolean forGood;

    /** @param forGood whether another try would end in the same way */
    Undelivered(String reason, boolean forGood) {
        super(reason);
        this.forGood = forGood;
    }

    boolean isForGood() {
        return forGood;
    }
}
