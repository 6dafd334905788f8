package ecole.http;

import ecole.db.Database;
import ecole.db.Listed;
import ecole.db.Listing;
import ecole.db.Page;
import ecole.db.SortKeys;
import io.javalin.config.Key;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes the lines of the route table. There is no way to add a route without saying who may call it, what goes in and what comes out; reading,
 * checking, status codes, {@code Location}, {@code ETag}, totals and links are done here once for all of them.
 */
public final class Routes {
    /** Answers with a record. */
    @FunctionalInterface public interface Read<O> {
        O answer(Call call);
    }

    /** Answers a checked input. */
    @FunctionalInterface public interface Write<I, O> {
        O answer(Call call, I input);
    }

    /** Does something that has no result. */
    @FunctionalInterface public interface Act {
        void run(Call call);
    }

    /** Does something with a checked input that has no result. */
    @FunctionalInterface public interface Take<I> {
        void run(Call call, I input);
    }

    /** Says which rows a list has for this caller and query. */
    @FunctionalInterface public interface Choose<F, O> {
        Listing<O> listing(Call call, Query<F> query);
    }

    /**
     * What a page of a list depends on, but for the records themselves.
     *
     * @param own whose own rows these are; null for an administrator, who sees what every other one sees
     */
    private record Question(String path, Query<?> query, @Nullable Viewer own, LocalDate today, ZoneId zone) {}

    /** The bytes that a file may have. */
    public static final int MAX_FILE = 5 * 1024 * 1024;

    /** Where a running server keeps its table, for those who look at all routes at once. */
    public static final Key<Routes> TABLE = new Key<>("ecole.routes");

    private static final String JSON = "application/json; charset=utf-8";
    static final List<String> IMAGES = List.of("image/png", "image/jpeg");
    private static final byte[] NOTHING = {'{', '}'};

    private final RoutesConfig javalin;
    private final Database database;
    private final Clock clock;
    private final Supplier<Standards> standards;
    private final Inputs inputs;
    private final List<Route> table = new ArrayList<>();
    private final List<Function<Call, Archive.Part<?>>> lists = new ArrayList<>();

    public Routes(RoutesConfig javalin, Database database, Clock clock, Supplier<Standards> standards) {
        this.javalin = javalin;
        this.database = database;
        this.clock = clock;
        this.standards = standards;
        this.inputs = new Inputs(standards);
    }

    /** What inputs are checked by, for those that come otherwise than as a body. */
    public Inputs inputs() {
        return inputs;
    }

    /** Every line added so far. */
    public List<Route> table() {
        return List.copyOf(table);
    }

    public <O> void get(String path, Access access, Class<O> output, Read<O> read) {
        add(new Route("GET", path, access, Route.Kind.ONE, null, output, null, null), context -> send(context, read.answer(call(context))));
    }

    /** A read with query parameters that is no list of records to page through. */
    public <F, O> void get(String path, Access access, Class<F> parameters, Class<O> output, Write<F, O> read) {
        add(new Route("GET", path, access, Route.Kind.ONE, null, output, parameters, null),
            context -> send(context, read.answer(call(context), QueryReader.parameters(context, parameters))));
    }

    /** A short list that is always given whole. */
    public <O> void getAll(String path, Access access, Class<O> row, Read<List<O>> read) {
        add(new Route("GET", path, access, Route.Kind.PLAIN_LIST, null, row, null, null), context -> send(context, read.answer(call(context))));
    }

    /** A short list, chosen by parameters, that is always given whole. */
    public <F, O> void getAll(String path, Access access, Class<F> parameters, Class<O> row, Write<F, List<O>> read) {
        add(new Route("GET", path, access, Route.Kind.PLAIN_LIST, null, row, parameters, null),
            context -> send(context, read.answer(call(context), QueryReader.parameters(context, parameters))));
    }

