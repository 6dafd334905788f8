package ecole.db.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the server listens: on a Unix socket, which no other user of the machine can open, else on a free port of the loopback.
 *
 * @param socketFolder null for the loopback
 * @param port the TCP port, or the number in the socket's file name
 */
record Endpoint(@Nullable Path socketFolder, int port) {
    private static final int SOCKET_PORT = 5432;
    private static final String LOOPBACK = "127.0.0.1";

    static Endpoint choose(DataFolder folder) throws IOException {
        var run = folder.path().resolve("run");
        var socket = new Endpoint(run, SOCKET_PORT);
        if (Platform.isWindows() || socket.file().toString().getBytes(StandardCharsets.UTF_8).length > longestSocketPath()) {
            return loopback();
        }
        if (!Files.exists(run)) {
            Files.createDirectory(run, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        folder.privileges().own(run);
        return socket;
    }

    static Endpoint loopback() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return new Endpoint(null, probe.getLocalPort());
        }
    }

    List<String> settings() {
        return isSocket()
            ? List.of("listen_addresses=", "port=" + port, "unix_socket_directories=" + socketFolder, "unix_socket_permissions=0700")
            : List.of("listen_addresses=" + LOOPBACK, "port=" + port, "unix_socket_directories=");
    }

    String url(String database) {
        var plain = "?sslmode=disable&gssEncMode=disable";
        return isSocket()
            ? "jdbc:postgresql://" + LOOPBACK + ":" + port + "/" + database + plain
                + "&socketFactory=" + UnixSocketFactory.class.getName()
                + "&socketFactoryArg=" + URLEncoder.encode(file().toString(), StandardCharsets.UTF_8)
            : "jdbc:postgresql://" + LOOPBACK + ":" + port + "/" + database + plain;
    }

    boolean isSocket() {
        return socketFolder != null;
    }

    private Path file() {
        return socketFolder.resolve(".s.PGSQL." + port);
    }

    // The kernel's struct sockaddr_un holds 108 bytes on Linux and 104 on a Mac, with a final zero.
    private static int longestSocketPath() {
        return Platform.isMac() ? 103 : 107;
    }
}
