package ecole.server;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file of the page in the forms it can be sent in.
 *
 * @param type  its {@code Content-Type}
 * @param forms by {@code Content-Encoding}, smallest first; the plain file is the last, under {@code ""}
 */
record Asset(String type, Map<String, Form> forms) {
    private static final Map<String, String> TYPES = Map.ofEntries(
        Map.entry("html", "text/html; charset=utf-8"), Map.entry("js", "text/javascript; charset=utf-8"),
        Map.entry("css", "text/css; charset=utf-8"), Map.entry("json", "application/json; charset=utf-8"),
        Map.entry("webmanifest", "application/manifest+json; charset=utf-8"), Map.entry("txt", "text/plain; charset=utf-8"),
        Map.entry("svg", "image/svg+xml; charset=utf-8"), Map.entry("png", "image/png"), Map.entry("jpg", "image/jpeg"),
        Map.entry("webp", "image/webp"), Map.entry("ico", "image/x-icon"), Map.entry("woff2", "font/woff2"), Map.entry("woff", "font/woff"));

    /** The bytes of one form and their strong tag. */
    record Form(ByteBuffer bytes, String tag) {
        static Form of(byte[] bytes) {
            return new Form(ByteBuffer.wrap(bytes).asReadOnlyBuffer(), "\"" + hash(bytes) + "\"");
        }

        private static String hash(byte[] bytes) {
            try {
                return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("every Java has SHA-256", impossible);
            }
        }
    }

    /** @param brotli and {@code gzip}: the same file compressed at the build; null when it was not worth it */
    static Asset of(String path, byte[] plain, byte @Nullable [] brotli, byte @Nullable [] gzip) {
        var forms = new LinkedHashMap<String, Form>();
        if (brotli != null) {
            forms.put("br", Form.of(brotli));
        }
        if (gzip != null) {
            forms.put("gzip", Form.of(gzip));
        }
        forms.put("", Form.of(plain));
        var type = TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT), "application/octet-stream");
        return new Asset(type, forms);
    }

    /** Twelve hex digits of its content. */
    String mark() {
        return forms.get("").tag().substring(1, 13);
    }

    /** The encoding to send to a client that accepts these; {@code ""} for none. */
    String encoding(@Nullable String accepted) {
        return forms.keySet().stream().filter(name -> name.isEmpty() || accepts(accepted, name)).findFirst().orElse("");
    }

    private static boolean accepts(@Nullable String accepted, String encoding) {
        return accepted != null && Arrays.stream(accepted.toLowerCase(Locale.ROOT).split(","))
            .map(part -> part.replace(" ", "").split(";", 2))
            .anyMatch(part -> part[0].equals(encoding) && (part.length == 1 || !part[1].matches("q=0(\\.0*)?")));
    }
}
