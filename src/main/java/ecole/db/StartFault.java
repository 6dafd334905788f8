package ecole.db;

/** The database cannot be started; the message is a full sentence for the person at the keyboard and says what to do. */
public final class StartFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A fault that is known from our own checks. */
    public StartFault(String message) {
        super(message);
    }

    /** A fault that shows itself as another failure, kept as the cause for the log. */
    public StartFault(String message, Throwable cause) {
        super(message, cause);
    }
}
