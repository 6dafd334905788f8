package ecole.db;

import java.io.Serial;

/** École cannot start; the message is a whole sentence that says what to do. */
public final class StartFault extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    public StartFault(String message) {
        super(message);
    }

    public StartFault(String message, Throwable cause) {
        super(message, cause);
    }
}
