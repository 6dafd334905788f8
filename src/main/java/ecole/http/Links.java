package ecole.http;

import ecole.db.Page;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;

/** The {@code Link} header of a list: first, prev, next and last page of the same query (RFC 8288). */
final class Links {
    private Links() {}

    static String of(Context context, Page page, long total) {
        var last = Math.max(1, (total + page.size() - 1) / page.size());
        var links = new ArrayList<String>();
        links.add(link(context, 1, "first"));
        if (page.number() > 1) {
            links.add(link(context, Math.min(page.number() - 1L, last), "prev"));
        }
        if (page.number() < last) {
            links.add(link(context, page.number() + 1L, "next"));
        }
        links.add(link(context, last, "last"));
        return String.join(", ", links);
    }

    private static String link(Context context, long page, String relation) {
        var query = new LinkedHashMap<String, String>();
        context.queryParamMap().forEach((name, values) -> query.put(name, values.get(0)));
        query.put("page", Long.toString(page));
        var parameters = query.entrySet().stream()
            .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
            .collect(Collectors.joining("&"));
        return "<" + context.path() + "?" + parameters + ">; rel=\"" + relation + "\"";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
