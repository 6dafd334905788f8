package ecole.http;

import ecole.db.Listing;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jooq.DSLContext;

/** Everything that has a list, as one ZIP with a CSV file of each: a list that is added to the route table is in it by itself. */
final class Archive {
    /**
     * One list, whole.
     *
     * @param name the list's in the API; its file is named {@code file.<name>} in the dictionaries
     * @param rows all that whoever asks may see
     */
    record Part<O extends Record>(String name, Class<O> type, Listing<O> rows) {
        private void write(OutputStream out, Texts texts, DSLContext snapshot) throws IOException {
            Export.<O>csv(out, name, Columns.of(type), texts, row -> rows.forEach(snapshot, row));
        }
    }

    private Archive() {}

    /** Sends the parts one after the other, all as they stood at the moment of {@code snapshot}. */
    static void send(Call call, LocalDate today, List<Part<?>> parts, DSLContext snapshot) {
        var texts = call.texts();
        call.context().contentType("application/zip");
        call.context().header("Content-Disposition", "attachment; filename=\"ecole-" + today + ".zip\"");
        try {
            var zip = new ZipOutputStream(call.context().outputStream());
            for (var part : parts) {
                var file = new ZipEntry(texts.text("file." + part.name()) + ".csv");
                file.setTime(call.now().toEpochMilli());
                zip.putNextEntry(file);
                part.write(zip, texts, snapshot);
                zip.closeEntry();
            }
            // Only a whole archive gets its end: one that was cut short does not open.
            zip.finish();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
