package ecole.settings;

import ecole.http.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The school's image, as it is sent.
 *
 * @param version names it by its content, so that its address may be remembered for ever
 * @param type    {@code Content-Type}
 */
record Logo(String version, String type, byte[] content) {
    static final int MAX_SIDE = 2000;
    private static final Map<String, String> TYPES = Map.of("png", "image/png", "jpeg", "image/jpeg");

    /** Where the image of this version is; null for none. */
    static @Nullable String address(@Nullable String version) {
        return version == null ? null : "/api/logo?v=" + version;
    }

    /**
     * The image in these bytes, judged by what they hold whatever they are called, and decoded to be sure of it. A drawing that can hold
     * scripts (SVG) is none.
     *
     * @throws Problem 422 {@code logo_unreadable}, or {@code logo_too_large} for one of too many pixels
     */
    static Logo of(byte[] content) {
        try (var bytes = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            for (Iterator<ImageReader> readers = ImageIO.getImageReaders(bytes); readers.hasNext();) {
                var reader = readers.next();
                var type = TYPES.get(reader.getFormatName().toLowerCase(Locale.ROOT));
                if (type != null) {
                    decode(reader, bytes);
                    return new Logo(version(content), type, content);
                }
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw Problem.of(422, "logo_unreadable");
        }
        throw Problem.of(422, "logo_unreadable");
    }

    /** The size is read before the picture: a small file can hold a picture that fills the memory. */
    private static void decode(ImageReader reader, ImageInputStream bytes) throws IOException {
        try {
            reader.setInput(bytes, true, true);
            if (reader.getWidth(0) > MAX_SIDE || reader.getHeight(0) > MAX_SIDE) {
                throw Problem.of(422, "logo_too_large");
            }
            reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    private static String version(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
