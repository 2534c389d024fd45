package ru.medbus.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Optional;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * A second port that speaks TLS and asks for the client's certificate; opened when it is set. What limits the first port
 * limits this one: it is customised last, by the customizers of the first. Renewed files are taken without a restart.
 */
@Component
class MutualTls implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {
    private final MutualTlsProperties settings;
    private final SslBundles bundles;
    private final Optional<InetAddress> address;
    private final MutualTlsHost host;
    private Optional<Connector> connector = Optional.empty();

    MutualTls(MutualTlsProperties settings, SslBundles bundles, ServerProperties server, MutualTlsHost host) {
        this.settings = settings;
        this.bundles = bundles;
        this.address = settings.address().or(() -> Optional.ofNullable(server.getAddress()));
        this.host = host;
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        connector = settings.port().map(this::open);
        connector.ifPresent(opened -> {
            factory.getTomcatConnectorCustomizers().forEach(limits -> limits.customize(opened));
            factory.addAdditionalTomcatConnectors(opened);
        });
    }

    /** Whether the request came through this port. */
    boolean carries(HttpServletRequest request) {
        return connector.filter(opened -> opened.getLocalPort() == request.getLocalPort()).isPresent();
    }

    private Connector open(int port) {
        var opened = new Connector(WatchedProtocol.class.getName());
        opened.setPort(port);
        opened.setScheme("https");
        opened.setSecure(true);
        var protocol = (AbstractHttp11Protocol<?>) opened.getProtocolHandler();
        address.ifPresent(protocol::setAddress);
        protocol.setSSLEnabled(true);
        protocol.addSslHostConfig(host.of(bundles.getBundle(settings.bundle())));
        bundles.addBundleUpdateHandler(settings.bundle(),
                renewed -> protocol.addSslHostConfig(host.of(renewed), true));
        return opened;
    }
}
