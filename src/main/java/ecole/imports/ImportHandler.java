package ecole.imports;

import ecole.db.Constraint;
import ecole.db.Database;
import ecole.http.Call;
import ecole.http.IdempotencyKey;
import ecole.http.Inputs;
import ecole.http.Problem;
import ecole.http.Routes;
import ecole.http.Texts;
import ecole.imports.Import.Choices;
import ecole.imports.Import.Column;
import ecole.imports.Import.Duplicates;
import ecole.imports.Import.Field;
import ecole.imports.Import.Format;
import ecole.imports.Import.Preview;
import ecole.imports.Import.Report;
import ecole.imports.Lines.Read;
import ecole.settings.CurrentSchool;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/** Answers for the import of one resource from CSV: a look at the file, a check of every line, and the import itself, all or nothing. */
public final class ImportHandler<I extends Record> {
    /** What a file is sent as. */
    public static final String MEDIA_TYPE = "text/csv";
    private static final int EXAMPLES = 3;
    private static final int AT_ONCE = 200;

    private final Database database;
    private final CurrentSchool school;
    private final Inputs inputs;
    private final Importable<I> importable;
    private final List<RecordComponent> members;
    private final List<String> fields;
    private final Headings headings;

    public ImportHandler(Database database, CurrentSchool school, Inputs inputs, Importable<I> importable) {
        this.database = database;
        this.school = school;
        this.inputs = inputs;
        this.importable = importable;
        this.members = Arrays.stream(importable.input().getRecordComponents())
            .filter(member -> !importable.leftOut().contains(member.getName())).toList();
        this.fields = members.stream().map(RecordComponent::getName).toList();
        this.headings = new Headings(fields);
    }

    /** The resource, as in its address. */
    public String resource() {
        return importable.resource();
    }

    /** What a file can hold. */
    public Format format(Call call) {
        var known = members.stream()
            .map(member -> new Field(member.getName(), call.texts().text("column." + member.getName()), isRequired(member))).toList();
        return new Format(known, Import.MAX_LINES, Routes.MAX_FILE);
    }

    /** What the file seems to be. */
    public Preview preview(Call call, Import.None parameters) {
        var text = CsvText.of(call.body(MEDIA_TYPE));
        var table = CsvTable.of(text.text());
        var proposed = headings.propose(table.headings());
        var columns = new ArrayList<Column>();
        for (var column = 0; column < proposed.size(); column++) {
            columns.add(new Column(table.headings().get(column), proposed.get(column), examples(table, column)));
        }
        return new Preview(text.encoding(), String.valueOf(table.separator()), table.lines().size(), columns);
    }

    private static List<String> examples(CsvTable table, int column) {
        return table.lines().stream().map(line -> line.cell(column)).filter(cell -> !cell.isBlank()).limit(EXAMPLES).toList();
    }

    private static boolean isRequired(RecordComponent member) {
        return !member.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** What would come of the file. */
    public Report check(Call call, Choices choices) {
        return checked(open(call, choices), choices);
    }

    private Report checked(Opened<I> file, Choices choices) {
        var chosen = new Batch<>(importable, file.lines()).chosen(database.reading(), duplicates(choices), file.findings());
        return file.report(chosen.size());
    }

    /** Imports the file, or nothing of it. The same key imports once. */
    public Report run(Call call, Choices choices) {
        var key = IdempotencyKey.of(call);
        var file = open(call, choices);
        if (file.findings().hasFaults()) {
            throw refused(checked(file, choices));
        }
        var print = fingerprint(choices, file.bytes());
        return database.write(call.actor(), tx -> {
            ImportSql.queue(tx);
            var done = key == null ? null : ImportSql.find(tx, key).orElse(null);
            return done == null ? written(tx, call, choices, file.anew(), key, print) : replayed(call, done, print);
        });
    }

    private Report replayed(Call call, ImportSql.Done done, String print) {
        if (!done.fingerprint().equals(print)) {
            throw Problem.of(422, "idempotency_key_reused");
        }
        call.context().header("Idempotency-Replayed", "true");
        return done.report();
    }

    private Report written(DSLContext tx, Call call, Choices choices, Opened<I> file, @Nullable String key, String print) {
        var chosen = new Batch<>(importable, file.lines()).chosen(tx, duplicates(choices), file.findings());
        if (file.findings().hasFaults()) {
            throw refused(file.report(chosen.size()));
        }
        for (var from = 0; from < chosen.size(); from += AT_ONCE) {
            insert(tx, call, chosen.subList(from, Math.min(chosen.size(), from + AT_ONCE)), file, chosen.size());
        }
        var report = file.report(chosen.size());
        ImportSql.insert(tx, resource(), key, new ImportSql.Done(print, report.lines(), report.created(), report.skipped()),
            call.viewer().userId(), call.now());
        return report;
    }

    /** Many at once; one by one only to find out which of them the database refuses. */
    private void insert(DSLContext tx, Call call, List<Read<I>> lines, Opened<I> file, int chosen) {
        try {
            tx.transaction(nested -> importable.insert(nested.dsl(), lines.stream().map(Read::input).toList(), call.now()));
        } catch (DataAccessException fault) {
            var constraint = Constraint.behind(fault).orElseThrow(() -> fault);
            if (lines.size() > 1) {
                lines.forEach(line -> insert(tx, call, List.of(line), file, chosen));
                return;
            }
            file.findings().refusal(lines.get(0).line(), constraint.name());
            throw refused(file.report(chosen));
        }
    }

    private static Problem refused(Report report) {
        return Problem.of(422, "import_refused").with("report", report);
    }

    /** A file whose lines have been read. */
    private record Opened<I extends Record>(byte[] bytes, List<Read<I>> lines, Mapping mapping, Texts texts, Findings findings) {
        static <I extends Record> Opened<I> of(byte[] bytes, List<Read<I>> lines, Mapping mapping, Texts texts) {
            var findings = new Findings(texts, mapping);
            lines.forEach(line -> line.faults().forEach(fault -> findings.fault(line.line(), fault, null)));
            return new Opened<>(bytes, lines, mapping, texts, findings);
        }

        /** Without what was remarked before: a transaction may be begun anew. */
        Opened<I> anew() {
            return of(bytes, lines, mapping, texts);
        }

        Report report(int chosen) {
            var readable = (int) lines.stream().filter(line -> line.input() != null).count();
            return findings.report(lines.size(), readable - chosen);
        }
    }

    private Opened<I> open(Call call, Choices choices) {
        var chosen = choices.columns() == null ? null : Mapping.chosen(choices.columns(), fields);
        var bytes = call.body(MEDIA_TYPE);
        var table = CsvTable.of(CsvText.of(bytes).text());
        var mapping = chosen == null ? new Mapping(headings.propose(table.headings())) : chosen;
        mapping.refuseUnlessFit(table.headings().size(),
            members.stream().filter(ImportHandler::isRequired).map(RecordComponent::getName).toList());
        var rules = new Lines.Rules(inputs, call.now(), school.get().country(), school.get().moneyDecimals());
        var lines = new Lines<>(importable, mapping, rules);
        return Opened.of(bytes, table.lines().stream().map(lines::read).toList(), mapping, call.texts());
    }

    private static Duplicates duplicates(Choices choices) {
        return choices.duplicates() == null ? Duplicates.SKIP : choices.duplicates();
    }

    private String fingerprint(Choices choices, byte[] file) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((resource() + choices).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
