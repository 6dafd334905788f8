package ecole.people;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber;
import ecole.http.Problem;
import org.jspecify.annotations.Nullable;

/** Phone numbers, typed as people write them and kept in E.164 (ITU-T). */
public final class PhoneNumber {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private PhoneNumber() {}

    /**
     * {@code 06 12 34 56 78} typed in France becomes {@code +33612345678}.
     *
     * @param country the region of numbers without a country code
     * @throws Problem 422 on the field {@code phone}
     */
    public static @Nullable String e164(@Nullable String typed, String country) {
        if (typed == null) {
            return null;
        }
        try {
            var number = NUMBERS.parse(typed, country);
            if (NUMBERS.isPossibleNumber(number) && !number.hasExtension() && !lacksDigits(number)) {
                return NUMBERS.format(number, PhoneNumberUtil.PhoneNumberFormat.E164);
            }
        } catch (NumberParseException unreadable) {
            throw Problem.invalid("phone", "phone");
        }
        throw Problem.invalid("phone", "phone");
    }

    /** A leading zero stays in the number in Italy and few other countries; elsewhere it is kept only where it was not read as a prefix. */
    private static boolean lacksDigits(Phonenumber.PhoneNumber number) {
        return number.isItalianLeadingZero() && !NUMBERS.isValidNumber(number);
    }
}
