package ecole.imports;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import ecole.http.Characters;
import ecole.http.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A file's cells: its headings and the lines below them that hold anything. */
record CsvTable(char separator, List<String> headings, List<Line> lines) {
    /** The first wins when several fit as well. */
    private static final List<Character> SEPARATORS = List.of(';', ',', '\t');
    private static final int LINES_TO_JUDGE_BY = 20;
    /** A line of its own by which Excel is told the separator. */
    private static final String TOLD = "sep=";

    /** @param number as a spreadsheet counts: the headings are line 1 */
    record Line(int number, List<String> cells) {
        /** The cell in this column; a short line ends in empty cells. */
        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        boolean isEmpty() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /** @throws Problem 422 for a text without lines to import, or with too many */
    static CsvTable of(String text) {
        try {
            return isTold(text) ? read(text.substring(text.indexOf('\n') + 1), text.charAt(TOLD.length())) : read(text, separator(text));
        } catch (CsvParseException unreadable) {
            throw Problem.of(422, "import_unreadable");
        }
    }

    private static boolean isTold(String text) {
        return text.startsWith(TOLD) && text.indexOf('\n') > TOLD.length() && SEPARATORS.contains(text.charAt(TOLD.length()));
    }

    private static CsvTable read(String text, char separator) {
        try (var records = records(text, separator)) {
            var lines = new ArrayList<Line>();
            records.map(record -> record.getFields()).limit(Import.MAX_LINES * 2L)
                .forEach(cells -> lines.add(new Line(lines.size() + 1, cells)));
            var headings = lines.isEmpty() ? List.<String>of() : lines.get(0).cells();
            var filled = lines.stream().skip(1).filter(line -> !line.isEmpty()).limit(Import.MAX_LINES + 1L).toList();
            refuse(headings, filled.size());
            return new CsvTable(separator, headings, filled);
        }
    }

    private static void refuse(List<String> headings, int lines) {
        if (!headings.stream().allMatch(Characters::storable)) {
            throw Problem.of(422, "import_unreadable");
        }
        if (headings.size() > Import.MAX_COLUMNS) {
            throw Problem.of(422, "import_too_wide").with("max", Import.MAX_COLUMNS);
        }
        if (lines == 0) {
            throw Problem.of(422, "import_empty");
        }
        if (lines > Import.MAX_LINES) {
            throw Problem.of(422, "import_too_long").with("max", Import.MAX_LINES);
        }
    }

    private static char separator(String text) {
        return SEPARATORS.stream().max(Comparator.<Character>comparingInt(separator -> fit(text, separator))
            .thenComparing(separator -> -SEPARATORS.indexOf(separator))).orElseThrow();
    }

    /** A separator fits the better, the more columns it makes and the more lines have as many. */
    private static int fit(String text, char separator) {
        try (var records = records(text, separator)) {
            var widths = records.limit(LINES_TO_JUDGE_BY).map(CsvRecord::getFieldCount).toList();
            return widths.isEmpty() ? 0 : (widths.get(0) - 1) * (int) widths.stream().filter(widths.get(0)::equals).count();
        } catch (CsvParseException quotesOfAnother) {
            return 0;
        }
    }

    private static Stream<CsvRecord> records(String text, char separator) {
        return CsvReader.builder()
            .fieldSeparator(separator)
            .commentStrategy(CommentStrategy.NONE)
            .skipEmptyLines(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .trimWhitespacesAroundQuotes(true)
            .ofCsvRecord(text)
            .stream();
    }
}