    /** A list with pages, order, filters and an exact total, and its export as CSV or XLSX under {@code path/export}. */
    public <F, O extends Record> void list(String path, Access access, Class<F> filter, SortKeys sort, Class<O> row, Choose<F, O> choose) {
        add(new Route("GET", path, access, Route.Kind.LIST, null, row, filter, sort), context -> {
            var query = QueryReader.list(context, filter, sort);
            var call = call(context);
            send(context, query.page(), database.page(question(path, query, call), query.page(), () -> choose.listing(call, query).only(query.ids())));
        });
        var name = path.substring(path.lastIndexOf('/') + 1);
        add(new Route("GET", path + "/export", access, Route.Kind.EXPORT, null, row, filter, sort), context -> {
            var query = QueryReader.whole(context, filter, sort);
            var listing = choose.listing(call(context), query).only(query.ids());
            Export.send(context, row, name, rows -> database.snapshot(db -> listing.forEach(db, rows)));
        });
        lists.add(call -> new Archive.Part<>(name, row, choose.listing(call, QueryReader.everything(filter))));
    }

    /** How the rows of a list fall into kinds, for the same filters, under {@code path/counts}. */
    public <F, O> void counts(String path, Access access, Class<F> filter, Class<O> output, Write<Query<F>, O> count) {
        add(new Route("GET", path + "/counts", access, Route.Kind.COUNTS, null, output, filter, null),
            context -> send(context, count.answer(call(context), QueryReader.counted(context, filter))));
    }

    /** The whole of every list of this table as one ZIP of CSV files. */
    public void archive(String path, Access access) {
        add(new Route("GET", path, access, Route.Kind.ARCHIVE, null, null, null, null), context -> {
            var call = call(context);
            var today = LocalDate.ofInstant(call.now(), standards.get().zone());
            var parts = lists.stream().<Archive.Part<?>>map(list -> list.apply(call)).toList();
            database.snapshot(db -> Archive.send(call, today, parts, db));
        });
    }

    /** A list without export. */
    public <F, O> void pages(String path, Access access, Class<F> filter, SortKeys sort, Class<O> row, Choose<F, O> choose) {
        add(new Route("GET", path, access, Route.Kind.LIST, null, row, filter, sort), context -> {
            var query = QueryReader.list(context, filter, sort);
            send(context, query.page(), choose.listing(call(context), query).only(query.ids()).at(database, query.page()).read());
        });
    }

    /** Creates a record: 201 with its {@code Location} when it has an address of its own. */
    public <I, O> void create(String path, Access access, Class<I> input, Class<O> output, Write<I, O> write) {
        add(new Route("POST", path, access, Route.Kind.CREATED, input, output, null, null),
            context -> sendCreated(context, write.answer(call(context), body(context, input))));
    }

    /** Creates something once for all requests with the same {@code Idempotency-Key}, which the handler looks at: 201. */
    public <I, O> void createOnce(String path, Access access, Class<I> input, Class<O> output, Write<I, O> write) {
        add(new Route("POST", path, access, Route.Kind.CREATED_ONCE, input, output, null, null),
            context -> sendCreated(context, write.answer(call(context), body(context, input))));
    }

    /** Creates something that needs no input: 201. */
    public <O> void created(String path, Access access, Class<O> output, Read<O> write) {
        add(new Route("POST", path, access, Route.Kind.CREATED, null, output, null, null),
            context -> sendCreated(context, write.answer(call(context))));
    }

    public <I, O> void post(String path, Access access, Class<I> input, Class<O> output, Write<I, O> write) {
        add(new Route("POST", path, access, Route.Kind.ONE, input, output, null, null),
            context -> send(context, write.answer(call(context), body(context, input))));
    }

    public <O> void post(String path, Access access, Class<O> output, Read<O> write) {
        add(new Route("POST", path, access, Route.Kind.ONE, null, output, null, null), context -> send(context, write.answer(call(context))));
    }

    /** Takes a file, which the handler reads with {@link Call#body}, and parameters of how to read it. */
    public <F, O> void upload(String path, Access access, String mediaType, Class<F> parameters, Class<O> output, Write<F, O> read) {
        add(new Route("POST", path, access, Route.Kind.ONE, null, output, parameters, null, mediaType),
            context -> send(context, read.answer(call(context), QueryReader.parameters(context, parameters))));
    }

    /** The same for a file that makes something, once for all requests with the same {@code Idempotency-Key}: 201. */
    public <F, O> void uploadOnce(String path, Access access, String mediaType, Class<F> parameters, Class<O> output, Write<F, O> write) {
        add(new Route("POST", path, access, Route.Kind.CREATED_ONCE, null, output, parameters, null, mediaType),
            context -> sendCreated(context, write.answer(call(context), QueryReader.parameters(context, parameters))));
    }

