package ecole.server;

import java.nio.file.Path;

/** Where the certificate chain and its PKCS#8 key are, both in PEM form. */
public record TlsFiles(Path chain, Path key) {}
