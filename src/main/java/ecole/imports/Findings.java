package ecole.imports;

import ecole.http.Problem.Fault;
import ecole.http.Texts;
import ecole.imports.Import.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The remarks on a file, in the language of the person who asked. */
final class Findings {
    private static final int SHOWN = 200;

    private final Texts texts;
    private final Mapping mapping;
    private final List<Finding> all = new ArrayList<>();
    private final Set<Integer> faulty = new HashSet<>();

    Findings(Texts texts, Mapping mapping) {
        this.texts = texts;
        this.mapping = mapping;
    }

    void fault(CsvTable.Line line, Fault fault, @Nullable Long record) {
        faulty.add(line.number());
        add(Finding.FAULT, line, fault, texts.fault(fault), record);
    }

    /** The database's own refusal, by the name of its constraint. */
    void refusal(CsvTable.Line line, String constraint) {
        faulty.add(line.number());
        var key = "problem." + constraint;
        var sentence = texts.text(key);
        add(Finding.FAULT, line, new Fault("", constraint), sentence.equals(key) ? texts.text("field.refused") : sentence, null);
    }

    void warning(CsvTable.Line line, String code, Map<String, Object> arguments, @Nullable Long record) {
        add(Finding.WARNING, line, new Fault("", code), texts.text("field." + code, arguments), record);
    }

    private void add(String severity, CsvTable.Line line, Fault fault, String message, @Nullable Long record) {
        var field = mapping.holds(fault.field()) ? fault.field() : null;
        var cell = field == null ? null : line.cell(mapping.column(field));
        all.add(new Finding(line.number(), severity, field, fault.code(), message, cell == null ? null : shortened(cell), record));
    }

    /** Never through the middle of a character. */
    private static String shortened(String cell) {
        return cell.codePointCount(0, cell.length()) <= SHOWN ? cell : cell.substring(0, cell.offsetByCodePoints(0, SHOWN)) + "…";
    }

    boolean hasFaults() {
        return !faulty.isEmpty();
    }

    /** What comes of {@code lines}, of which {@code skipped} are left out. */
    Import.Report report(int lines, int skipped) {
        all.sort(Comparator.comparingInt(Finding::line));
        var shown = all.subList(0, Math.min(all.size(), Import.MAX_FINDINGS));
        return new Import.Report(lines, lines - skipped - faulty.size(), skipped, faulty.size(), List.copyOf(shown), all.size() - shown.size());
    }
}
