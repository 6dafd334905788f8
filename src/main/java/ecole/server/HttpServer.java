package ecole.server;

import ecole.http.Routes;
import io.javalin.config.JavalinConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The server below the routes: its limits, its protocols, and the handlers that a request passes before it reaches a route. */
public final class HttpServer {
    /** The most that a request may carry. */
    public static final int MAX_BODY = 256 * 1024;
    /** The routes that take a file. */
    private static final Pattern FILES = Pattern.compile("/api/[a-z]+/import(/[a-z]+)?");
    private static final int MAX_HEADERS = 8 * 1024;
    /** Javalin makes a buffer of this size for each answer; of its own accord 32 KB for the few that most have. */
    private static final int ANSWER_BUFFER = 8 * 1024;
    private static final int MAX_CONNECTIONS = 1000;
    /** A school whose computers share one address has as many streams of changes at most (600), and connections for requests beside them. */
    static final int MAX_CONNECTIONS_OF_CLIENT = 800;
    private static final int MAX_THREADS = 80;
    private static final int MIN_THREADS = 8;
    private static final int THREAD_IDLE_MILLIS = 60_000;
    private static final int CONNECTION_IDLE_MILLIS = 30_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int STOP_MILLIS = 10_000;
    /** How long a stop waits for connections on which nothing is going on; Jetty's own second is felt at every restart. */
    private static final int STOP_IDLE_MILLIS = 100;

    private HttpServer() {}

    /** Makes a Javalin server of ours, with {@code pages} for every address outside {@code /api}. */
    public static void configure(JavalinConfig javalin, Listening listening, Pages pages, Clock clock) {
        var headers = new ResponseHeaders(pages.build());
        var tls = listening.tls().map(Tls::context);
        var threads = new QueuedThreadPool(MAX_THREADS, MIN_THREADS, THREAD_IDLE_MILLIS);
        threads.setName("http");
        javalin.jetty.threadPool = threads;
        javalin.http.maxRequestSize = MAX_BODY;
        javalin.http.responseBufferSize = ANSWER_BUFFER;
        javalin.jetty.modifyHttpConfiguration(http -> {
            limit(http);
            tls.ifPresent(context -> http.addCustomizer(new SecureRequestCustomizer(false)));
            http.addCustomizer(new TrustedProxies(listening.trustedProxies()));
            http.addCustomizer(headers);
        });
        javalin.jetty.modifyServer(server -> equip(server, headers, List.of(new Cors(listening.corsOrigins()),
            new Doorkeeper(new RateLimit(listening.rateLimit(), clock)), pages, new Bodies(MAX_BODY, HttpServer::mostOf, PATIENCE), new GracefulHandler())));
        javalin.jetty.addConnector((server, http) -> {
            var connector = new ServerConnector(server, tls.map(context -> secure(context, http)).orElseGet(() -> new ConnectionFactory[] {
                new HttpConnectionFactory(http)}));
            connector.setHost(javalin.jetty.host);
            connector.setPort(javalin.jetty.port);
            connector.setIdleTimeout(CONNECTION_IDLE_MILLIS);
            connector.setShutdownIdleTimeout(STOP_IDLE_MILLIS);
            connector.addEventListener(new ConnectionShare(MAX_CONNECTIONS_OF_CLIENT, listening.trustedProxies()));
            return connector;
        });
    }

    private static int mostOf(Request request) {
        return request.getLength() > MAX_BODY && FILES.matcher(Request.getPathInContext(request)).matches() ? Routes.MAX_FILE : MAX_BODY;
    }

    private static void limit(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(MAX_HEADERS);
        http.setUriCompliance(UriCompliance.DEFAULT);
    }

    private static void equip(Server server, ResponseHeaders headers, List<Handler.Singleton> outermostFirst) {
        for (var handler = outermostFirst.listIterator(outermostFirst.size()); handler.hasPrevious();) {
            server.insertHandler(handler.previous());
        }
        server.setErrorHandler(new ErrorPages(headers));
        server.setRequestLog(new AccessLog());
        server.setStopTimeout(STOP_MILLIS);
        server.addBean(new NetworkConnectionLimit(MAX_CONNECTIONS, server));
    }

    private static ConnectionFactory[] secure(org.eclipse.jetty.util.ssl.SslContextFactory.Server context, HttpConfiguration http) {
        var alpn = new ALPNServerConnectionFactory("h2", "http/1.1");
        alpn.setDefaultProtocol("http/1.1");
        return new ConnectionFactory[] {new SslConnectionFactory(context, alpn.getProtocol()), alpn, new HTTP2ServerConnectionFactory(http),
            new HttpConnectionFactory(http)};
    }
}
