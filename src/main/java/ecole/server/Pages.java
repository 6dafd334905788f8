package ecole.server;

import ecole.http.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Everything outside {@code /api}: the built page and its files, kept in memory as they were compressed by the build. An address without a
 * dot is one of the page's own and gets the page; one with a dot is a file, there or not.
 */
public final class Pages extends Handler.Wrapper {
    private static final String HOME = "index.html";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final byte[] NOT_BUILT = "The pages of École are not in this build. Build it with: mvn package (without -Dweb.skip)."
        .getBytes(StandardCharsets.UTF_8);

    private final Map<String, Asset> assets;

    private Pages(Map<String, Asset> assets) {
        this.assets = assets;
    }

    /** The pages in this folder of the classpath; if it is missing, a sentence says how to build them. */
    public static Pages in(String folder) {
        var files = ClasspathFolder.read(folder);
        var assets = new HashMap<String, Asset>();
        files.forEach((path, bytes) -> {
            if (!path.endsWith(".br") && !path.endsWith(".gz")) {
                assets.put("/" + path, Asset.of(path, bytes, files.get(path + ".br"), files.get(path + ".gz")));
            }
        });
        return new Pages(Map.copyOf(assets));
    }

    /**
     * The version with a mark of the pages, by which an open page learns that it has become old. The mark is that of the page's own file: it
     * names all others by their content, so two builds of one version have the same mark only if their pages are the same.
     */
    public String build() {
        var home = assets.get("/" + HOME);
        return home == null ? AppVersion.text() : AppVersion.text() + "+" + home.mark();
    }

    @Override public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (Refusal.isApi(request)) {
            return super.handle(request, response, callback);
        }
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD");
            return Refusal.send(request, response, callback, Problem.of(405, "method_not_allowed"));
        }
        var path = Request.getPathInContext(request);
        var found = find(path);
        if (found.isPresent()) {
            return send(request, response, callback, found.get(), path.startsWith("/assets/"));
        }
        return (assets.isEmpty() && !path.contains(".")) ? sayHowToBuild(response, callback)
            : Refusal.send(request, response, callback, Problem.notFound());
    }

    private Optional<Asset> find(String path) {
        var exact = assets.get(path);
        if (exact != null || path.contains(".") || path.startsWith("/assets/")) {
            return Optional.ofNullable(exact);
        }
        return Optional.ofNullable(assets.get(path + ".html")).or(() -> Optional.ofNullable(assets.get("/" + HOME)));
    }

    private static boolean send(Request request, Response response, Callback callback, Asset asset, boolean forEver) {
        var encoding = asset.encoding(request.getHeaders().get(HttpHeader.ACCEPT_ENCODING));
        var form = asset.forms().get(encoding);
        var headers = response.getHeaders();
        headers.put(HttpHeader.CACHE_CONTROL, forEver ? FOR_EVER : "no-cache");
        headers.put(HttpHeader.ETAG, form.tag());
        if (asset.forms().size() > 1) {
            headers.put(HttpHeader.VARY, "Accept-Encoding");
        }
        if (isKnown(request.getHeaders().get(HttpHeader.IF_NONE_MATCH), form.tag())) {
            response.setStatus(304);
            callback.succeeded();
            return true;
        }
        headers.put(HttpHeader.CONTENT_TYPE, asset.type());
        headers.put(HttpHeader.CONTENT_LENGTH, form.bytes().remaining());
        if (!encoding.isEmpty()) {
            headers.put(HttpHeader.CONTENT_ENCODING, encoding);
        }
        response.write(true, form.bytes().duplicate(), callback);
        return true;
    }

    private static boolean isKnown(String tags, String tag) {
        return tags != null && Arrays.stream(tags.split(",")).map(String::strip).anyMatch(known -> known.equals("*") || known.equals(tag)
            || known.equals("W/" + tag));
    }

    private static boolean sayHowToBuild(Response response, Callback callback) {
        response.setStatus(404);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
        response.write(true, ByteBuffer.wrap(NOT_BUILT), callback);
        return true;
    }
}
