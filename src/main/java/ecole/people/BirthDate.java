package ecole.people;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A birth date that a living person can have: 1900 or later. That it is past is {@code @Past}'s to say. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = BirthDate.Check.class)
public @interface BirthDate {
    String message() default "too_early";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Refuses years before 1900. */
    final class Check implements ConstraintValidator<BirthDate, LocalDate> {
        @Override public boolean isValid(@Nullable LocalDate date, ConstraintValidatorContext context) {
            return date == null || date.getYear() >= 1900;
        }
    }
}
