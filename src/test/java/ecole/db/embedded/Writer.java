package ecole.db.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A program of its own for the tests: writes numbered rows without end and prints each number once it is committed. */
final class Writer {
    private Writer() {}

    /** Takes the data folder. */
    public static void main(String[] args) throws SQLException {
        var postgres = EmbeddedPostgres.start(Path.of(args[0]), Mode.DURABLE);
        try (var connection = DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
            var statement = connection.createStatement()) {
            statement.execute("create table written (id int primary key)");
            for (var id = 1;; id++) {
                statement.execute("insert into written values (" + id + ")");
                System.out.println(id);
            }
        }
    }

    /** Starts this program in a JVM of its own. */
    static Process in(Path home) throws IOException {
        return new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), Writer.class.getName(), home.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }
}
