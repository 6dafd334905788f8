package ecole.trainers;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of texts that differ by more than their case, no longer than {@link #max()}. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Distinct.Check.class)
public @interface Distinct {
    String message() default "too_many";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** How many elements there may be. */
    int max();

    /** Names each element that repeats an earlier one: {@code specialties[2]}, code duplicate. */
    final class Check implements ConstraintValidator<Distinct, List<String>> {
        private static final int DOT_ABOVE = 0x307;
        private int max;

        @Override public void initialize(Distinct distinct) {
            max = distinct.max();
        }

        @Override public boolean isValid(@Nullable List<String> texts, ConstraintValidatorContext context) {
            if (texts == null) {
                return true;
            }
            if (texts.size() > max) {
                return false;
            }
            context.disableDefaultConstraintViolation();
            var seen = new HashSet<String>();
            var distinct = true;
            for (var i = 0; i < texts.size(); i++) {
                var text = texts.get(i);
                if (text != null && !text.isEmpty() && !seen.add(folded(text))) {
                    context.buildConstraintViolationWithTemplate("duplicate")
                        .addContainerElementNode("<list element>", List.class, 0).inIterable().atIndex(i)
                        .addConstraintViolation();
                    distinct = false;
                }
            }
            return distinct;
        }

        /** At least as coarse as the database's lower(), whichever rules it follows for letters like İ and ς: what passes here passes there. */
        private static String folded(String text) {
            return text.codePoints()
                .map(Character::toUpperCase)
                .map(Character::toLowerCase)
                .filter(letter -> letter != DOT_ABOVE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        }
    }
}
