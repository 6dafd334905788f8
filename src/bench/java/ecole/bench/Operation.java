package ecole.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One thing that is measured: its requests, and its SQL as the application sends it.
 *
 * @param next    the bytes of the next request
 * @param sql     the statements, with {@code :name} where each request has another number
 * @param ranges  the numbers that a name stands for
 */
record Operation(String name, Supplier<byte[]> next, List<String> sql, Map<String, Numbers> ranges) {
    /** Far enough into a range to occur nowhere else, and so tell where in the SQL the request's own numbers went. */
    private static final long MARK = 7_777;

    /** @param path with {@code :name} where each request has another number */
    static Operation of(School school, String name, String method, String path, String body, Map<String, Numbers> ranges) {
        var marks = new LinkedHashMap<String, Long>();
        ranges.forEach((key, range) -> marks.put(key, range.from() + MARK + 100L * marks.size()));
        school.send(method, filled(path, marks), filled(body, marks)); // signs in, fills caches, prepares
        marks.replaceAll((key, mark) -> mark + 10);
        school.statements().listen();
        school.send(method, filled(path, marks), filled(body, marks));
        var sql = school.statements().take().stream().map(statement -> marked(statement, marks)).toList();
        return new Operation(name, () -> {
            var numbers = new LinkedHashMap<String, Long>();
            ranges.forEach((key, range) -> numbers.put(key, range.next()));
            return school.request(method, filled(path, numbers), filled(body, numbers));
        }, sql, ranges);
    }

    private static String filled(String text, Map<String, Long> numbers) {
        var filled = text;
        for (var number : numbers.entrySet()) {
            filled = filled.replace(":" + number.getKey(), number.getValue().toString());
        }
        return filled;
    }

    private static String marked(String sql, Map<String, Long> marks) {
        var marked = sql;
        for (var mark : marks.entrySet()) {
            marked = marked.replace("E'" + mark.getValue() + "'::bigint", ":" + mark.getKey());
        }
        return marked;
    }
}
