package ecole.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class PagesTest {
    private static Server server;
    private static Server withoutPages;

    @BeforeAll static void open() throws Exception {
        server = serving("testsite");
        withoutPages = serving("no-such-folder");
    }

    private static Server serving(String folder) throws Exception {
        var server = new Server(0);
        server.setHandler(Pages.in(folder));
        server.start();
        return server;
    }

    @AfterAll static void close() throws Exception {
        server.stop();
        withoutPages.stop();
    }

    private static HttpResponse<String> get(String path, String... headers) throws Exception {
        return send(server, "GET", path, headers);
    }

    private static HttpResponse<String> send(Server to, String method, String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ((ServerConnector) to.getConnectors()[0]).getLocalPort() + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
        return HttpClient.newHttpClient().send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test void theBuildIsTheVersionWithAMarkOfThePage() throws Exception {
        var page = PagesTest.class.getResourceAsStream("/testsite/index.html").readAllBytes();
        var digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(page));

        assertEquals(AppVersion.text() + "+" + digest.substring(0, 12), Pages.in("testsite").build());
        assertEquals(AppVersion.text(), Pages.in("no-such-folder").build());
    }

    @Test void deepLinksGetThePageAndTheLoginItsOwn() throws Exception {
        for (var path : List.of("/", "/index.html", "/students/12", "/reset?token=a.b", "/sessions/")) {
            var answer = get(path);

            assertEquals(200, answer.statusCode(), path);
            assertEquals("<!doctype html><title>home</title>\n", answer.body(), path);
            assertEquals("text/html; charset=utf-8", header(answer, "Content-Type"));
            assertEquals("no-cache", header(answer, "Cache-Control"));
        }
        assertEquals("<!doctype html><title>login</title>\n", get("/login").body());
    }

    @Test void whatLooksLikeAFileIsNeverThePage() throws Exception {
        for (var path : List.of("/missing.js", "/assets/missing.js", "/assets/missing", "/assets/", "/.git", "/.git/config", "/.env", "/a/..b",
            "/index.html.br", "/students.json")) {
            assertEquals(404, get(path).statusCode(), path);
        }
    }

    @Test void theApiIsNotOurs() throws Exception {
        assertEquals(404, get("/api/typo").statusCode());
        assertEquals(404, get("/api").statusCode());
    }

    @Test void theSmallestFormThatTheBrowserTakesIsSent() throws Exception {
        assertEquals("br", header(get("/assets/app-1.js", "Accept-Encoding", "gzip, deflate, br"), "Content-Encoding"));
        assertEquals("brotli bytes\n", get("/assets/app-1.js", "Accept-Encoding", "gzip, br;q=0.9").body());
        assertEquals("gzip bytes\n", get("/assets/app-1.js", "Accept-Encoding", "gzip, br;q=0").body());
        assertEquals("plain bytes\n", get("/assets/app-1.js").body());
        assertEquals("", header(get("/assets/app-1.js", "Accept-Encoding", "identity"), "Content-Encoding"));
        assertEquals("Accept-Encoding", header(get("/assets/app-1.js"), "Vary"));
    }

    @Test void namedByTheirContentAssetsAreKeptForEver() throws Exception {
        var answer = get("/assets/app-1.js");

        assertEquals("public, max-age=31536000, immutable", header(answer, "Cache-Control"));
        assertEquals("text/javascript; charset=utf-8", header(answer, "Content-Type"));
    }

    @Test void whatTheBrowserHasIsNotSentAgain() throws Exception {
        var tag = header(get("/"), "ETag");

        var again = get("/", "If-None-Match", "\"other\", " + tag);
        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
        assertEquals(tag, header(again, "ETag"));
        assertEquals(200, get("/", "If-None-Match", "\"other\"").statusCode());
        assertEquals(false, tag.equals(header(get("/assets/app-1.js"), "ETag")));
        assertEquals(false, header(get("/assets/app-1.js", "Accept-Encoding", "br"), "ETag").equals(header(get("/assets/app-1.js"), "ETag")));
    }

    @Test void headHasTheHeadersWithoutTheBodyAndWritingIsRefused() throws Exception {
        var head = send(server, "HEAD", "/assets/app-1.js");

        assertEquals("12", header(head, "Content-Length"));
        assertEquals("", head.body());
        assertEquals(405, send(server, "POST", "/").statusCode());
        assertEquals("GET, HEAD", header(send(server, "DELETE", "/assets/app-1.js"), "Allow"));
    }

    @Test void withoutABuiltPageASentenceSaysHowToBuildIt() throws Exception {
        var answer = send(withoutPages, "GET", "/");

        assertEquals(404, answer.statusCode());
        assertEquals("The pages of École are not in this build. Build it with: mvn package (without -Dweb.skip).", answer.body());
    }
}
