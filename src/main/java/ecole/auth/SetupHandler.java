package ecole.auth;

import ecole.http.Call;
import ecole.settings.CurrentSchool;
import ecole.settings.School;

/** Answers for {@code /api/setup}. */
public final class SetupHandler {
    private final FirstSetup setup;
    private final CurrentSchool school;
    private final LoginLimits limits;
    private final AuthHandler auth;
    private final boolean mail;
    private final String version;

    /** @param mail whether École can send e-mail */
    public SetupHandler(FirstSetup setup, CurrentSchool school, LoginLimits limits, AuthHandler auth, boolean mail, String version) {
        this.setup = setup;
        this.school = school;
        this.limits = limits;
        this.auth = auth;
        this.mail = mail;
        this.version = version;
    }

    public Setup state(Call call) {
        var known = school.find();
        return new Setup(known.isPresent(), known.map(School::name).orElse(null),
            known.map(School::language).orElse(call.texts().locale().getLanguage()), known.map(School::logo).orElse(null), mail, version);
    }

    /** Sets the school up and signs its first admin in. */
    public Me run(Call call, Setup.Input in) {
        limits.attempt(call);
        var admin = setup.run(in, call.now());
        limits.succeeded(call, in.email());
        AuthLog.setUp(admin.id());
        return auth.open(call, admin);
    }
}
