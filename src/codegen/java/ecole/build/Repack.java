package ecole.build;

import ecole.db.embedded.Platform;
import ecole.db.embedded.TarReader;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.tukaani.xz.XZInputStream;

/**
 * Turns the published PostgreSQL archives from {@code .txz} into {@code .tar.gz} without the parts for developers:
 * a first start unpacks that eight times faster and needs no library.
 */
public final class Repack {
    private static final Map<String, String> SOURCES = Map.of(
        "linux-amd64", "/postgres-linux-x86_64.txz",
        "linux-arm64v8", "/postgres-linux-arm_64.txz",
        "windows-amd64", "/postgres-windows-x86_64.txz",
        "darwin", "/postgres-darwin-x86_64.txz");
    private static final Pattern UNUSED = Pattern.compile(
        ".*\\.(a|lib|pdb|h)|.*/(pgxs|pkgconfig|include|doc|man|locale)(/.*)?|.*(ecpg|pgtypes|plperl|plpython|pltcl).*|.*/pg_ctl\\.pdb");
    private static final int BLOCK = 512;

    private Repack() {}

    /** Takes the version of the binaries, the platforms separated by commas, and Maven's target folder. */
    public static void main(String[] args) throws IOException {
        var target = Path.of(args[2]);
        var platforms = args[1].isBlank() ? List.<String>of() : List.of(args[1].split(","));
        for (var root : List.of("postgres", "classes")) {
            removeOthers(target.resolve(root).resolve("ecole").resolve("postgres"), platforms);
        }
        for (var platform : platforms) {
            put(platform, args[0], target.resolve("postgres"));
        }
        // The build itself and the tests need this machine's server, whichever go into the JAR.
        if (!platforms.contains(Platform.name()) && SOURCES.containsKey(Platform.name())) {
            put(Platform.name(), args[0], target.resolve("postgres-host"));
        }
    }

    // An earlier build with another profile may have left its platforms here.
    private static void removeOthers(Path folder, List<String> platforms) throws IOException {
        for (var file : BuildCache.files(folder)) {
            if (platforms.stream().noneMatch(platform -> file.getFileName().toString().startsWith(platform + "."))) {
                Files.delete(file);
            }
        }
    }

    private static void put(String platform, String version, Path root) throws IOException {
        var folder = Files.createDirectories(root.resolve("ecole").resolve("postgres"));
        var cached = cached(platform, version);
        for (var suffix : List.of(".tar.gz", ".properties")) {
            var source = cached.resolve(platform + suffix);
            var copy = folder.resolve(platform + suffix);
            if (!Files.exists(copy) || Files.size(copy) != Files.size(source)) {
                Files.copy(source, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static Path cached(String platform, String version) throws IOException {
        var recipe = HexFormat.of().formatHex(BuildCache.sha256().digest((UNUSED.pattern() + "1").getBytes(StandardCharsets.UTF_8)));
        var folder = Files.createDirectories(BuildCache.folder().resolve("postgres-" + version + "-" + recipe.substring(0, 8)));
        var about = folder.resolve(platform + ".properties");
        if (!Files.exists(about)) {
            var archive = folder.resolve(platform + ".tar.gz");
            var half = Files.createTempFile(folder, platform, ".new");
            try (var source = Repack.class.getResourceAsStream(SOURCES.get(platform))) {
                if (source == null) {
                    throw new IOException("No PostgreSQL archive on the class path for " + platform);
                }
                repack(source, half);
            }
            Files.move(half, archive, StandardCopyOption.REPLACE_EXISTING);
            var sha256 = HexFormat.of().formatHex(BuildCache.sha256().digest(Files.readAllBytes(archive)));
            Files.writeString(about, "version=" + version + "\nsha256=" + sha256 + "\n");
        }
        return folder;
    }

    private static void repack(InputStream source, Path target) throws IOException {
        try (var in = new BufferedInputStream(new XZInputStream(source));
            var out = new BestGzip(Files.newOutputStream(target))) {
            var tar = new TarReader(in);
            for (var entry = tar.next(); entry.isPresent(); entry = tar.next()) {
                if (!UNUSED.matcher(entry.get().name()).matches()) {
                    write(entry.get(), tar, out);
                }
            }
            out.write(new byte[2 * BLOCK]);
        }
    }

    private static void write(TarReader.Entry entry, TarReader tar, OutputStream out) throws IOException {
        out.write(header(entry));
        tar.copyTo(out);
        out.write(new byte[(int) ((BLOCK - entry.size() % BLOCK) % BLOCK)]);
    }

    // No dates and no owners, so that the same input gives the same bytes.
    private static byte[] header(TarReader.Entry entry) throws IOException {
        var name = entry.name();
        var cut = name.length() <= 100 ? -1 : name.indexOf('/', name.length() - 101);
        var header = new ByteArrayOutputStream(BLOCK);
        field(header, name.substring(cut + 1), 100);
        field(header, "%07o".formatted(entry.mode() & 0777), 8);
        field(header, "0000000", 8);
        field(header, "0000000", 8);
        field(header, "%011o".formatted(entry.size()), 12);
        field(header, "00000000000", 12);
        field(header, "        ", 8);
        field(header, String.valueOf(entry.type()), 1);
        field(header, entry.link(), 100);
        field(header, "ustar\00000", 8);
        field(header, "", 32 + 32 + 8 + 8);
        field(header, cut < 0 ? "" : name.substring(0, cut), 155 + 12);
        var bytes = header.toByteArray();
        var sum = 0;
        for (var one : bytes) {
            sum += one & 0xff;
        }
        System.arraycopy("%06o\0 ".formatted(sum).getBytes(StandardCharsets.US_ASCII), 0, bytes, 148, 8);
        return bytes;
    }

    private static void field(ByteArrayOutputStream header, String text, int length) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > length) {
            throw new IOException("Too long for a tar header: " + text);
        }
        header.writeBytes(bytes);
        header.writeBytes(new byte[length - bytes.length]);
    }

    private static final class BestGzip extends GZIPOutputStream {
        BestGzip(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
