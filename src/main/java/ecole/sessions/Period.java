package ecole.sessions;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import java.util.List;

/** A session that ends on the day it starts or later, starts in a year that is no slip of the keyboard, and is repeated afterwards only. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Period.Check.class)
public @interface Period {
    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** What lasts from one day to another, and perhaps begins again on further days. */
    interface Lasting {
        LocalDate startDate();

        LocalDate endDate();

        default List<LocalDate> repeatOn() {
            return List.of();
        }
    }

    /** Blames the end for preceding the start, the start for lying before 1900, and a repetition for not following the start. */
    final class Check implements ConstraintValidator<Period, Lasting> {
        private static final int FIRST_YEAR = 1900;

        @Override public boolean isValid(Lasting in, ConstraintValidatorContext context) {
            context.disableDefaultConstraintViolation();
            if (in.startDate() != null && in.startDate().getYear() < FIRST_YEAR) {
                return blame(context, "startDate", "too_early");
            }
            if (in.startDate() != null && in.endDate() != null && in.endDate().isBefore(in.startDate())) {
                return blame(context, "endDate", "before_start");
            }
            if (in.startDate() != null && in.repeatOn() != null && in.repeatOn().stream().anyMatch(day -> day != null && !day.isAfter(in.startDate()))) {
                return blame(context, "repeatOn", "not_later");
            }
            return true;
        }

        private static boolean blame(ConstraintValidatorContext context, String field, String code) {
            context.buildConstraintViolationWithTemplate(code).addPropertyNode(field).addConstraintViolation();
            return false;
        }
    }
}
