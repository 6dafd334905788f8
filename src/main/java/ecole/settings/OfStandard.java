package ecole.settings;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A code that a standard knows. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = OfStandard.Check.class)
public @interface OfStandard {
    /** The lists of codes. */
    enum Code {
        /** IANA time zones, like {@code Europe/Paris}. */
        TIME_ZONE,
        /** ISO 4217 currencies that amounts can be written in (gold has no decimals). */
        CURRENCY,
        /** ISO 3166 countries, two letters. */
        COUNTRY;

        private Set<String> known() {
            return switch (this) {
                case TIME_ZONE -> ZoneId.getAvailableZoneIds().stream()
                    .filter(zone -> !zone.startsWith("SystemV/")).collect(Collectors.toUnmodifiableSet());
                case CURRENCY -> Currency.getAvailableCurrencies().stream()
                    .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                    .map(Currency::getCurrencyCode).collect(Collectors.toUnmodifiableSet());
                case COUNTRY -> Set.of(Locale.getISOCountries());
            };
        }
    }

    Code value();

    String message() default "unknown_value";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks the code up. */
    final class Check implements ConstraintValidator<OfStandard, String> {
        private Set<String> known = Set.of();

        @Override public void initialize(OfStandard constraint) {
            known = constraint.value().known();
        }

        @Override public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
            return code == null || known.contains(code);
        }
    }
}
