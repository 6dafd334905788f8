package ecole.auth;

import ecole.http.Line;
import ecole.http.Text;
import ecole.settings.OfStandard;
import ecole.settings.OfStandard.Code;
import ecole.settings.Settings;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Whether this school is ready for use, for pages that nobody is signed in to.
 *
 * @param schoolName null until the set-up is done
 * @param logo       the address of the school's image; null for none
 * @param mail       whether École can send e-mail, for instance to whoever forgot a password
 * @param version    of École
 */
public record Setup(boolean configured, @Nullable String schoolName, String language, @Nullable String logo, boolean mail, String version) {
    /**
     * What the first person tells an empty École.
     *
     * @param code    printed by the start, to prove who is at the console
     * @param address of the school
     * @param email   of the first admin
     */
    public record Input(
        @NotBlank @Size(max = 40) String code,
        @NotBlank @Size(max = 100) @Line String schoolName,
        @NotNull @OfStandard(Code.TIME_ZONE) String timeZone,
        @NotNull @OfStandard(Code.CURRENCY) String currency,
        @NotNull @OfStandard(Code.COUNTRY) String country,
        @NotNull @Pattern(regexp = "fr|en") String language,
        @Nullable @Size(max = 500) String address,
        @NotBlank @Size(max = 254) @Email(regexp = Text.EMAIL) @Line String email,
        @NotNull @Size(max = 1000) String password) {
        public Input {
            code = Text.trimmed(code);
            schoolName = Text.trimmed(schoolName);
            address = Text.orNull(address);
            email = Text.trimmed(email);
        }

        Settings.Input settings() {
            return new Settings.Input(schoolName, timeZone, currency, country, language, address, null, null, null, null);
        }
    }
}
