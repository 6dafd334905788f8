package ecole.server;

import ecole.http.Call;
import ecole.http.RequestId;
import java.time.Duration;
import java.util.Set;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** One line for each answer: refusals and whatever may change something at INFO, our own failures at WARN, mere reading at DEBUG. */
final class AccessLog implements RequestLog {
    private static final Logger log = LoggerFactory.getLogger(AccessLog.class);
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final int LONGEST = 200;

    @Override public void log(Request request, Response response) {
        var status = response.getStatus();
        var level = status >= 500 ? Level.WARN : status >= 400 || !SAFE.contains(request.getMethod()) ? Level.INFO : Level.DEBUG;
        if (log.isEnabledForLevel(level)) {
            var took = Duration.ofNanos(System.nanoTime() - request.getBeginNanoTime()).toMillis();
            log.atLevel(level).log("{} {} {} user={} {}ms id={}", printable(request.getMethod()), printable(request.getHttpURI().getPath()), status,
                Call.viewerOf(request).map(viewer -> Long.toString(viewer.userId())).orElse("-"), took, RequestId.of(request));
        }
    }

    /** Never the query, which may hold what people typed; and nothing that could look like the end of this line. */
    private static String printable(String text) {
        if (text == null) {
            return "-";
        }
        return text.substring(0, Math.min(LONGEST, text.length())).replaceAll("[^!-~]", "?");
    }
}
