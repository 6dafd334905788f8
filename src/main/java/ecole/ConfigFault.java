package ecole;

import java.io.Serial;
import java.util.List;

/** What the start-up was told makes no sense; every fault is a full sentence, and all are reported together. */
final class ConfigFault extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    private final transient List<String> faults;

    ConfigFault(List<String> faults) {
        super(String.join(System.lineSeparator(), faults));
        this.faults = List.copyOf(faults);
    }

    List<String> faults() {
        return faults;
    }
}
