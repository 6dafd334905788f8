package ecole.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.security.RouteRole;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands before every route: finds out who calls, demands proof that an unsafe request comes from our own pages, and refuses who may not
 * pass by throwing (setting a status would not stop the handler).
 */
public final class Gate {
    /** Who a request comes from, and whether that was proven by a cookie, which browsers send unasked. */
    public record Caller(Viewer viewer, boolean byCookie) {}

    private static final Logger log = LoggerFactory.getLogger(Gate.class);
    private static final Set<HandlerType> SAFE = Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);

    private final Function<Context, Optional<Caller>> identify;
    private final Csrf csrf;

    /** @param identify reads and verifies the caller's token */
    public Gate(Function<Context, Optional<Caller>> identify, Csrf csrf) {
        this.identify = identify;
        this.csrf = csrf;
    }

    public void guard(RoutesConfig routes) {
        routes.before(Gate::refuseMethodOverride);
        routes.beforeMatched("/api/*", this::admitOrTell);
    }

    private void admitOrTell(Context context) {
        try {
            admit(context);
        } catch (Problem refused) {
            log.info("Request {} refused: {} {}, user {}", RequestId.of(context), refused.status(), refused.code(),
                Call.viewerOf(context).map(Viewer::userId).orElse(null));
            throw refused;
        }
    }

    /** Javalin routes by this header but servlet filters judge by the real method: a way around every check that only unsafe methods get. */
    private static void refuseMethodOverride(Context context) {
        if (context.header("X-HTTP-Method-Override") != null) {
            throw Problem.of(400, "malformed");
        }
    }

    private void admit(Context context) {
        if (!SAFE.contains(context.method())) {
            csrf.refuseForeignOrigin(context);
        }
        var caller = identify.apply(context);
        caller.ifPresent(known -> Call.admit(context, known.viewer()));
        // Public routes use nobody's rights, so there is nothing to prove; the one that renews a session asks for the token itself.
        if (caller.isPresent() && caller.get().byCookie() && !SAFE.contains(context.method()) && !context.routeRoles().contains(Access.PUBLIC)) {
            csrf.refuseWithoutToken(context, caller.get().viewer().sessionId());
        }
        for (RouteRole access : context.routeRoles()) {
            ((Access) access).admit(caller.map(Caller::viewer).orElse(null));
        }
    }
}
