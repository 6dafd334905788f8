package ecole.db;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Where a PostgreSQL is and how to get in.
 *
 * @param url a JDBC URL without credentials
 */
public record DatabaseAddress(String url, String user, String password) {

    /**
     * Reads the form that hosting platforms give, {@code postgresql://user:password@host:5432/database?options}.
     *
     * @throws IllegalArgumentException with a sentence that never repeats the password
     */
    public static DatabaseAddress parse(String text) {
        URI uri;
        try {
            uri = new URI(text.startsWith("jdbc:") ? text.substring(5) : text);
        } catch (URISyntaxException fault) {
            throw new IllegalArgumentException("is not a URL; it looks like postgresql://user:password@host:5432/database", fault);
        }
        var scheme = uri.getScheme();
        if (uri.getHost() == null || uri.getPath() == null || uri.getPath().length() < 2
            || !("postgresql".equals(scheme) || "postgres".equals(scheme))) {
            throw new IllegalArgumentException("must look like postgresql://user:password@host:5432/database");
        }
        var credentials = (uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo()).split(":", 2);
        var port = uri.getPort() < 0 ? 5432 : uri.getPort();
        var options = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new DatabaseAddress("jdbc:postgresql://" + uri.getHost() + ":" + port + uri.getRawPath() + options,
            decoded(credentials[0]), credentials.length < 2 ? "" : decoded(credentials[1]));
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Host, port and database, for sentences; options may hold secrets and are left out. */
    String place() {
        return url.replaceFirst("^jdbc:postgresql://", "").replaceFirst("\\?.*", "");
    }

    /** Without the password: this text may reach a log. */
    @Override public String toString() {
        return user + "@" + url;
    }
}
