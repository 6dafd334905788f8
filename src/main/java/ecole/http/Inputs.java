package ecole.http;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Supplier;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.HibernateValidatorFactory;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Checks an input record against the constraints it carries and reports all faults together. */
public final class Inputs {
    /** Our codes for the standard constraints; a bound's value travels as an argument of the text. */
    private static final Map<String, String> CODES = Map.ofEntries(
        Map.entry("NotNull", "required"), Map.entry("NotBlank", "blank"), Map.entry("NotEmpty", "required"),
        Map.entry("Past", "past"), Map.entry("PastOrPresent", "not_future"), Map.entry("Email", "format"), Map.entry("Pattern", "format"),
        Map.entry("Min", "too_small"), Map.entry("Max", "too_large"), Map.entry("Positive", "too_small"),
        Map.entry("PositiveOrZero", "too_small"), Map.entry("DecimalMin", "too_small"), Map.entry("DecimalMax", "too_large"),
        Map.entry("Digits", "decimals"));

    private final HibernateValidatorFactory factory = Validation.byProvider(HibernateValidator.class)
        .configure()
        .messageInterpolator(new ParameterMessageInterpolator())
        .buildValidatorFactory()
        .unwrap(HibernateValidatorFactory.class);
    private final Supplier<Standards> standards;

    public Inputs(Supplier<Standards> standards) {
        this.standards = standards;
    }

    /** @throws Problem 422 naming every faulty field */
    public <T> T checked(T input, Instant now) {
        var school = standards.get();
        var validator = factory.usingContext()
            .clockProvider(() -> Clock.fixed(now, school.zone()))
            .constraintValidatorPayload(school.moneyDecimals())
            .getValidator();
        var violations = validator.validate(input);
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations.stream()
                .map(Inputs::fault)
                .sorted(Comparator.comparing(Problem.Fault::field).thenComparing(Problem.Fault::code))
                .toList());
        }
        return input;
    }

    private static Problem.Fault fault(ConstraintViolation<?> violation) {
        var constraint = violation.getConstraintDescriptor();
        var name = constraint.getAnnotation().annotationType().getSimpleName();
        var field = violation.getPropertyPath().toString().replaceAll("\\.?<[^>]*>", "");
        return new Problem.Fault(field, code(name, violation), constraint.getAttributes());
    }

    private static String code(String constraint, ConstraintViolation<?> violation) {
        if (constraint.equals("NotBlank") && violation.getInvalidValue() == null) {
            return "required";
        }
        if (constraint.equals("Size")) {
            var max = (Integer) violation.getConstraintDescriptor().getAttributes().get("max");
            return length(violation.getInvalidValue()) > max ? "too_long" : "too_short";
        }
        return CODES.getOrDefault(constraint, violation.getMessage());
    }

    private static int length(Object value) {
        return value instanceof CharSequence text ? text.length() : ((java.util.Collection<?>) value).size();
    }
}
