package ecole.http;

import io.javalin.security.RouteRole;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may call a route. Which rows they then see is decided in SQL, where the viewer is an argument. */
public enum Access implements RouteRole {
    /** Anybody, signed in or not. */
    PUBLIC(Set.of(Role.values())),
    /** Every account. */
    SIGNED_IN(Set.of(Role.values())),
    ADMIN(Set.of(Role.ADMIN)),
    ADMIN_TRAINER(Set.of(Role.ADMIN, Role.TRAINER)),
    ADMIN_STUDENT(Set.of(Role.ADMIN, Role.STUDENT));

    private final Set<Role> roles;

    Access(Set<Role> roles) {
        this.roles = roles;
    }

    public Set<Role> roles() {
        return roles;
    }

    /** @throws Problem 401 when nobody is signed in and somebody must be, 403 when their role is not admitted */
    void admit(@Nullable Viewer viewer) {
        if (this == PUBLIC) {
            return;
        }
        if (viewer == null) {
            throw Problem.unauthenticated();
        }
        if (!roles.contains(viewer.role())) {
            throw Problem.forbidden();
        }
    }
}
