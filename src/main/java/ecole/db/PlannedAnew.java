package ecole.db;

import java.sql.SQLException;
import java.sql.Statement;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.postgresql.PGStatement;

/**
 * Has PostgreSQL plan a search for the very words that are searched. A statement kept prepared gets, after a few runs, one plan for any value;
 * for {@code like '%…%'} that plan walks a whole order index in the hope of frequent matches, which costs a rare word a hundred times the
 * trigram index.
 */
final class PlannedAnew implements ExecuteListener {
    private static final long serialVersionUID = 1;
    static final String MARK = "/* planned anew */";
    private static final int NEVER = 0;

    @Override public void executeStart(ExecuteContext context) {
        if (context.sql() != null) {
            try {
                mind(context.sql(), context.statement());
            } catch (SQLException fault) {
                context.sqlException(fault);
            }
        }
    }

    /** Keeps a statement from being kept prepared if its text asks for that. */
    static void mind(String text, Statement statement) throws SQLException {
        if (text.contains(MARK)) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(NEVER);
        }
    }
}
