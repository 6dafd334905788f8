package ecole.build;

import ecole.db.embedded.EmbeddedPostgres;
import ecole.db.embedded.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/**
 * Writes the jOOQ classes of the schema in {@code sql/}, as a real PostgreSQL understands it, and the list of migrations that
 * made it, by which a start sees that it has nothing to do; does nothing when {@code sql/} is unchanged.
 */
public final class Codegen {
    private static final String PACKAGE = "ecole.db.schema";

    private Codegen() {}

    /** Takes the folder of migrations, the folder for the sources, and the versions of the tools. */
    public static void main(String[] args) throws Exception {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        var sql = Path.of(args[0]);
        var target = Path.of(args[1]);
        var stamp = target.resolve("stamp.sha256");
        var tool = Codegen.class.getResourceAsStream("Codegen.class").readAllBytes().length;
        var hash = BuildCache.hash(sql, BuildCache.files(sql), args[2] + " " + tool);
        if (Files.exists(stamp) && Files.readString(stamp).equals(hash)) {
            return;
        }
        clear(target);
        var external = System.getenv("ECOLE_CODEGEN_DATABASE_URL");
        if (external != null && !external.isBlank()) {
            generate(sql, target, external, null, null);
        } else {
            // Beside others of this user, and thrown away: two builds at once don't meet.
            var home = Files.createTempDirectory(Files.createDirectories(BuildCache.folder()), "codegen-");
            try (var postgres = EmbeddedPostgres.start(home, Mode.THROWAWAY)) {
                generate(sql, target, postgres.url(), postgres.user(), postgres.password());
            } finally {
                BuildCache.delete(home);
            }
        }
        Files.writeString(stamp, hash);
    }

    private static void generate(Path sql, Path target, String url, String user, String password) throws Exception {
        var flyway = Flyway.configure().dataSource(url, user, password).locations("filesystem:" + sql).validateMigrationNaming(true).load();
        flyway.migrate();
        Files.writeString(target.resolve("migrations.list"), Stream.of(flyway.info().applied())
            .map(migration -> migration.getVersion() + " " + migration.getChecksum())
            .collect(Collectors.joining("\n")));
        var database = new Database()
            .withName("org.jooq.meta.postgres.PostgresDatabase")
            .withInputSchema("public")
            .withOutputSchemaToDefault(true)
            .withExcludes("flyway_schema_history")
            .withIncludeRoutines(false)
            .withForcedTypes(new ForcedType().withName("INSTANT").withIncludeTypes("(?i:timestamptz|timestamp.*with time zone)"));
        var generate = new Generate()
            .withGeneratedAnnotation(false)
            .withComments(false)
            .withJavadoc(false)
            .withJavaTimeTypes(true)
            .withImplicitJoinPathsToOne(true)
            .withImplicitJoinPathsToMany(true);
        GenerationTool.generate(new Configuration()
            .withLogging(Logging.WARN)
            .withJdbc(new Jdbc().withDriver("org.postgresql.Driver").withUrl(url).withUser(user).withPassword(password))
            .withGenerator(new Generator()
                .withDatabase(database)
                .withGenerate(generate)
                .withTarget(new Target().withPackageName(PACKAGE).withDirectory(target.toString()))));
    }

    private static void clear(Path target) throws IOException {
        BuildCache.delete(target);
        Files.createDirectories(target);
    }
}
