package ecole.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is said about a file from which records are made. */
public final class Import {
    /** The lines that a file may have below its headings. */
    public static final int MAX_LINES = 10_000;
    static final int MAX_COLUMNS = 50;
    static final int MAX_FINDINGS = 1_000;

    private Import() {}

    /** A preview has no parameters. */
    public record None() {}

    /**
     * What a file can hold.
     *
     * @param fields what a column can be
     */
    public record Format(List<Field> fields, int maxLines, int maxBytes) {}

    /**
     * What a file seems to be.
     *
     * @param encoding  how its characters are written: UTF-8, UTF-16 or windows-1252
     * @param separator what stands between its cells
     * @param lines     lines with something in them, below the headings
     */
    public record Preview(String encoding, String separator, int lines, List<Column> columns) {}

    /**
     * A column of the file.
     *
     * @param heading  as the file has it
     * @param field    what it seems to hold; null when nothing is known by this heading
     * @param examples its first cells that are not empty
     */
    public record Column(String heading, @Nullable String field, List<String> examples) {}

    /**
     * A field of the record.
     *
     * @param label    in the language of the person who asked
     * @param required whether a record cannot be made without
     */
    public record Field(String name, String label, boolean required) {}

    /** What becomes of a line whose record is there already, or stands in the file twice. */
    public enum Duplicates {
        SKIP, CREATE;

        /** The name used in the API. */
        @JsonValue @Override public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * How a file is to be read.
     *
     * @param columns    the field of each column in order, empty for a column that is left out; as the preview proposes when absent
     * @param duplicates SKIP unless said otherwise
     */
    public record Choices(@Nullable List<String> columns, @Nullable Duplicates duplicates) {}

    /**
     * What comes, or came, of a file.
     *
     * @param lines        lines with something in them, below the headings
     * @param created      records made; of a check: that would be made
     * @param skipped      lines left out because their record is there already
     * @param faulty       lines that cannot be imported; nothing is as long as there are any
     * @param findings     the first of all remarks, by line
     * @param moreFindings how many there are beyond these
     */
    public record Report(int lines, int created, int skipped, int faulty, List<Finding> findings, int moreFindings) {}

    /**
     * A remark on a line.
     *
     * @param line     as a spreadsheet counts: the headings are line 1
     * @param severity {@code fault} hinders the import, {@code warning} does not
     * @param field    the field meant; null for the whole line
     * @param code     stable, for programs
     * @param message  for the person, in their language
     * @param value    the cell as it stands in the file, shortened; null for the whole line
     * @param recordId the record that is there already
     */
    public record Finding(int line, String severity, @Nullable String field, String code, String message, @Nullable String value,
                          @Nullable Long recordId) {
        static final String FAULT = "fault";
        static final String WARNING = "warning";
    }
}
