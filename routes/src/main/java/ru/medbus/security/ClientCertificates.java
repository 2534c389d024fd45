package ru.medbus.security;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** The certificate of the client: from TLS of our own, or in a header from a proxy that ended TLS and checked it. */
@Component
class ClientCertificates {
    private static final Logger LOG = LoggerFactory.getLogger(ClientCertificates.class);
    private static final String FROM_TLS = "jakarta.servlet.request.X509Certificate";
    private static final String PEM = "-----BEGIN";

    private final String header;
    private final RequestMatcher proxies;

    ClientCertificates(GateProperties settings) {
        this.header = settings.certificateHeader();
        this.proxies = Origin.within(settings.certificateNetworks());
    }

    Optional<X509Certificate> of(HttpServletRequest request) {
        return request.getAttribute(FROM_TLS) instanceof X509Certificate[] chain && chain.length > 0
                ? Optional.of(chain[0])
                : passedOn(request);
    }

    private Optional<X509Certificate> passedOn(HttpServletRequest request) {
        var passed = request.getHeader(header);
        if (passed == null || passed.isBlank() || !proxies.matches(request)) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(UriUtils.decode(passed, StandardCharsets.US_ASCII)));
        } catch (CertificateException | IllegalArgumentException e) {
            LOG.warn("A proxy passed on what is no certificate: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /** PEM as nginx passes it, or bare base64 of DER as HAProxy does. */
    private static X509Certificate read(String passed) throws CertificateException {
        var bytes = passed.startsWith(PEM)
                ? passed.getBytes(StandardCharsets.US_ASCII)
                : Base64.getMimeDecoder().decode(passed);
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(bytes));
    }
}
