package ecole.db.embedded;

import java.util.Locale;

/** The machine that we run on, as the PostgreSQL archives name it. */
public final class Platform {
    private static final String OS = System.getProperty("os.name").toLowerCase(Locale.ROOT);

    private Platform() {}

    /** Gives {@code linux-amd64}, {@code linux-arm64v8}, {@code windows-amd64}, {@code darwin}, or a name for which no archive exists. */
    public static String name() {
        var arch = switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "amd64";
            case "aarch64", "arm64" -> "arm64v8";
            default -> System.getProperty("os.arch");
        };
        if (isMac()) {
            return "darwin"; // one universal binary
        }
        if (isWindows()) {
            return "windows-amd64"; // Windows on ARM runs it too
        }
        return (isLinux() ? "linux" : OS.replace(' ', '-')) + "-" + arch;
    }

    static boolean isLinux() {
        return OS.startsWith("linux");
    }

    static boolean isMac() {
        return OS.startsWith("mac");
    }

    static boolean isWindows() {
        return OS.startsWith("windows");
    }
}
