package ru.medbus.security;

import java.net.InetAddress;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The port of systems that prove themselves by a client certificate (docs/systems/security.md).
 *
 * @param port       where TLS is spoken; there is no such port while this is empty
 * @param address    of this machine that the port is opened on; {@code server.address} when empty
 * @param bundle     name of the bundle in {@code spring.ssl.bundle}: our certificate and key, and the authorities whose
 *                   client certificates are taken
 * @param clientAuth whether a connection without a client certificate is refused at once, or may show a token
 */
@ConfigurationProperties("medbus.security.mtls")
record MutualTlsProperties(Optional<Integer> port, Optional<InetAddress> address, @DefaultValue("mtls") String bundle,
        @DefaultValue("need") ClientAuth clientAuth) {

    MutualTlsProperties {
        port = port == null ? Optional.empty() : port;
        address = address == null ? Optional.empty() : address;
    }

    enum ClientAuth {
        WANT("optional"),
        NEED("required");

        private final String wordOfTomcat;

        ClientAuth(String wordOfTomcat) {
            this.wordOfTomcat = wordOfTomcat;
        }

        String wordOfTomcat() {
            return wordOfTomcat;
        }
    }
}
