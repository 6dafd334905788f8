package ecole.server;

import ecole.http.ClientNetwork;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.SocketChannelEndPoint;

/**
 * Leaves room for others: a client who holds as many connections as it may gets no further one, however slowly it uses them. Trusted proxies
 * bring everybody's connections and are not counted.
 */
final class ConnectionShare implements Connection.Listener {
    private final int most;
    private final List<Cidr> trusted;
    private final Map<Connection, String> clients = new ConcurrentHashMap<>();
    private final Map<String, Integer> open = new ConcurrentHashMap<>();

    ConnectionShare(int most, List<Cidr> trusted) {
        this.most = most;
        this.trusted = trusted;
    }

    @Override public void onOpened(Connection connection) {
        // Inside a TLS connection another one is opened, which is no connection of the network.
        if (connection.getEndPoint() instanceof SocketChannelEndPoint end && end.getRemoteSocketAddress() instanceof InetSocketAddress peer
            && trusted.stream().noneMatch(network -> network.contains(peer.getAddress()))) {
            var client = ClientNetwork.of(peer.getAddress().getHostAddress());
            clients.put(connection, client);
            if (open.merge(client, 1, Integer::sum) > most) {
                end.close();
            }
        }
    }

    @Override public void onClosed(Connection connection) {
        var client = clients.remove(connection);
        if (client != null) {
            open.computeIfPresent(client, (same, count) -> count == 1 ? null : count - 1);
        }
    }
}
