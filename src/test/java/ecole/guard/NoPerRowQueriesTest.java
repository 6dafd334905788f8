package ecole.guard;

import static org.junit.jupiter.api.Assertions.assertTrue;

import ecole.http.Route;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.junit.jupiter.api.Test;

/** A list costs the same number of statements whether it shows two rows or fifty. */
class NoPerRowQueriesTest {
    private static final int FEW = 2;
    private static final int MANY = 50;

    @Test void aListOfFiftyRowsTakesNoMoreStatementsThanAListOfTwo() {
        try (var world = new World()) {
            var statements = new AtomicInteger();
            world.school().database().reading().configuration().set(new DefaultExecuteListenerProvider(new ExecuteListener() {
                /** Called for what jOOQ sends and for what it has rendered before. */
                @Override public void fetchStart(ExecuteContext statement) {
                    statements.incrementAndGet();
                }
            }));
            // One row more than shown, so that both lists count their total.
            world.grow(FEW);
            var few = costs(world, statements, FEW);
            world.grow(MANY - FEW);

            costs(world, statements, MANY).forEach((path, cost) -> assertTrue(0 < cost && cost <= few.get(path),
                path + " takes " + few.get(path) + " statements for a few rows and " + cost + " for many"));
        }
    }

    private static Map<String, Integer> costs(World world, AtomicInteger statements, int rows) {
        var costs = new TreeMap<String, Integer>();
        for (var route : world.routes()) {
            if (route.kind() == Route.Kind.LIST || route.kind() == Route.Kind.PLAIN_LIST) {
                costs.put(route.path(), cost(world, statements, route, rows));
            }
        }
        return costs;
    }

    /** The least of three, for a notice of an earlier change may come in between and make the server look up its caller again. */
    private static int cost(World world, AtomicInteger statements, Route route, int rows) {
        var query = world.query(route, rows);
        return IntStream.range(0, 3).map(time -> {
            world.school().database().changes().records().advance();
            var before = statements.get();
            world.admin().get(world.path(route) + query).is(200);
            return statements.get() - before;
        }).min().orElseThrow();
    }
}
