package ecole.server;

/** The version of this JAR. */
public final class AppVersion {
    private AppVersion() {}

    /** As in the manifest; classes that were never packaged have none. */
    public static String text() {
        var version = AppVersion.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
