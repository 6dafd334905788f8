package ecole.auth;

import ecole.http.Problem;
import ecole.settings.CurrentSchool;
import ecole.settings.School;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which passwords may be chosen: 8 to 128 characters of any kind, nothing that attackers try first, and nothing made of the school's or the
 * person's own name (OWASP ASVS 6.2).
 */
public final class PasswordRules {
    private static final int MIN = 8;
    private static final int MAX = 128;
    /** Shorter words are too frequent inside others to mean anything. */
    private static final int SHORTEST_WORD = 3;
    private static final int LEFT_BESIDE_NAMES = 6;
    private static final Set<String> COMMON = common();
    private static final List<String> OURS = List.of("ecole", "school", "admin");

    private final Supplier<String> schoolName;

    /** @param schoolName read at each check, as it can change */
    PasswordRules(Supplier<String> schoolName) {
        this.schoolName = schoolName;
    }

    public static PasswordRules of(CurrentSchool school) {
        return new PasswordRules(() -> school.find().map(School::name).orElse(""));
    }

    /**
     * Refuses what is too easy to guess.
     *
     * @param field the input's field to name
     * @throws Problem 422
     */
    public void check(String field, String password, String email) {
        var length = password.codePointCount(0, password.length());
        if (length < MIN || length > MAX) {
            throw Problem.invalid(List.of(new Problem.Fault(field, length < MIN ? "too_short" : "too_long", Map.of("min", MIN, "max", MAX))));
        }
        var plain = plain(password);
        if (isMadeOfNames(plain, email)) {
            throw Problem.invalid(field, "password_of_names");
        }
        if (isCommon(plain) || isMonotonous(plain) || isMonotonous(password)) {
            throw Problem.invalid(field, "common_password");
        }
    }

    /** {@code Soleil2024!} is {@code soleil} with what everybody adds. */
    private static boolean isCommon(String plain) {
        return COMMON.contains(plain) || COMMON.contains(plain.replaceFirst("^[0-9]+", "")) || COMMON.contains(plain.replaceFirst("[0-9]+$", ""));
    }

    private static boolean isMonotonous(String plain) {
        return !plain.isEmpty() && plain.chars().distinct().count() <= 2;
    }

    private boolean isMadeOfNames(String plain, String email) {
        var words = Stream.concat(OURS.stream(), Stream.of(schoolName.get(), email).flatMap(name -> Stream.of(spaced(name).split(" ", -1))))
            .filter(word -> word.length() >= SHORTEST_WORD)
            .sorted(Comparator.comparing(String::length).reversed())
            .toList();
        var rest = plain;
        for (var word : words) {
            rest = rest.replace(word, "");
        }
        return !rest.equals(plain) && (rest.length() < LEFT_BESIDE_NAMES || isCommon(rest) || isMonotonous(rest));
    }

    private static String plain(String text) {
        return spaced(text).replace(" ", "");
    }

    /** Small letters without accents, and digits; blanks for everything else. */
    private static String spaced(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}", "").replaceAll("[^\\p{L}\\p{N}]+", " ");
    }

    private static Set<String> common() {
        var resource = Objects.requireNonNull(PasswordRules.class.getResourceAsStream("common-passwords.txt"), "the list is in the JAR");
        try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
