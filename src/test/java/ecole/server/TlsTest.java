package ecole.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ecole.auth.Known;
import ecole.db.StartFault;
import ecole.http.Json;
import ecole.http.Role;
import ecole.testing.TestSchool;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TlsTest {
    @TempDir private static Path folder;
    private static TlsFiles ours;
    private static TestSchool school;
    private static SSLContext trusting;

    @BeforeAll static void open() throws Exception {
        ours = selfSigned("ours", "EC", "256");
        trusting = trusting(ours.chain());
        school = TestSchool.open(Map.of("ECOLE_TLS_CERT", ours.chain().toString(), "ECOLE_TLS_KEY", ours.key().toString()));
    }

    @AfterAll static void close() {
        school.close();
    }

    /** Has keytool of this Java make a certificate for localhost, and writes it and its key as PEM. */
    private static TlsFiles selfSigned(String name, String algorithm, String size) throws Exception {
        var file = folder.resolve(name + ".p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var code = new ProcessBuilder(keytool, "-genkeypair", "-alias", "a", "-keyalg", algorithm, "-keysize", size, "-dname", "CN=localhost",
            "-ext", "san=dns:localhost,ip:127.0.0.1", "-validity", "2", "-storetype", "PKCS12", "-keystore", file.toString(),
            "-storepass", "changeit").redirectErrorStream(true).redirectOutput(folder.resolve("keytool.log").toFile()).start().waitFor();
        assertEquals(0, code);
        var store = KeyStore.getInstance(file.toFile(), "changeit".toCharArray());
        return new TlsFiles(pem(name + ".crt", "CERTIFICATE", store.getCertificate("a").getEncoded()),
            pem(name + ".key", "PRIVATE KEY", store.getKey("a", "changeit".toCharArray()).getEncoded()));
    }

    private static Path pem(String name, String kind, byte[] content) throws IOException {
        return Files.writeString(folder.resolve(name), "-----BEGIN " + kind + "-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content) + "\n-----END " + kind + "-----\n");
    }

    private static SSLContext trusting(Path certificate) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("a", CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(Files.readAllBytes(certificate))));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    @Test void browsersAreServedByHttp2OverTls() throws Exception {
        var answer = HttpClient.newBuilder().sslContext(trusting).version(HttpClient.Version.HTTP_2).build()
            .send(HttpRequest.newBuilder(URI.create("https://localhost:" + school.port() + "/api/health")).build(), BodyHandlers.ofString());

        assertEquals(200, answer.statusCode());
        assertEquals(HttpClient.Version.HTTP_2, answer.version());
        assertEquals("max-age=63072000; includeSubDomains", answer.headers().firstValue("Strict-Transport-Security").orElse(""));
        assertTrue(answer.headers().firstValue("Content-Security-Policy").orElse("").endsWith("; upgrade-insecure-requests"));
    }

    @Test void cookiesCarryThePrefixesThatBrowsersGuarantee() throws Exception {
        Known.user(school, "awa@diop.example", Role.ADMIN);
        var login = HttpRequest.newBuilder(URI.create("https://localhost:" + school.port() + "/api/auth/login"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(Known.credentials("awa@diop.example")))).build();

        var answer = HttpClient.newBuilder().sslContext(trusting).build().send(login, BodyHandlers.ofString());

        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(List.of("__Host-ecole_access", "__Secure-ecole_refresh", "XSRF-TOKEN"),
            answer.headers().allValues("Set-Cookie").stream().map(cookie -> cookie.substring(0, cookie.indexOf('='))).toList());
        assertTrue(answer.headers().allValues("Set-Cookie").stream().allMatch(cookie -> cookie.contains("; Secure; ")));
    }

    @Test void overHttp2ABodyIsReadAndHeadersAreBounded() throws Exception {
        var client = HttpClient.newBuilder().sslContext(trusting).version(HttpClient.Version.HTTP_2).build();
        var students = HttpRequest.newBuilder(URI.create("https://localhost:" + school.port() + "/api/students"));

        var written = client.send(students.header("Content-Type", "application/json").header("Origin", "https://localhost:" + school.port())
            .POST(HttpRequest.BodyPublishers.ofString("{}")).build(), BodyHandlers.ofString());
        assertEquals(401, written.statusCode());

        var big = client.send(students.POST(HttpRequest.BodyPublishers.ofString("a".repeat(HttpServer.MAX_BODY + 1))).build(), BodyHandlers.ofString());
        assertEquals(413, big.statusCode());
    }

    @Test void onlyModernProtocolsAreSpoken() throws IOException {
        assertEquals("TLSv1.3", handshake("TLSv1.3"));
        assertEquals("TLSv1.2", handshake("TLSv1.2"));
        assertThrows(SSLHandshakeException.class, () -> handshake("TLSv1.1"));
    }

    private static String handshake(String protocol) throws IOException {
        try (var socket = (SSLSocket) trusting.getSocketFactory().createSocket("127.0.0.1", school.port())) {
            socket.setEnabledProtocols(new String[] {protocol});
            socket.startHandshake();
            return socket.getSession().getProtocol();
        }
    }

    @Test void plainHttpIsRefused() throws IOException {
        try (var wire = new Wire(school.port())) {
            assertEquals(false, wire.send("GET /api/health HTTP/1.1\r\nHost: a\r\n\r\n").rest().startsWith("HTTP/1.1"));
        }
    }

    @Test void rsaKeysWorkToo() throws Exception {
        var rsa = selfSigned("rsa", "RSA", "2048");

        assertEquals(List.of("TLSv1.3", "TLSv1.2"), List.of(Tls.context(rsa).getIncludeProtocols()));
    }

    @Test void filesThatDoNotFitAreExplained() throws Exception {
        var other = selfSigned("other", "EC", "256");
        var old = Files.writeString(folder.resolve("old.key"), "-----BEGIN EC PRIVATE KEY-----\nAAAA\n-----END EC PRIVATE KEY-----\n");

        assertEquals("The key " + other.key() + " does not belong to the first certificate in " + ours.chain() + ".",
            fault(new TlsFiles(ours.chain(), other.key())));
        assertTrue(fault(new TlsFiles(ours.chain(), old)).endsWith("openssl pkcs8 -topk8 -nocrypt -in " + old + " -out key.pem"));
        assertTrue(fault(new TlsFiles(ours.key(), ours.key())).contains("must be in PEM form"));
    }

    private static String fault(TlsFiles files) {
        return assertThrows(StartFault.class, () -> Tls.context(files)).getMessage();
    }
}
