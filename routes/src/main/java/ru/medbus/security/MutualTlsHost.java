package ru.medbus.security;

import java.security.GeneralSecurityException;
import java.security.KeyStoreException;
import java.util.stream.Stream;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509KeyManager;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.apache.tomcat.util.net.SSLUtil;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.stereotype.Component;

/** TLS of the port of certificates: who we are, and whose clients we believe. */
@Component
class MutualTlsHost {
    private static final String PROTOCOLS = "TLSv1.2+TLSv1.3";

    private final MutualTlsProperties settings;
    private final RepeatedRefusals refusals;

    MutualTlsHost(MutualTlsProperties settings, RepeatedRefusals refusals) {
        this.settings = settings;
        this.refusals = refusals;
    }

    /** @throws IllegalStateException the bundle lacks our key or the authorities: the JDK's own would be believed */
    SSLHostConfig of(SslBundle bundle) {
        requireWhole(bundle);
        var host = new SSLHostConfig();
        host.setProtocols(PROTOCOLS);
        host.setCertificateVerification(settings.clientAuth().wordOfTomcat());
        var certificate = new SSLHostConfigCertificate(host, SSLHostConfigCertificate.Type.UNDEFINED);
        certificate.setSslContext(context(bundle));
        host.addCertificate(certificate);
        return host;
    }

    private org.apache.tomcat.util.net.SSLContext context(SslBundle bundle) {
        var keys = only(X509KeyManager.class, bundle.getManagers().getKeyManagers());
        var trust = new NotedTrust(only(X509ExtendedTrustManager.class, bundle.getManagers().getTrustManagers()),
                refusals);
        try {
            var context = SSLContext.getInstance(bundle.getProtocol());
            context.init(new KeyManager[]{keys}, new TrustManager[]{trust}, null);
            return SSLUtil.createSSLContext(context, keys, trust);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Порт mTLS не открыть: " + e.getMessage(), e);
        }
    }

    private void requireWhole(SslBundle bundle) {
        try {
            var keys = bundle.getStores().getKeyStore();
            var authorities = bundle.getStores().getTrustStore();
            if (keys == null || keys.size() == 0 || authorities == null || authorities.size() == 0) {
                throw new IllegalStateException("""
                    Порт mTLS не открыть: в наборе spring.ssl.bundle «%s» нужны и сертификат с ключом сервера (keystore), \
                    и сертификаты удостоверяющих центров клиентов (truststore).""".formatted(settings.bundle()));
            }
        } catch (KeyStoreException e) {
            throw new IllegalStateException("Порт mTLS не открыть: хранилище ключей не читается", e);
        }
    }

    private static <T> T only(Class<T> kind, Object[] managers) {
        return Stream.of(managers).filter(kind::isInstance).map(kind::cast).findFirst()
                .orElseThrow(() -> new IllegalStateException("The JDK gives a " + kind.getSimpleName()));
    }
}
