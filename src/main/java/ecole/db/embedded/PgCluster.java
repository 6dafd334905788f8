package ecole.db.embedded;

import ecole.db.StartFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** The files of the database itself. */
final class PgCluster {
    static final String FOLDER = "pgdata";
    static final String ADMIN = "postgres";

    private static final long FIRST_START_BYTES = 300L << 20;

    // Measured on small machines: 29 MB in all while idle. Statements are kept out of the log because they hold people's names.
    private static final List<String> SETTINGS = List.of(
        "shared_buffers=64MB", "effective_cache_size=512MB", "work_mem=8MB", "random_page_cost=1.1", "jit=off",
        "wal_level=minimal", "max_wal_senders=0", "max_wal_size=512MB", "wal_compression=on", "io_method=sync",
        "max_parallel_workers_per_gather=0", "autovacuum_max_workers=1", "max_logical_replication_workers=0",
        "timezone=UTC", "log_timezone=UTC", "log_line_prefix=%m [%p] ", "log_min_messages=log", "log_min_error_statement=panic",
        "log_error_verbosity=terse", "log_checkpoints=off", "password_encryption=scram-sha-256");

    private final Path path;

    private PgCluster(Path path) {
        this.path = path;
    }

    /** The cluster of a folder; made under another name first, so that a killed first start leaves nothing half made. */
    static PgCluster openOrCreate(DataFolder folder, Command command, PgSecret secret, Mode mode, Path log)
            throws IOException, InterruptedException {
        var path = folder.path().resolve(FOLDER);
        if (!Files.exists(path)) {
            create(folder, command, secret, mode, log);
        } else if (!Files.readString(path.resolve("PG_VERSION")).strip().equals("18")) {
            throw new StartFault("The database in " + path + " was made by another version of PostgreSQL: start the École that made it.");
        }
        return new PgCluster(path);
    }

    Path path() {
        return path;
    }

    /** What the server is started with; given on the command line, so that a new version of École brings its settings along. */
    List<String> arguments(Mode mode, Endpoint endpoint) {
        var settings = new ArrayList<>(SETTINGS);
        settings.addAll(mode.settings());
        settings.addAll(endpoint.settings());
        if (!Platform.isWindows()) {
            settings.add("dynamic_shared_memory_type=mmap"); // containers give /dev/shm 64 MB only
        }
        if (Platform.isMac() && mode == Mode.DURABLE) {
            settings.add("wal_sync_method=fsync_writethrough"); // the others stop at the disk's own cache
        }
        var arguments = new ArrayList<>(List.of("-D", path.toString()));
        settings.forEach(setting -> arguments.addAll(List.of("-c", setting)));
        return arguments;
    }

    private static void create(DataFolder folder, Command command, PgSecret secret, Mode mode, Path log)
            throws IOException, InterruptedException {
        if (mode == Mode.DURABLE && folder.path().toFile().getUsableSpace() < FIRST_START_BYTES) {
            throw new StartFault("The disk of the data folder " + folder.path()
                + " is nearly full: the first start needs 300 MB; free some space or choose another folder with --data.");
        }
        var half = folder.path().resolve(FOLDER + ".new");
        Trees.delete(half);
        Files.createDirectory(half);
        if (!Platform.isWindows()) {
            Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rwx------"));
        }
        folder.privileges().own(half);
        var password = folder.path().resolve("initdb.password");
        PgSecret.writePrivately(password, secret.admin() + "\n");
        folder.privileges().own(password);
        var before = PgLog.mark(log);
        var code = command.run(command.line("initdb", initdb(half, password, mode)), log);
        Files.delete(password);
        if (code == 126) {
            throw command.refused(null); // "found, but not executable", from the program that drops our privileges
        }
        if (code != 0) {
            throw PgLog.fault("The database cannot be made in " + folder.path(), log, before);
        }
        Files.move(half, folder.path().resolve(FOLDER), StandardCopyOption.ATOMIC_MOVE);
    }

    private static List<String> initdb(Path target, Path password, Mode mode) {
        // The builtin locale sorts and folds alike on every system and in every version; an ICU upgrade would spoil indexes.
        var arguments = new ArrayList<>(List.of(
            "-D", target.toString(), "-U", ADMIN, "-A", "scram-sha-256", "--pwfile=" + password, "-E", "UTF8", "--data-checksums",
            "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        if (mode == Mode.THROWAWAY) {
            arguments.add("--no-sync");
        }
        return arguments;
    }
}
