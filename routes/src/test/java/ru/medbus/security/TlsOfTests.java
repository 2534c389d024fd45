package ru.medbus.security;

import java.nio.file.Path;
import org.springframework.test.context.DynamicPropertyRegistry;

/** The port of certificates in tests: any free port of loopback, an authority of its own. */
public final class TlsOfTests {
    static final TestAuthority AUTHORITY = new TestAuthority("УЦ МИС выдуманного региона");

    private TlsOfTests() {}

    public static void settings(DynamicPropertyRegistry registry, String data) {
        var folder = Path.of(data, "tls");
        AUTHORITY.writeServer(folder, "medbus");
        registry.add("medbus.security.mtls.port", () -> 0);
        registry.add("medbus.security.mtls.client-auth", () -> "want");
        registry.add("spring.ssl.bundle.pem.mtls.keystore.certificate", () -> "file:" + folder.resolve("medbus.crt"));
        registry.add("spring.ssl.bundle.pem.mtls.keystore.private-key", () -> "file:" + folder.resolve("medbus.key"));
        registry.add("spring.ssl.bundle.pem.mtls.truststore.certificate",
                () -> "file:" + folder.resolve("clients.crt"));
        registry.add("medbus.security.certificate-networks", () -> "198.51.100.20");
    }
}
