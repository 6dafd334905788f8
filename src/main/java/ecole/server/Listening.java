package ecole.server;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the operator says about how the server meets the network.
 *
 * @param tls            certificate and key; empty for plain HTTP
 * @param trustedProxies whose forwarding headers are believed
 * @param corsOrigins    exact origins of other sites whose pages may call
 * @param rateLimit      requests a minute and address
 */
public record Listening(Optional<TlsFiles> tls, List<Cidr> trustedProxies, Set<String> corsOrigins, int rateLimit) {}