    public void post(String path, Access access, Act act) {
        add(new Route("POST", path, access, Route.Kind.EMPTY, null, null, null, null), context -> {
            act.run(call(context));
            context.status(204);
        });
    }

    /** Takes an input and answers 204. */
    public <I> void take(String method, String path, Access access, Class<I> input, Take<I> take) {
        add(new Route(method, path, access, Route.Kind.EMPTY, input, null, null, null), context -> {
            take.run(call(context), body(context, input));
            context.status(204);
        });
    }

    public <I, O> void put(String path, Access access, Class<I> input, Class<O> output, Write<I, O> write) {
        add(new Route("PUT", path, access, Route.Kind.ONE, input, output, null, null),
            context -> send(context, write.answer(call(context), body(context, input))));
    }

    /** Replaces a picture by the one in the body; whether it is one, the handler sees. */
    public <O> void image(String path, Access access, Class<O> output, Write<byte[], O> write) {
        add(new Route("PUT", path, access, Route.Kind.IMAGE, null, output, null, null), context -> {
            if (!IMAGES.contains(mediaType(context.contentType()))) {
                throw Problem.of(415, "unsupported_image");
            }
            send(context, write.answer(call(context), context.bodyAsBytes()));
        });
    }

    public void delete(String path, Access access, Act act) {
        add(new Route("DELETE", path, access, Route.Kind.EMPTY, null, null, null, null), context -> {
            act.run(call(context));
            context.status(204);
        });
    }

    /** A route that writes its answer itself: the API's documents. */
    public void raw(String path, Access access, Handler handler) {
        add(new Route("GET", path, access, Route.Kind.RAW, null, null, null, null), handler);
    }

    /** A stream of server-sent events, which the handler keeps open. Whoever asks for the headers alone (HEAD) gets them alone. */
    public void stream(String path, Access access, Class<?> event, Act open) {
        add(new Route("GET", path, access, Route.Kind.STREAM, null, event, null, null), context -> {
            if (context.attribute(Call.HEAD) == null) {
                open.run(call(context));
            } else {
                context.contentType("text/event-stream");
            }
        });
    }

    private void add(Route route, Handler handler) {
        table.add(route);
        javalin.addHttpHandler(HandlerType.findOrCreate(route.method()), "/api" + route.path(), handler, route.access());
    }

    private Question question(String path, Query<?> query, Call call) {
        var zone = standards.get().zone();
        return new Question(path, query, call.viewer().is(Role.ADMIN) ? null : call.viewer(), LocalDate.ofInstant(call.now(), zone), zone);
    }

    private Call call(Context context) {
        return new Call(context, clock.instant());
    }

    /** What is not sent at all is an empty object: programs that cancel without a reason send no body and so no type of one. */
    private <I> I body(Context context, Class<I> type) {
        var contentType = context.contentType();
        var bytes = context.bodyAsBytes();
        if (contentType == null && bytes.length == 0) {
            return inputs.checked(Json.read(NOTHING, type), clock.instant());
        }
        if (!mediaType(contentType).equals("application/json")) {
            throw Problem.of(415, "unsupported_media_type");
        }
        return inputs.checked(Json.read(bytes, type), clock.instant());
    }

    private static String mediaType(@Nullable String contentType) {
        return contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static void sendCreated(Context context, Object made) {
        context.status(201);
        if (made instanceof Located elsewhere) {
            context.header("Location", "/api" + elsewhere.path());
        } else if (made instanceof Versioned here) {
            context.header("Location", context.path() + "/" + here.id());
        }
        send(context, made);
    }

    private static void send(Context context, @Nullable Object answer) {
        if (answer instanceof Versioned record) {
            context.header("ETag", "\"" + record.version() + "\"");
        }
        context.contentType(JSON).result(Json.bytes(answer));
    }

    private static void send(Context context, Page page, Listed<?> list) {
        context.header("X-Total-Count", Long.toString(list.total()));
        var links = Links.of(context, page, list.total());
        if (!links.isEmpty()) {
            context.header("Link", links);
        }
        send(context, (Collection<?>) list.rows());
    }

    private static void send(Context context, Collection<?> rows) {
        context.contentType(JSON).result(Json.bytes(rows));
    }
}
