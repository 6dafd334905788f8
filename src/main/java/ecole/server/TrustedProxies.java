package ecole.server;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.HostPort;

/**
 * Believes {@code X-Forwarded-*} from the proxies that the operator named and from nobody else. The client is the last address, read from
 * the right, that is no such proxy: everything left of it was written by the client.
 */
final class TrustedProxies implements HttpConfiguration.Customizer {
    private final List<Cidr> networks;

    TrustedProxies(List<Cidr> networks) {
        this.networks = networks;
    }

    @Override public Request customize(Request request, HttpFields.Mutable headers) {
        if (!(request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress peer) || !isTrusted(peer.getAddress())) {
            return request;
        }
        return new Forwarded(request, new InetSocketAddress(client(request.getHeaders(), peer.getAddress()), 0),
            scheme(request), host(request));
    }

    private boolean isTrusted(InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }

    private InetAddress client(HttpFields headers, InetAddress peer) {
        var hops = String.join(",", headers.getValuesList("X-Forwarded-For")).split(",");
        var client = peer;
        for (var hop = hops.length - 1; hop >= 0 && isTrusted(client); hop--) {
            try {
                client = Cidr.address(hops[hop].strip());
            } catch (IllegalArgumentException unreadable) {
                return client;
            }
        }
        return client;
    }

    private static String scheme(Request request) {
        return last(request, "X-Forwarded-Proto").map(text -> text.toLowerCase(Locale.ROOT))
            .filter(Set.of("http", "https")::contains).orElse(request.getHttpURI().getScheme());
    }

    private static Optional<HostPort> host(Request request) {
        try {
            return last(request, "X-Forwarded-Host").map(HostPort::new).filter(host -> host.getHost() != null && !host.getHost().isEmpty());
        } catch (IllegalArgumentException noHost) {
            return Optional.empty();
        }
    }

    /** The proxy nearest to us wrote the last one. */
    private static Optional<String> last(Request request, String header) {
        var values = String.join(",", request.getHeaders().getValuesList(header)).split(",");
        return Optional.of(values[values.length - 1].strip()).filter(text -> !text.isEmpty());
    }

    /** The request as the client sent it to the proxy. */
    private static final class Forwarded extends Request.Wrapper {
        private final HttpURI uri;
        private final HttpFields headers;
        private final ConnectionMetaData connection;

        Forwarded(Request request, SocketAddress client, String scheme, Optional<HostPort> host) {
            super(request);
            var uri = HttpURI.build(request.getHttpURI()).scheme(scheme);
            var headers = HttpFields.build(request.getHeaders());
            host.ifPresent(named -> {
                uri.host(named.getHost()).port(named.getPort() > 0 ? named.getPort() : -1);
                headers.put(HttpHeader.HOST, uri.getAuthority()); // Jetty refuses a request whose two names of the host differ
            });
            this.uri = uri.asImmutable();
            this.headers = headers.asImmutable();
            this.connection = new Client(request.getConnectionMetaData(), client, scheme.equals("https"));
        }

        @Override public HttpFields getHeaders() {
            return headers;
        }

        @Override public HttpURI getHttpURI() {
            return uri;
        }

        @Override public ConnectionMetaData getConnectionMetaData() {
            return connection;
        }

        @Override public boolean isSecure() {
            return connection.isSecure();
        }
    }

    private static final class Client extends ConnectionMetaData.Wrapper {
        private final SocketAddress address;
        private final boolean secure;

        Client(ConnectionMetaData proxy, SocketAddress address, boolean secure) {
            super(proxy);
            this.address = address;
            this.secure = secure;
        }

        @Override public SocketAddress getRemoteSocketAddress() {
            return address;
        }

        @Override public boolean isSecure() {
            return secure;
        }
    }
}
