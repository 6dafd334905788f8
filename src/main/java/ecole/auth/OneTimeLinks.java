package ecole.auth;

import ecole.db.Database;
import ecole.http.Call;
import ecole.http.Problem;
import ecole.users.UserSql;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Links by which somebody sets a password without knowing one: invitations, good for a week, and resets, good for a day. Each works once. */
public final class OneTimeLinks {
    private static final Duration INVITATION = Duration.ofDays(7);
    private static final Duration RESET = Duration.ofDays(1);
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A link that has just been made; only its hash is kept. */
    public record Link(String address, Instant expiresAt) {}

    private final Database database;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final LoginLimits limits;
    private final @Nullable String baseUrl;

    /** @param baseUrl where people reach the school; null to use the address of the request that asks for a link */
    public OneTimeLinks(Database database, Passwords passwords, PasswordRules rules, LoginLimits limits, @Nullable String baseUrl) {
        this.database = database;
        this.passwords = passwords;
        this.rules = rules;
        this.limits = limits;
        this.baseUrl = baseUrl;
    }

    /** A new link for {@code user}; earlier ones are void. */
    public Link make(DSLContext tx, Call call, long user, boolean invitation) {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var expiresAt = call.now().plus(invitation ? INVITATION : RESET);
        OneTimeLinkSql.removeOf(tx, user);
        OneTimeLinkSql.insert(tx, RefreshTokens.hash(token), user, invitation ? "invitation" : "reset", expiresAt, call.now());
        return new Link(origin(call) + (invitation ? "/invite" : "/reset") + "?token=" + token, expiresAt);
    }

    /** Voids the links of {@code user}. */
    public void revoke(DSLContext tx, long user) {
        OneTimeLinkSql.removeOf(tx, user);
    }

    /** Sets the password that came with a link; every session of the account ends. @throws Problem 422 {@code link_invalid} */
    public void use(Call call, Me.Reset in) {
        limits.attempt(call);
        var token = RefreshTokens.hash(in.token());
        var owner = OneTimeLinkSql.owner(database.reading(), token, call.now()).orElseThrow(OneTimeLinks::invalid);
        rules.check("password", in.password(), owner.email());
        var hash = passwords.hash(in.password());
        database.change(call.actor(), tx -> {
            if (!OneTimeLinkSql.use(tx, token)) {
                throw invalid();
            }
            OneTimeLinkSql.removeOf(tx, owner.user());
            UserSql.setPassword(tx, owner.user(), hash, call.now());
            SignInSql.endAll(tx, owner.user(), null, call.now());
        });
        database.changes().accounts().advance();
        limits.succeeded(call, owner.email());
        AuthLog.passwordChanged(owner.user());
    }

    private static Problem invalid() {
        return Problem.of(422, "link_invalid");
    }

    private String origin(Call call) {
        if (baseUrl != null) {
            return baseUrl.replaceFirst("/+$", "");
        }
        var request = call.context().req();
        var port = request.getServerPort();
        var usual = port == ("https".equals(request.getScheme()) ? 443 : 80);
        return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port);
    }
}
