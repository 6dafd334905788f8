package ecole.server;

import ecole.db.StartFault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** HTTPS from PEM files, as certificate authorities hand them out. */
final class Tls {
    private static final char[] NO_PASSWORD = new char[0];
    private static final byte[] SAMPLE = {1, 2, 3};
    private static final Pattern KEY = Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    private static final Map<String, String> SIGNATURES = Map.of("RSA", "SHA256withRSA", "EC", "SHA256withECDSA", "EdDSA", "EdDSA");

    private Tls() {}

    /** @throws StartFault when the files do not hold a certificate and its key */
    static SslContextFactory.Server context(TlsFiles files) {
        var chain = chain(files.chain());
        var key = key(files.key());
        refuseStrangers(chain.get(0), key, files);
        var context = new SslContextFactory.Server();
        context.setKeyStore(store(chain, key));
        context.setKeyStorePassword("");
        context.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        context.setIncludeCipherSuites("TLS_AES_.*", "TLS_CHACHA20_.*", "TLS_ECDHE_.*_GCM_.*", "TLS_ECDHE_.*_CHACHA20_.*");
        context.setRenegotiationAllowed(false);
        context.setSniRequired(false); // schools reach their server by its address too
        return context;
    }

    private static List<? extends Certificate> chain(Path file) {
        try {
            var chain = List.copyOf(CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(Files.readAllBytes(file))));
            if (!chain.isEmpty()) {
                return chain;
            }
        } catch (GeneralSecurityException | IOException unreadable) {
            throw new StartFault("The certificate " + file + " cannot be read: it must be in PEM form (ECOLE_TLS_CERT).", unreadable);
        }
        throw new StartFault("The certificate " + file + " holds no certificate in PEM form (ECOLE_TLS_CERT).");
    }

    private static PrivateKey key(Path file) {
        try {
            var text = KEY.matcher(Files.readString(file, StandardCharsets.US_ASCII));
            if (text.find()) {
                return key(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(text.group(1))), file);
            }
        } catch (GeneralSecurityException | IOException unreadable) {
            throw new StartFault("The key " + file + " cannot be read (ECOLE_TLS_KEY).", unreadable);
        }
        throw new StartFault("The key " + file + " is not in the form PKCS#8 without a password (ECOLE_TLS_KEY): convert it with"
            + " openssl pkcs8 -topk8 -nocrypt -in " + file + " -out key.pem");
    }

    private static PrivateKey key(PKCS8EncodedKeySpec encoded, Path file) throws GeneralSecurityException {
        var fault = new StartFault("The key " + file + " is of a kind that is not known (ECOLE_TLS_KEY): use an RSA or EC key.");
        for (var algorithm : SIGNATURES.keySet()) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(encoded);
            } catch (InvalidKeySpecException another) {
                fault.addSuppressed(another);
            }
        }
        throw fault;
    }

    /** A key of another certificate would show itself only when the first browser comes. */
    private static void refuseStrangers(Certificate certificate, PrivateKey key, TlsFiles files) {
        try {
            var signature = Signature.getInstance(SIGNATURES.getOrDefault(key.getAlgorithm(), key.getAlgorithm()));
            signature.initSign(key);
            signature.update(SAMPLE);
            var signed = signature.sign();
            signature.initVerify(certificate);
            signature.update(SAMPLE);
            if (signature.verify(signed)) {
                return;
            }
        } catch (GeneralSecurityException unlike) {
            throw strangers(files, unlike);
        }
        throw strangers(files, null);
    }

    private static StartFault strangers(TlsFiles files, Throwable cause) {
        return new StartFault("The key " + files.key() + " does not belong to the first certificate in " + files.chain() + ".", cause);
    }

    private static KeyStore store(List<? extends Certificate> chain, PrivateKey key) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, NO_PASSWORD);
            store.setKeyEntry("ecole", key, NO_PASSWORD, chain.toArray(Certificate[]::new));
            return store;
        } catch (GeneralSecurityException | IOException refused) {
            throw new StartFault("The certificate and its key cannot be used: " + refused.getMessage() + ".", refused);
        }
    }
}
