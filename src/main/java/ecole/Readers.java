package ecole;

import ecole.server.Cidr;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** How the texts of options become values; each failure is the end of a sentence that says what is expected. */
final class Readers {
    private static final int SHORTEST_KEY = 32;

    private Readers() {}

    static String text(String text) {
        return text;
    }

    static boolean flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "1", "true", "yes" -> true;
            case "0", "false", "no" -> false;
            default -> throw new IllegalArgumentException("must be true or false");
        };
    }

    static Option.Reader<Integer> number(int least, int most) {
        return text -> {
            try {
                var number = Integer.parseInt(text);
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException noNumber) {
                throw outside(least, most);
            }
            throw outside(least, most);
        };
    }

    private static IllegalArgumentException outside(int least, int most) {
        return new IllegalArgumentException("must be a whole number from " + least + " to " + most);
    }

    static Option.Reader<String> oneOf(String... words) {
        return text -> {
            if (Arrays.asList(words).contains(text)) {
                return text;
            }
            throw new IllegalArgumentException("must be one of " + String.join(", ", words));
        };
    }

    static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException noPath) {
            throw new IllegalArgumentException("is not a path", noPath);
        }
    }

    static Path readableFile(String text) {
        var path = path(text);
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            throw new IllegalArgumentException("names the file " + path + ", which cannot be read");
        }
        return path;
    }

    static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException("is no time zone; expected one like Europe/Paris", unknown);
        }
    }

    static Currency currency(String text) {
        try {
            return Currency.getInstance(text);
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("is no currency; expected a code of three letters like EUR", unknown);
        }
    }

    static String country(String text) {
        if (Arrays.asList(Locale.getISOCountries()).contains(text)) {
            return text;
        }
        throw new IllegalArgumentException("is no country; expected a code of two letters like FR");
    }

    static String email(String text) {
        if (text.matches("[^@\\s]+@[^@\\s]+") && text.length() <= 254) {
            return text;
        }
        throw new IllegalArgumentException("must be an e-mail address");
    }

    static String signingKey(String text) {
        if (text.codePointCount(0, text.length()) < SHORTEST_KEY) {
            throw new IllegalArgumentException("must have at least " + SHORTEST_KEY + " characters, chosen at random");
        }
        return text;
    }

    /** Scheme, host and port alone, as browsers send it in {@code Origin}. */
    static URI origin(String text) {
        try {
            var uri = URI.create(text);
            if (Set.of("http", "https").contains(String.valueOf(uri.getScheme())) && uri.getHost() != null
                && text.equals(uri.getScheme() + "://" + uri.getHost().toLowerCase(Locale.ROOT) + (uri.getPort() < 0 ? "" : ":" + uri.getPort()))) {
                return uri;
            }
        } catch (IllegalArgumentException noUri) {
            throw noOrigin(noUri);
        }
        throw noOrigin(null);
    }

    private static IllegalArgumentException noOrigin(Throwable cause) {
        return new IllegalArgumentException("expects http:// or https://, a host in small letters, perhaps a port, and nothing after it", cause);
    }

    static Set<String> origins(String text) {
        return words(text).stream().map(origin -> origin(origin).toString()).collect(Collectors.toUnmodifiableSet());
    }

    static List<Cidr> networks(String text) {
        return words(text).stream().map(Cidr::parse).toList();
    }

    /** {@code smtp://user:password@host:587}, or {@code smtps} for TLS from the first byte. */
    static URI mailServer(String text) {
        try {
            var uri = URI.create(text);
            if (Set.of("smtp", "smtps").contains(String.valueOf(uri.getScheme())) && uri.getHost() != null) {
                return uri;
            }
        } catch (IllegalArgumentException noUri) {
            throw new IllegalArgumentException("expects smtp://user:password@host:587");
        }
        throw new IllegalArgumentException("expects smtp://user:password@host:587");
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[,\\s]+")).filter(word -> !word.isEmpty()).toList();
    }
}
