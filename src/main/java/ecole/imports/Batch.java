package ecole.imports;

import ecole.http.Problem.Fault;
import ecole.imports.Import.Duplicates;
import ecole.imports.Importable.Known;
import ecole.imports.Lines.Read;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;

/** The lines of one file that can be read, and what is to become of each. */
final class Batch<I extends Record> {
    private final Importable<I> importable;
    private final List<Read<I>> lines;

    Batch(Importable<I> importable, List<Read<I>> lines) {
        this.importable = importable;
        this.lines = lines;
    }

    /** Which lines are to be written: all, or those whose record is neither there nor earlier in the file. The rest is remarked on. */
    List<Read<I>> chosen(DSLContext db, Duplicates duplicates, Findings findings) {
        var readable = lines.stream().filter(line -> line.input() != null).toList();
        var known = importable.recognise(db, readable.stream().map(Read::input).map(Objects::requireNonNull).toList());
        var first = new HashMap<String, Integer>();
        var chosen = new ArrayList<Read<I>>();
        for (var i = 0; i < readable.size(); i++) {
            var line = readable.get(i);
            var earlier = first.putIfAbsent(known.get(i).key(), line.line().number());
            var same = earlier != null || known.get(i).id() != null;
            if (same) {
                remark(line, known.get(i), earlier, duplicates, findings);
            }
            if (!same || duplicates == Duplicates.CREATE) {
                chosen.add(line);
            }
        }
        return chosen;
    }

    private void remark(Read<I> line, Known known, Integer earlier, Duplicates duplicates, Findings findings) {
        var fault = importable.fault();
        if (fault != null && duplicates == Duplicates.CREATE) {
            findings.fault(line.line(), new Fault("title", fault), known.id());
        } else if (known.id() != null) {
            findings.warning(line.line(), "exists", Map.of(), known.id());
        } else {
            findings.warning(line.line(), "repeats_line", Map.of("line", earlier), null);
        }
    }
}
