package ecole;

import ecole.db.DatabaseAddress;
import ecole.server.Cidr;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Set;

/** The table of everything the start-up can be told; the help is printed from it. */
final class Options {
    static final Option<Integer> PORT = Option.of("port", "ECOLE_PORT", "PORT", "3000", Readers.number(0, 65_535),
        "the port to answer on; 0 takes any free one");
    static final Option<String> HOST = Option.of("host", "ECOLE_HOST", "ADDRESS", "0.0.0.0", Readers::text,
        "the address to answer on; 127.0.0.1 lets nobody but this machine in");
    static final Option<Path> DATA = Option.of("data", "ECOLE_DATA", "FOLDER", "./ecole-data", Readers::path,
        "the folder of the database, made at the first start");
    static final Option<DatabaseAddress> DATABASE = Option.secret("DATABASE_URL", "URL", DatabaseAddress::parse,
        "an own PostgreSQL, 14 or later, instead of the folder: postgresql://user:password@host:5432/database");
    static final Option<URI> BASE_URL = Option.of("base-url", "ECOLE_BASE_URL", "URL", "", Readers::origin,
        "the address people use, for links in e-mails: https://ecole.example.org");

    static final Option<String> ADMIN_EMAIL = Option.of("admin-email", "ECOLE_ADMIN_EMAIL", "E-MAIL", "", Readers::email,
        "first administrator of an empty database; ignored later");
    static final Option<String> ADMIN_PASSWORD = Option.secret("ECOLE_ADMIN_PASSWORD", "PASSWORD", Readers::text,
        "and the password; with both, the school is set up without the set-up page");
    static final Option<String> SCHOOL_NAME = Option.of("school-name", "ECOLE_SCHOOL_NAME", "NAME", "École", Readers::text,
        "name of a school that is set up in this way");
    static final Option<ZoneId> TIME_ZONE = Option.of("time-zone", "ECOLE_TIME_ZONE", "ZONE", "Europe/Paris", Readers::zone,
        "its time zone");
    static final Option<Currency> CURRENCY = Option.of("currency", "ECOLE_CURRENCY", "CODE", "EUR", Readers::currency,
        "its currency (ISO 4217)");
    static final Option<String> COUNTRY = Option.of("country", "ECOLE_COUNTRY", "CODE", "FR", Readers::country,
        "its country (ISO 3166), whose phone numbers need no prefix");
    static final Option<String> LANGUAGE = Option.of("language", "ECOLE_LANGUAGE", "fr|en", "fr", Readers.oneOf("fr", "en"),
        "its language");

    static final Option<Path> TLS_CERT = Option.of("tls-cert", "ECOLE_TLS_CERT", "FILE", "", Readers::readableFile,
        "certificate chain in PEM form: answers HTTPS and nothing else");
    static final Option<Path> TLS_KEY = Option.of("tls-key", "ECOLE_TLS_KEY", "FILE", "", Readers::readableFile,
        "its private key in PEM form (PKCS#8)");
    static final Option<List<Cidr>> TRUSTED_PROXIES = Option.of("trusted-proxies", "ECOLE_TRUSTED_PROXIES", "NETWORKS", "", Readers::networks,
        "proxies whose X-Forwarded-For, -Proto and -Host are believed: 10.0.0.0/8, ::1");
    static final Option<Set<String>> CORS_ORIGINS = Option.of("cors-origins", "ECOLE_CORS_ORIGINS", "ORIGINS", "", Readers::origins,
        "other sites whose pages may call the API: https://app.example.org");
    static final Option<String> JWT_SECRET = Option.secret("ECOLE_JWT_SECRET", "KEY", Readers::signingKey,
        "key that signs sessions, 32 characters or more; made and kept in the database when absent");
    static final Option<URI> SMTP = Option.secret("ECOLE_SMTP_URL", "URL", Readers::mailServer,
        "server for outgoing e-mail: smtp://user:password@host:587, or smtps:// for TLS from the first byte; needs ECOLE_BASE_URL");
    static final Option<String> SMTP_FROM = Option.of("smtp-from", "ECOLE_SMTP_FROM", "E-MAIL", "", Readers::email,
        "sender of e-mails; the user of ECOLE_SMTP_URL when that is an address");
    static final Option<Integer> RATE_LIMIT = Option.of("rate-limit", "ECOLE_RATE_LIMIT", "NUMBER", "1200", Readers.number(1, 1_000_000),
        "requests a minute from one address");
    static final Option<Integer> LOGIN_RATE_LIMIT = Option.of("login-rate-limit", "ECOLE_LOGIN_RATE_LIMIT", "NUMBER", "10",
        Readers.number(1, 100_000), "failed attempts to sign in a minute from one address");
    static final Option<String> LOG_LEVEL = Option.of("log-level", "ECOLE_LOG_LEVEL", "LEVEL", "info",
        Readers.oneOf("error", "warn", "info", "debug"), "error, warn, info (refusals and changes) or debug");
    static final Option<Boolean> DEMO = Option.of("demo", "ECOLE_DEMO", "", "false", Readers::flag,
        "fills an empty database with a school to try things on, and prints its logins");
    static final Option<Boolean> EXIT_AFTER_START = Option.variable("ECOLE_EXIT_AFTER_START", "1", "false", Readers::flag,
        "starts, stops and exits, to record a class archive (AppCDS)");

    static final List<Option<?>> ALL = List.of(PORT, HOST, DATA, DATABASE, BASE_URL, ADMIN_EMAIL, ADMIN_PASSWORD, SCHOOL_NAME, TIME_ZONE,
        CURRENCY, COUNTRY, LANGUAGE, TLS_CERT, TLS_KEY, TRUSTED_PROXIES, CORS_ORIGINS, JWT_SECRET, SMTP, SMTP_FROM, RATE_LIMIT, LOGIN_RATE_LIMIT,
        LOG_LEVEL, DEMO, EXIT_AFTER_START);

    private Options() {}
}
