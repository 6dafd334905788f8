package ecole.http;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** An amount in the school's currency: at most 999,999,999, with no more decimals than the currency has. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Money.Check.class)
public @interface Money {
    int MAX_DECIMALS = 3;
    BigDecimal MAX = new BigDecimal("999999999");

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Whether zero is an amount too. */
    boolean zero() default false;

    /** Names the first rule that an amount breaks as the field's code: too_small, too_large or decimals. */
    final class Check implements ConstraintValidator<Money, BigDecimal> {
        private boolean zero;

        @Override public void initialize(Money money) {
            zero = money.zero();
        }

        @Override public boolean isValid(@Nullable BigDecimal amount, ConstraintValidatorContext context) {
            if (amount == null) {
                return true;
            }
            var decimals = context.unwrap(HibernateConstraintValidatorContext.class).getConstraintValidatorPayload(Integer.class);
            var fault = fault(amount, decimals == null ? MAX_DECIMALS : decimals);
            if (fault != null) {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate(fault).addConstraintViolation();
            }
            return fault == null;
        }

        private @Nullable String fault(BigDecimal amount, int decimals) {
            if (amount.signum() < 0 || (amount.signum() == 0 && !zero)) {
                return "too_small";
            }
            if (amount.compareTo(MAX) > 0) {
                return "too_large";
            }
            return amount.stripTrailingZeros().scale() > decimals ? "decimals" : null;
        }
    }
}
