package ecole.settings;

import ecole.http.Line;
import ecole.http.Text;
import ecole.http.Versioned;
import ecole.settings.OfStandard.Code;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All the school's settings.
 *
 * @param currencyInUse whether amounts are recorded, so that the currency stays
 * @param receiptHeader what stands under the school's name on each receipt, such as its registration
 * @param receiptFooter what the law wants under each receipt
 * @param logo          the address of its image; null for none. It is not part of the input, nor of the version: it has routes of its own
 */
public record Settings(String schoolName, String timeZone, String currency, boolean currencyInUse, String country, String language,
                       @Nullable String address, @Nullable String phone, @Nullable String email, @Nullable String receiptHeader,
                       @Nullable String receiptFooter, @Nullable String logo, int version, Instant createdAt, Instant updatedAt) implements Versioned {
    /** The one row's key, also in the history. */
    public static final long ID = 1;

    /** There is one school, and so one record, which needs no key outside. */
    @Override public long id() {
        return ID;
    }

    /** What may be changed. */
    public record Input(
        @NotBlank @Size(max = 100) @Line String schoolName,
        @NotNull @OfStandard(Code.TIME_ZONE) String timeZone,
        @NotNull @OfStandard(Code.CURRENCY) String currency,
        @NotNull @OfStandard(Code.COUNTRY) String country,
        @NotNull @Pattern(regexp = "fr|en") String language,
        @Nullable @Size(max = 500) String address,
        @Nullable @Size(max = 40) @Line String phone,
        @Nullable @Size(max = 254) @Email(regexp = Text.EMAIL) String email,
        @Nullable @Size(max = 500) String receiptHeader,
        @Nullable @Size(max = 1000) String receiptFooter) {
        public Input {
            schoolName = Text.trimmed(schoolName);
            address = Text.orNull(address);
            phone = Text.orNull(phone);
            email = Text.orNull(email);
            receiptHeader = Text.orNull(receiptHeader);
            receiptFooter = Text.orNull(receiptFooter);
        }
    }
}
