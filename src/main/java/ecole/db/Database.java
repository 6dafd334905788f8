package ecole.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.postgresql.ds.PGSimpleDataSource;

/** The school's PostgreSQL: a pool of connections, reads, and transactions that know who acts. */
public final class Database implements AutoCloseable {
    private static final int ATTEMPTS = 3;
    /** Lists whose statements are kept rendered. */
    private static final int KEPT_QUERIES = 500;

    private final HikariDataSource pool;
    private final DSLContext context;
    private final Changes changes;
    private final Totals totals;
    private final Pages pages;
    private final Recent<Object, PageQuery<?>> queries = new Recent<>(KEPT_QUERIES);
    private final ThreadLocal<Boolean> writing = new ThreadLocal<>();

    private Database(HikariDataSource pool, Changes changes, boolean alone) {
        this.pool = pool;
        this.changes = changes;
        this.totals = new Totals(changes.records());
        this.pages = new Pages(changes.records(), alone);
        var settings = new Settings()
            .withRenderSchema(false)
            .withRenderFormatted(false)
            .withExecuteLogging(false)
            .withMapConstructorParameterNamesInKotlin(false);
        this.context = DSL.using(pool, SQLDialect.POSTGRES, settings);
        context.configuration().set(new DefaultExecuteListenerProvider(new PlannedAnew()));
    }

    /**
     * Opens the pool on a migrated database that several instances may use.
     *
     * @param address where it is
     * @param size    connections kept at most
     */
    public static Database open(DatabaseAddress address, int size) {
        return open(address, size, false);
    }

    /** The same for a database that no other instance can reach. */
    public static Database openAlone(DatabaseAddress address, int size) {
        return open(address, size, true);
    }

    private static Database open(DatabaseAddress address, int size, boolean alone) {
        var config = new HikariConfig();
        config.setPoolName("ecole");
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(15_000);
        config.addDataSourceProperty("prepareThreshold", "1");
        config.addDataSourceProperty("preparedStatementCacheQueries", "512");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("logServerErrorDetail", "false"); // it quotes the row that was refused, and messages are logged
        config.addDataSourceProperty("ApplicationName", "ecole");
        config.addDataSourceProperty("options", "-c statement_timeout=30s -c lock_timeout=10s -c idle_in_transaction_session_timeout=30s -c timezone=UTC");
        var changes = new Changes(listening(address));
        var database = new Database(new HikariDataSource(config), changes, alone);
        changes.start();
        return database;
    }

    private static PGSimpleDataSource listening(DatabaseAddress address) {
        var source = new PGSimpleDataSource();
        source.setUrl(address.url());
        source.setUser(address.user());
        source.setPassword(address.password());
        source.setTcpKeepAlive(true);
        source.setLogServerErrorDetail(false);
        source.setApplicationName("ecole-changes");
        return source;
    }

    /**
     * For reads of one statement.
     *
     * @throws IllegalStateException inside {@link #write}: a transaction that waits for a second connection while it holds locks can starve
     *     the pool for everybody who waits for those locks
     */
    public DSLContext reading() {
        if (writing.get() != null) {
            throw new IllegalStateException("read through the transaction, or before it begins");
        }
        return context;
    }

    /** For reads of several statements, or long ones, that must all see the same moment. */
    public void snapshot(Consumer<DSLContext> work) {
        context.transaction(configuration -> {
            var tx = configuration.dsl();
            tx.execute("set transaction isolation level repeatable read, read only");
            work.accept(tx);
        });
    }

    /**
     * Runs {@code work} in one transaction on behalf of {@code actor}. Work that PostgreSQL ended to break a deadlock is begun anew, so it
     * must do nothing but SQL. What is remembered of the records is stale once it has committed.
     */
    public <T> T write(Actor actor, Function<DSLContext, T> work) {
        for (var attempt = 1; ; attempt++) {
            writing.set(true);
            try {
                var result = context.transactionResult(configuration -> {
                    var tx = configuration.dsl();
                    tx.fetch("select set_config('ecole.actor', ?, true), set_config('ecole.instant', ?, true)",
                        actor.userId() == null ? "" : actor.userId().toString(), actor.at().toString());
                    return work.apply(tx);
                });
                changes.records().advance();
                return result;
            } catch (DataAccessException fault) {
                if (attempt == ATTEMPTS || !Constraint.worthAnotherTry(fault)) {
                    throw fault;
                }
            } finally {
                writing.remove();
            }
        }
    }

    /** Like {@link #write}, for work without a result. */
    public void change(Actor actor, Consumer<DSLContext> work) {
        write(actor, tx -> {
            work.accept(tx);
            return true;
        });
    }

    public Changes changes() {
        return changes;
    }

    Totals totals() {
        return totals;
    }

    /**
     * The page of a list that answers {@code question}.
     *
     * @param question all that the page depends on besides the records: which list, who asks, how, on which day; compared by {@code equals}
     * @param listing  the list, asked for when the question is new
     */
    @SuppressWarnings("unchecked") // the same question is always answered by the same list
    public <R> Listed<R> page(Object question, Page page, Supplier<Listing<R>> listing) {
        return pages.page(question, () -> {
            var query = (PageQuery<R>) queries.get(question);
            if (query == null) {
                query = listing.get().at(this, page);
                if (query.isRepeatable()) {
                    queries.put(question, query);
                }
            }
            return query.read();
        });
    }

    @Override public void close() {
        changes.close();
        pool.close();
    }
}
