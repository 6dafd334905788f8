package ecole.sessions;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A session that ends on the day it starts or later, and starts in a year that is no slip of the keyboard. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Period.Check.class)
public @interface Period {
    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Blames the end for preceding the start, and the start for lying before 1900. */
    final class Check implements ConstraintValidator<Period, Session.Input> {
        private static final int FIRST_YEAR = 1900;

        @Override public boolean isValid(Session.Input in, ConstraintValidatorContext context) {
            context.disableDefaultConstraintViolation();
            if (in.startDate() != null && in.startDate().getYear() < FIRST_YEAR) {
                return blame(context, "startDate", "too_early");
            }
            if (in.startDate() != null && in.endDate() != null && in.endDate().isBefore(in.startDate())) {
                return blame(context, "endDate", "before_start");
            }
            return true;
        }

        private static boolean blame(ConstraintValidatorContext context, String field, String code) {
            context.buildConstraintViolationWithTemplate(code).addPropertyNode(field).addConstraintViolation();
            return false;
        }
    }
}
