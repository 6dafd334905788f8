package ecole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The texts a person gave for options: on the command line, in variables, in files that variables name, in this order of weight. */
final class Given {
    private final Map<String, String> line = new LinkedHashMap<>();
    private final Map<String, String> variables;
    private final List<String> faults;

    /** @param faults collects what is wrong, as full sentences */
    Given(List<String> arguments, Map<String, String> variables, List<String> faults) {
        this.variables = variables;
        this.faults = faults;
        var rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            take(rest.remove(), rest);
        }
    }

    private void take(String word, ArrayDeque<String> rest) {
        var parts = word.split("=", 2);
        var option = Options.ALL.stream().filter(known -> known.name().map(name -> parts[0].equals("--" + name)).orElse(false)).findFirst();
        if (option.isEmpty()) {
            faults.add(parts[0] + " is no option; --help lists them.");
        } else if (parts.length == 2) {
            line.put(option.get().variable(), parts[1]);
        } else if (option.get().isFlag()) {
            line.put(option.get().variable(), "true");
        } else if (rest.isEmpty() || rest.peek().startsWith("--")) {
            faults.add(parts[0] + " needs a value.");
        } else {
            line.put(option.get().variable(), rest.remove());
        }
    }

    /** What was said of {@code option}; nothing counts as not said. */
    Optional<String> text(Option<?> option) {
        var variable = variables.get(option.variable());
        var file = option.secret() ? variables.get(option.variable() + "_FILE") : null;
        if (variable != null && file != null) {
            faults.add(option.variable() + " and " + option.variable() + "_FILE are both set; keep one.");
        }
        return Optional.ofNullable(line.get(option.variable()))
            .or(() -> Optional.ofNullable(variable))
            .or(() -> content(option, file))
            .filter(text -> !text.isBlank());
    }

    private Optional<String> content(Option<?> option, @Nullable String file) {
        if (file == null || file.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(Path.of(file)).strip());
        } catch (IOException | IllegalArgumentException unreadable) {
            faults.add(option.variable() + "_FILE names " + file + ", which cannot be read.");
            return Optional.empty();
        }
    }
}
