package ecole.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** SECURITY.md promises nothing that no test shows. */
class SecurityClaimsTest {
    private static final Path TESTS = Path.of("src/test/java/ecole");
    private static final Pattern CLAIM = Pattern.compile("`([A-Z]\\w*(?:Test|IT))\\.(\\w+)`");

    @Test void everyTestThatIsNamedExists() throws IOException {
        var tests = tests();
        var missing = new TreeSet<String>();
        var claims = CLAIM.matcher(Files.readString(Path.of("SECURITY.md"))).results().toList();

        for (var claim : claims) {
            if (!tests.getOrDefault(claim.group(1), "").contains("> " + claim.group(2) + "(")
                && !tests.getOrDefault(claim.group(1), "").contains("void " + claim.group(2) + "(")) {
                missing.add(claim.group());
            }
        }

        assertTrue(claims.size() > 50);
        assertEquals("[]", missing.toString());
    }

    /** The sources of each class of tests; two features may call theirs the same. */
    private static Map<String, String> tests() throws IOException {
        var sources = new HashMap<String, String>();
        try (var files = Files.walk(TESTS)) {
            for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.merge(file.getFileName().toString().replace(".java", ""), Files.readString(file), String::concat);
            }
        }
        return sources;
    }
}
