package ecole.sessions;

import ecole.http.Dates;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/**
 * A session that ends on the day it starts or later, starts in a year that is no slip of the keyboard, and is repeated afterwards only, each
 * time on another day.
 */
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

    /**
     * Blames the end for preceding the start, the start for lying before 1900, and repetitions for not following it, for being the same day
     * twice, or for ending in a year that we do not write.
     */
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
            return in.repeatOn() == null || repeatable(in, context);
        }

        private static boolean repeatable(Lasting in, ConstraintValidatorContext context) {
            var days = in.repeatOn().stream().filter(Objects::nonNull).toList();
            if (days.stream().distinct().count() < days.size()) {
                return blame(context, "repeatOn", "duplicate");
            }
            if (in.startDate() != null && in.endDate() != null) {
                var length = ChronoUnit.DAYS.between(in.startDate(), in.endDate());
                if (days.stream().anyMatch(day -> day.plusDays(length).getYear() > Dates.LAST_YEAR)) {
                    return blame(context, "repeatOn", "too_late");
                }
            }
            return true;
        }

        private static boolean blame(ConstraintValidatorContext context, String field, String code) {
            context.buildConstraintViolationWithTemplate(code).addPropertyNode(field).addConstraintViolation();
            return false;
        }
    }
}
