package ecole.courses;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A number of hours: more than none, at most 9,999, counted in halves. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Halves.Check.class)
public @interface Halves {
    BigDecimal MAX = new BigDecimal("9999");

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Names the first rule that a duration breaks as the field's code: too_small, too_large or not_halves. */
    final class Check implements ConstraintValidator<Halves, BigDecimal> {
        private static final BigDecimal TWO = BigDecimal.valueOf(2);

        @Override public boolean isValid(@Nullable BigDecimal hours, ConstraintValidatorContext context) {
            var fault = hours == null ? null : fault(hours);
            if (fault != null) {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate(fault).addConstraintViolation();
            }
            return fault == null;
        }

        private static @Nullable String fault(BigDecimal hours) {
            if (hours.signum() <= 0) {
                return "too_small";
            }
            if (hours.compareTo(MAX) > 0) {
                return "too_large";
            }
            return hours.multiply(TWO).stripTrailingZeros().scale() > 0 ? "not_halves" : null;
        }
    }
}
