package ecole.imports;

import ecole.http.Inputs;
import ecole.http.Problem;
import ecole.http.Problem.Fault;
import ecole.people.PhoneNumber;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes inputs of the lines of a file: cells become values, and the input is checked as if the form had sent it. */
final class Lines<I extends Record> {
    /** @param input null when there are faults */
    record Read<I>(CsvTable.Line line, @Nullable I input, List<Fault> faults) {}

    /** How a school reads phone numbers and amounts, and checks inputs at an instant. */
    record Rules(Inputs inputs, Instant now, String country, int decimals) {}

    private final Class<I> type;
    private final RecordComponent[] members;
    private final Set<String> leftOut;
    private final Mapping mapping;
    private final Rules rules;
    private final Cells cells;

    Lines(Importable<I> importable, Mapping mapping, Rules rules) {
        this.type = importable.input();
        this.members = type.getRecordComponents();
        this.leftOut = importable.leftOut();
        this.mapping = mapping;
        this.rules = rules;
        this.cells = new Cells(rules.decimals());
    }

    Read<I> read(CsvTable.Line line) {
        var faults = new ArrayList<Fault>();
        var values = Arrays.stream(members).map(member -> value(member, line, faults)).toArray();
        internationalise(values, faults);
        var unreadable = faults.stream().map(Fault::field).collect(Collectors.toSet());
        try {
            var input = rules.inputs().checked(made(values), rules.now());
            return new Read<>(line, faults.isEmpty() ? input : null, withExtraCells(line, faults));
        } catch (Problem refused) {
            refused.faults().stream().map(Lines::ofWholeField).filter(fault -> !unreadable.contains(fault.field())).forEach(faults::add);
            return new Read<>(line, null, withExtraCells(line, faults));
        }
    }

    private @Nullable Object value(RecordComponent member, CsvTable.Line line, List<Fault> faults) {
        var column = leftOut.contains(member.getName()) ? -1 : mapping.column(member.getName());
        try {
            return column < 0 ? null : cells.value(member.getName(), member.getType(), line.cell(column));
        } catch (Problem unreadable) {
            faults.addAll(unreadable.faults());
            return null;
        }
    }

    /** A number is national to the line's own country, if it has one. */
    private void internationalise(Object[] values, List<Fault> faults) {
        var phone = member("phone");
        if (phone < 0 || values[phone] == null) {
            return;
        }
        try {
            var country = values[member("country")] instanceof String code && code.length() == 2 ? code : rules.country();
            values[phone] = PhoneNumber.e164(((String) values[phone]).strip(), country);
        } catch (Problem unreadable) {
            faults.addAll(unreadable.faults());
        }
    }

    private int member(String name) {
        for (var i = 0; i < members.length; i++) {
            if (members[i].getName().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private List<Fault> withExtraCells(CsvTable.Line line, List<Fault> faults) {
        var columns = mapping.fields().size();
        if (line.cells().size() > columns && line.cells().subList(columns, line.cells().size()).stream().anyMatch(cell -> !cell.isBlank())) {
            faults.add(new Fault("", "extra_cells"));
        }
        return faults;
    }

    /** A fault of {@code specialties[2]} is one of the cell of specialties. */
    private static Fault ofWholeField(Fault fault) {
        return new Fault(fault.field().replaceFirst("\\[.*", ""), fault.code(), fault.arguments());
    }

    private I made(Object[] values) {
        var types = Arrays.stream(members).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getConstructor(types).newInstance(values);
        } catch (InvocationTargetException | NoSuchMethodException | InstantiationException | IllegalAccessException impossible) {
            throw new IllegalStateException(type + " is no plain record", impossible);
        }
    }
}
