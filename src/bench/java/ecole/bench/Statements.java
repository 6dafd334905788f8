package ecole.bench;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.Query;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.postgresql.PGStatement;

/** Hears which SQL the application sends, so that the same SQL can be measured without the application. */
final class Statements implements ExecuteListener {
    private static final long serialVersionUID = 1;
    /** How the driver writes a parameter that is a number. */
    private static final Pattern DRIVERS_NUMBER = Pattern.compile("\\('(-?\\d+)'::int8\\)");

    private final transient List<String> heard = new ArrayList<>();
    private volatile boolean listening;

    private Statements() {}

    static Statements on(DSLContext db) {
        var statements = new Statements();
        var configuration = db.configuration();
        var listeners = new ArrayList<>(List.of(configuration.executeListenerProviders()));
        listeners.add(new DefaultExecuteListenerProvider(statements));
        configuration.set(listeners.toArray(ExecuteListenerProvider[]::new));
        return statements;
    }

    @Override public void executeStart(ExecuteContext context) {
        if (listening && context.query() != null) {
            synchronized (heard) {
                heard.add(withTypedValues(context.query()));
            }
        }
    }

    /** What was rendered before goes to the driver, which knows its values. */
    @Override public void fetchStart(ExecuteContext context) {
        if (listening && context.query() == null) {
            try {
                var sent = context.resultSet().getStatement().unwrap(PGStatement.class).toString();
                synchronized (heard) {
                    heard.add(DRIVERS_NUMBER.matcher(sent).replaceAll("(E'$1'::bigint)"));
                }
            } catch (SQLException fault) {
                context.sqlException(fault);
            }
        }
    }

    /** Hears from now on, until {@link #take}: hearing costs time, so it must not go on while requests are measured. */
    void listen() {
        listening = true;
    }

    /** What was sent since {@link #listen}, its values written as typed literals. */
    List<String> take() {
        listening = false;
        synchronized (heard) {
            var taken = List.copyOf(heard);
            heard.clear();
            return taken;
        }
    }

    private static String withTypedValues(Query query) {
        var values = query.getBindValues().iterator();
        var sql = new StringBuilder();
        for (var part : query.getSQL().split("\\?", -1)) {
            sql.append(part);
            if (values.hasNext()) {
                sql.append(literal(values.next()));
            }
        }
        return sql.toString();
    }

    private static String literal(Object value) {
        if (value == null) {
            return "null";
        }
        // pgbench would take what follows a colon for a variable.
        return "(E'" + value.toString().replace("\\", "\\\\").replace("'", "''").replace(":", "\\x3a") + "'::" + type(value) + ")";
    }

    private static String type(Object value) {
        return value instanceof Long ? "bigint"
            : value instanceof Integer ? "integer"
            : value instanceof Boolean ? "boolean"
            : value instanceof BigDecimal ? "numeric"
            : value instanceof LocalDate ? "date"
            : value instanceof Instant || value instanceof java.time.OffsetDateTime ? "timestamptz"
            : value instanceof org.jooq.JSONB ? "jsonb" : "text";
    }
}
