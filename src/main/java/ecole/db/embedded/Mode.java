package ecole.db.embedded;

import java.util.List;

/** What the rows are worth. */
public enum Mode {
    /** Every acknowledged commit survives a crash and a power cut. */
    DURABLE,
    /** Fast and not crash-safe: for tests and for the build. */
    THROWAWAY;

    List<String> settings() {
        var safe = this == DURABLE ? "on" : "off";
        return List.of(
            "fsync=" + safe, "synchronous_commit=" + safe, "full_page_writes=" + safe,
            "max_connections=" + (this == DURABLE ? 40 : 100));
    }
}
