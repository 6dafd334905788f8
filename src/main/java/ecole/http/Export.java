package ecole.http;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a list as a file for spreadsheets, row by row as the database gives them. CSV is UTF-8 with a byte order mark, {@code ;} between
 * French cells, whose decimals follow a comma, and {@code ,} between English ones; a text that a spreadsheet would take for a formula gets an
 * apostrophe before it, and quotes when a spreadsheet of the other language would cut a formula out of it (OWASP CSV injection).
 */
final class Export {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int FLUSH_EVERY = 500;
    private static final String FORMULA_STARTS = "=+-@\t\r";

    /** Texts that some spreadsheet would divide, whatever stands between the cells of this file. */
    private static final QuoteStrategy DIVISIBLE = new QuoteStrategy() {
        @Override public boolean quoteValue(int line, int column, String value) {
            return value.indexOf(',') >= 0 || value.indexOf(';') >= 0 || value.indexOf('\t') >= 0;
        }
    };

    private Export() {}

    /** Gives every row of the list to the consumer, in order. */
    interface Rows<O> {
        void forEach(Consumer<O> row);
    }

    /** @throws Problem 400 for a format other than csv and xlsx, or a column that the record lacks */
    static <O extends Record> void send(Context context, Class<O> type, String name, Rows<O> rows) {
        var format = context.queryParam("format");
        if (format == null || !List.of("csv", "xlsx").contains(format)) {
            throw Problem.badParameter("format", format == null ? "required" : "unknown_value");
        }
        var columns = Columns.of(type).chosen(context.queryParam("columns"));
        var texts = Texts.of(context);
        context.header("Content-Disposition", "attachment; filename=\"" + name + "." + format + "\"");
        try {
            if (format.equals("csv")) {
                context.contentType("text/csv; charset=utf-8");
                try (var out = context.outputStream()) {
                    csv(out, name, columns, texts, rows);
                }
            } else {
                context.contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
                xlsx(context.outputStream(), name, columns, texts, rows);
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Writes the rows and leaves {@code out} open. */
    static <O> void csv(OutputStream out, String name, Columns columns, Texts texts, Rows<O> rows) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        var csv = CsvWriter.builder().fieldSeparator(isFrench(texts) ? ';' : ',')
            .quoteStrategy(DIVISIBLE).build(writer);
        csv.writeRecord(headings(name, columns, texts));
        rows.forEach(row -> csv.writeRecord(columns.values(row).stream().map(value -> cell(value, texts)).toList()));
        csv.flush();
    }

    /** French spreadsheets divide cells by semicolons, because a comma stands in their numbers. */
    private static boolean isFrench(Texts texts) {
        return texts.locale().equals(Locale.FRENCH);
    }

    private static List<String> headings(String list, Columns columns, Texts texts) {
        return columns.names().stream().map(column -> texts.heading(list, column)).toList();
    }

    private static String cell(@Nullable Object value, Texts texts) {
        if (value == null) {
            return "";
        }
        if (value instanceof Enum<?> constant) {
            return word(constant, texts);
        }
        if (value instanceof Boolean truth) {
            return word(truth, texts);
        }
        if (value instanceof BigDecimal amount) {
            var plain = amount.stripTrailingZeros().toPlainString();
            return isFrench(texts) ? plain.replace('.', ',') : plain;
        }
        var text = value.toString();
        return value instanceof String && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** A status or method as people call it. */
    private static String word(Enum<?> constant, Texts texts) {
        return texts.text("value." + constant.name().toLowerCase(Locale.ROOT));
    }

    /** Yes or no, as an import reads it back. */
    private static String word(boolean truth, Texts texts) {
        return texts.text("value." + truth);
    }

    private static <O> void xlsx(OutputStream out, String name, Columns columns, Texts texts, Rows<O> rows) throws IOException {
        try (var workbook = new Workbook(out, "Ecole", "1.0")) {
            var sheet = workbook.newWorksheet(name);
            var headings = headings(name, columns, texts);
            for (var column = 0; column < headings.size(); column++) {
                sheet.value(0, column, headings.get(column));
                sheet.style(0, column).bold().set();
            }
            sheet.freezePane(0, 1);
            var line = new int[] {1};
            rows.forEach(row -> {
                write(sheet, line[0]++, columns.values(row), texts);
                flushNowAndThen(sheet, line[0]);
            });
            sheet.finish();
        }
    }

    private static void flushNowAndThen(Worksheet sheet, int line) {
        if (line % FLUSH_EVERY == 0) {
            try {
                sheet.flush();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }

    private static void write(Worksheet sheet, int line, List<@Nullable Object> values, Texts texts) {
        for (var column = 0; column < values.size(); column++) {
            var value = values.get(column);
            if (value instanceof Number number) {
                sheet.value(line, column, number);
            } else if (value instanceof Boolean truth) {
                sheet.value(line, column, word(truth, texts));
            } else if (value instanceof LocalDate date) {
                sheet.value(line, column, date);
                sheet.style(line, column).format("yyyy-mm-dd").set();
            } else if (value instanceof Enum<?> constant) {
                sheet.value(line, column, word(constant, texts));
            } else if (value != null) {
                sheet.value(line, column, value.toString());
            }
        }
    }
}
