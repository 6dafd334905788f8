package ecole.imports;

import ecole.http.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A file's text. Spreadsheets write UTF-8 with or without a byte order mark, UTF-16 ("Unicode text") or, on a French Windows, Windows-1252,
 * which hardly ever happens to be valid UTF-8 too.
 *
 * @param encoding its name, for the person
 */
record CsvText(String encoding, String text) {
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] UTF_16_LITTLE_MARK = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] UTF_16_BIG_MARK = {(byte) 0xFE, (byte) 0xFF};
    private static final byte[] XLSX = {'P', 'K', 3, 4};
    private static final byte[] XLS = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** @throws Problem 422 for a workbook */
    static CsvText of(byte[] file) {
        if (begins(file, XLSX) || begins(file, XLS)) {
            throw Problem.of(422, "import_workbook");
        }
        if (begins(file, UTF_8_MARK)) {
            return new CsvText("UTF-8", after(UTF_8_MARK, file, StandardCharsets.UTF_8));
        }
        if (begins(file, UTF_16_LITTLE_MARK)) {
            return new CsvText("UTF-16", after(UTF_16_LITTLE_MARK, file, StandardCharsets.UTF_16LE));
        }
        if (begins(file, UTF_16_BIG_MARK)) {
            return new CsvText("UTF-16", after(UTF_16_BIG_MARK, file, StandardCharsets.UTF_16BE));
        }
        try {
            return new CsvText("UTF-8", StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString());
        } catch (CharacterCodingException older) {
            return new CsvText("windows-1252", new String(file, WINDOWS));
        }
    }

    private static boolean begins(byte[] file, byte[] mark) {
        return file.length >= mark.length && Arrays.equals(file, 0, mark.length, mark, 0, mark.length);
    }

    private static String after(byte[] mark, byte[] file, Charset charset) {
        return new String(file, mark.length, file.length - mark.length, charset);
    }
}
