package ecole.http;

import io.javalin.security.RouteRole;
import org.jspecify.annotations.Nullable;

/** Who may call a route. Which rows they then see is decided in SQL, where the viewer is an argument. */
public enum Access implements RouteRole {
    /** Anybody, signed in or not. */
    PUBLIC,
    /** Every account. */
    SIGNED_IN,
    ADMIN,
    ADMIN_TRAINER,
    ADMIN_STUDENT;

    public boolean admits(Role role) {
        return switch (this) {
            case PUBLIC, SIGNED_IN -> true;
            case ADMIN -> role == Role.ADMIN;
            case ADMIN_TRAINER -> role != Role.STUDENT;
            case ADMIN_STUDENT -> role != Role.TRAINER;
        };
    }

    /** @throws Problem 401 when nobody is signed in and somebody must be, 403 when their role is not admitted */
    void admit(@Nullable Viewer viewer) {
        if (this == PUBLIC) {
            return;
        }
        if (viewer == null) {
            throw Problem.unauthenticated();
        }
        if (!admits(viewer.role())) {
            throw Problem.forbidden();
        }
    }
}
