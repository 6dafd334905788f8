package ecole;

import ecole.db.DatabaseAddress;
import ecole.mail.MailServer;
import ecole.server.Listening;
import ecole.server.TlsFiles;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the start-up was told, read once and checked; {@link Options} is the table behind it. */
public final class Config {
    private static final String MASK = "(secret)";

    private final Map<Option<?>, Object> values;

    private Config(Map<Option<?>, Object> values) {
        this.values = values;
    }

    /** Reads variables alone, as tests and embedding programs do. */
    public static Config of(Map<String, String> variables) {
        return read(List.of(), variables);
    }

    /** @throws ConfigFault naming everything that is wrong */
    static Config read(List<String> arguments, Map<String, String> variables) {
        var faults = new ArrayList<String>();
        var given = new Given(arguments, variables, faults);
        var values = new LinkedHashMap<Option<?>, Object>();
        for (var option : Options.ALL) {
            given.text(option).or(() -> Optional.of(option.fallback()).filter(text -> !text.isEmpty())).ifPresent(text -> {
                try {
                    values.put(option, option.reader().read(text));
                } catch (IllegalArgumentException fault) {
                    faults.add(option.label() + " " + fault.getMessage() + ".");
                }
            });
        }
        var config = new Config(values);
        config.checkPair(Options.ADMIN_EMAIL, Options.ADMIN_PASSWORD, faults);
        config.checkPair(Options.TLS_CERT, Options.TLS_KEY, faults);
        config.checkLinks(faults);
        if (!faults.isEmpty()) {
            throw new ConfigFault(faults);
        }
        return config;
    }

    private void checkPair(Option<?> one, Option<?> other, List<String> faults) {
        if (values.containsKey(one) != values.containsKey(other)) {
            faults.add(one.label() + " and " + other.label() + " go together; only one of them is set, or fit to use.");
        }
    }

    /** A link in a letter must not lead where the request that asked for it says: anybody may ask for anybody's. */
    private void checkLinks(List<String> faults) {
        if (values.containsKey(Options.SMTP) && !values.containsKey(Options.BASE_URL)) {
            faults.add(Options.SMTP.label() + " needs " + Options.BASE_URL.label() + ", the address that links in e-mails begin with.");
        }
    }

    @SuppressWarnings("unchecked") // the only writer of the map puts in what this option's reader made
    private <T> Optional<T> find(Option<T> option) {
        return Optional.ofNullable((T) values.get(option));
    }

    private <T> T get(Option<T> option) {
        return find(option).orElseThrow();
    }

    public int port() {
        return get(Options.PORT);
    }

    /** The address to listen on. */
    public String host() {
        return get(Options.HOST);
    }

    /** The folder of the embedded PostgreSQL. */
    public Path data() {
        return get(Options.DATA);
    }

    /** A PostgreSQL of the operator's own; empty for the embedded one. */
    public Optional<DatabaseAddress> database() {
        return find(Options.DATABASE);
    }

    /** Where people reach the school, for links that leave it; without a slash at the end. */
    public Optional<URI> baseUrl() {
        return find(Options.BASE_URL);
    }

    /** What sets a school up without its set-up page; empty unless an administrator is named. */
    public Optional<Unattended> unattended() {
        return find(Options.ADMIN_EMAIL).map(email -> new Unattended(get(Options.SCHOOL_NAME), get(Options.TIME_ZONE), get(Options.CURRENCY),
            get(Options.COUNTRY), get(Options.LANGUAGE), email, get(Options.ADMIN_PASSWORD)));
    }

    /** The answers of the set-up page, given by the operator. {@code language} is {@code fr} or {@code en}. */
    public record Unattended(String schoolName, ZoneId timeZone, Currency currency, String country, String language, String email, String password) {}

    /** How the server meets the network. */
    public Listening listening() {
        return new Listening(find(Options.TLS_CERT).map(chain -> new TlsFiles(chain, get(Options.TLS_KEY))),
            find(Options.TRUSTED_PROXIES).orElse(List.of()), corsOrigins(), get(Options.RATE_LIMIT));
    }

    /** Exact origins of other sites whose pages may call. */
    public Set<String> corsOrigins() {
        return find(Options.CORS_ORIGINS).orElse(Set.of());
    }

    /** The signing key shared by all instances; null to keep one in the database. */
    public @Nullable String jwtSecret() {
        return find(Options.JWT_SECRET).orElse(null);
    }

    /** The server for outgoing e-mail; empty when none can be sent. */
    public Optional<MailServer> mailServer() {
        return find(Options.SMTP).map(url -> MailServer.of(url, find(Options.SMTP_FROM).orElse(null)));
    }

    /** Attempts to sign in a minute and address. */
    public int loginRateLimit() {
        return get(Options.LOGIN_RATE_LIMIT);
    }

    public String logLevel() {
        return get(Options.LOG_LEVEL);
    }

    /** Whether an empty database is to be filled with a school to try things on. */
    public boolean demo() {
        return get(Options.DEMO);
    }

    /** Whether to stop as soon as everything has started. */
    public boolean exitsAfterStart() {
        return get(Options.EXIT_AFTER_START);
    }

    /** Every setting and its value, one a line; secrets are masked. */
    @Override public String toString() {
        return Options.ALL.stream().map(option -> option.variable() + "=" + shown(option)).collect(Collectors.joining(System.lineSeparator()));
    }

    private String shown(Option<?> option) {
        var value = values.get(option);
        if (value == null) {
            return "";
        }
        return option.secret() ? MASK : value instanceof Collection<?> several ? list(several) : value.toString();
    }

    private static String list(Collection<?> several) {
        return several.stream().map(Object::toString).sorted().collect(Collectors.joining(","));
    }
}
