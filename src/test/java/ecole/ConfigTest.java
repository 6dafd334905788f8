package ecole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ecole.mail.MailServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConfigTest {
    private static final String KEY = "0123456789abcdef0123456789abcdef";

    @TempDir private Path folder;

    @Test void withoutSettingsEverythingHasAnAnswer() {
        var config = Config.of(Map.of());

        assertEquals(3000, config.port());
        assertEquals(Path.of("ecole-data").toAbsolutePath(), config.data().toAbsolutePath().normalize());
        assertEquals(Optional.empty(), config.database());
        assertEquals(Optional.empty(), config.unattended());
        assertEquals(1200, config.listening().rateLimit());
        assertFalse(config.demo());
    }

    @Test void anOptionWeighsMoreThanAVariable() {
        var variables = Map.of("ECOLE_PORT", "4000", "ECOLE_HOST", "127.0.0.1");

        assertEquals(5000, Config.read(List.of("--port", "5000"), variables).port());
        assertEquals(5001, Config.read(List.of("--port=5001"), variables).port());
        assertEquals(4000, Config.read(List.of("--demo"), variables).port());
        assertTrue(Config.read(List.of("--demo"), variables).demo());
        assertEquals("127.0.0.1", Config.of(variables).host());
    }

    @Test void allFaultsAreReportedTogether() {
        var faults = assertThrows(ConfigFault.class, () -> Config.read(List.of("--prot", "--data"), Map.of("ECOLE_PORT", "70000", "ECOLE_TIME_ZONE",
            "Paris", "ECOLE_CURRENCY", "EURO", "DATABASE_URL", "mysql://x", "ECOLE_ADMIN_EMAIL", "ada@example.org", "ECOLE_JWT_SECRET", "short",
            "ECOLE_CORS_ORIGINS", "https://a.example/", "ECOLE_TRUSTED_PROXIES", "proxy.example"))).faults();

        assertEquals(List.of(
            "--prot is no option; --help lists them.",
            "--data needs a value.",
            "--port (ECOLE_PORT) must be a whole number from 0 to 65535.",
            "DATABASE_URL must look like postgresql://user:password@host:5432/database.",
            "--time-zone (ECOLE_TIME_ZONE) is no time zone; expected one like Europe/Paris.",
            "--currency (ECOLE_CURRENCY) is no currency; expected a code of three letters like EUR.",
            "--trusted-proxies (ECOLE_TRUSTED_PROXIES) holds proxy.example, which is no address.",
            "--cors-origins (ECOLE_CORS_ORIGINS) expects http:// or https://, a host in small letters, perhaps a port, and nothing after it.",
            "ECOLE_JWT_SECRET must have at least 32 characters, chosen at random.",
            "--admin-email (ECOLE_ADMIN_EMAIL) and ECOLE_ADMIN_PASSWORD go together; only one of them is set, or fit to use."), faults);
    }

    @Test void aSecretCanLieInAFile() throws IOException {
        var file = Files.writeString(folder.resolve("key"), KEY + "\n").toString();

        assertEquals(KEY, Config.of(Map.of("ECOLE_JWT_SECRET_FILE", file)).jwtSecret());
        assertEquals(List.of("ECOLE_JWT_SECRET and ECOLE_JWT_SECRET_FILE are both set; keep one."),
            faults(Map.of("ECOLE_JWT_SECRET_FILE", file, "ECOLE_JWT_SECRET", KEY)));
        assertEquals(List.of("ECOLE_JWT_SECRET_FILE names /absent, which cannot be read."), faults(Map.of("ECOLE_JWT_SECRET_FILE", "/absent")));
    }

    private static List<String> faults(Map<String, String> variables) {
        return assertThrows(ConfigFault.class, () -> Config.of(variables)).faults();
    }

    @Test void whatIsPrintedHoldsNoSecret() {
        var secrets = Map.of("ECOLE_JWT_SECRET", KEY, "DATABASE_URL", "postgresql://ada:hush@db.example/ecole", "ECOLE_ADMIN_PASSWORD", "hush-hush",
            "ECOLE_ADMIN_EMAIL", "ada@example.org", "ECOLE_SMTP_URL", "smtp://ada:hush@mail.example:587", "ECOLE_BASE_URL", "https://ecole.example", "ECOLE_PORT", "4000");

        var printed = Config.of(secrets).toString();

        assertTrue(printed.contains("ECOLE_PORT=4000"));
        for (var name : List.of("ECOLE_JWT_SECRET", "DATABASE_URL", "ECOLE_ADMIN_PASSWORD", "ECOLE_SMTP_URL")) {
            assertTrue(printed.contains(name + "=(secret)"), printed);
        }
        assertFalse(printed.contains("hush"));
        assertFalse(printed.contains(KEY));
    }

    @Test void aFaultOfASecretDoesNotShowIt() {
        var faults = faults(Map.of("ECOLE_JWT_SECRET", "hush", "DATABASE_URL", "hush://ada:hush@x y", "ECOLE_SMTP_URL", "http://hush:hush@mail"));

        assertEquals(3, faults.size());
        assertFalse(faults.toString().contains("hush"));
    }

    @Test void lettersNeedTheAddressThatTheirLinksBeginWith() {
        assertEquals(List.of("ECOLE_SMTP_URL needs --base-url (ECOLE_BASE_URL), the address that links in e-mails begin with."),
            faults(Map.of("ECOLE_SMTP_URL", "smtp://mail.example")));
    }

    @Test void theMailServerIsReadFromItsAddress() {
        var settings = Map.of("ECOLE_BASE_URL", "https://ecole.example", "ECOLE_SMTP_URL", "smtp://ada%40lilas.example:p%2Bq+r%3A@mail.example");

        var server = Config.of(settings).mailServer().orElseThrow();
        assertEquals(new MailServer("mail.example", 587, false, "ada@lilas.example", "p+q+r:", "ada@lilas.example"), server);

        var more = new HashMap<>(settings);
        more.putAll(Map.of("ECOLE_SMTP_URL", "smtps://mail.example", "ECOLE_SMTP_FROM", "bonjour@lilas.example"));
        assertEquals(new MailServer("mail.example", 465, true, null, null, "bonjour@lilas.example"), Config.of(more).mailServer().orElseThrow());
    }

    @Test void secretsAreNoOptions() {
        assertEquals(List.of("--jwt-secret is no option; --help lists them."),
            assertThrows(ConfigFault.class, () -> Config.read(List.of("--jwt-secret=" + KEY), Map.of())).faults());
    }

    @Test void theHelpNamesEverySetting() {
        for (var option : Options.ALL) {
            assertTrue(Help.text().contains(option.variable()), option.variable());
            option.name().ifPresent(name -> assertTrue(Help.text().contains("--" + name), name));
        }
    }

    @Test void theSchoolCanBeSetUpBySettings() {
        var unattended = Config.of(Map.of("ECOLE_ADMIN_EMAIL", "ada@example.org", "ECOLE_ADMIN_PASSWORD", "hush-hush", "ECOLE_SCHOOL_NAME", "Les Lilas",
            "ECOLE_CURRENCY", "XOF", "ECOLE_TIME_ZONE", "Africa/Dakar", "ECOLE_COUNTRY", "SN")).unattended().orElseThrow();

        assertEquals("Les Lilas", unattended.schoolName());
        assertEquals("XOF", unattended.currency().getCurrencyCode());
        assertEquals("Africa/Dakar", unattended.timeZone().getId());
        assertEquals("SN", unattended.country());
        assertEquals("fr", unattended.language());
    }

    @Test void originsAreTakenOneByOne() {
        assertEquals(Set.of("https://a.example", "http://localhost:5173"),
            Config.of(Map.of("ECOLE_CORS_ORIGINS", "https://a.example, http://localhost:5173")).corsOrigins());
    }
}
