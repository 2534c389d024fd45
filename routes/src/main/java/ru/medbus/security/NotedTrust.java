package ru.medbus.security;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Trust in clients' certificates, each refusal written down. TLS itself knows no address of the peer: this line of the
 * audit trail has the certificate's subject, and that of the broken connection, which follows it, the address.
 */
final class NotedTrust extends X509ExtendedTrustManager {
    private final X509ExtendedTrustManager trust;
    private final RepeatedRefusals refusals;

    private interface Check {
        void run() throws CertificateException;
    }

    NotedTrust(X509ExtendedTrustManager trust, RepeatedRefusals refusals) {
        this.trust = trust;
        this.refusals = refusals;
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        noted(chain, () -> trust.checkClientTrusted(chain, type));
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket peer) throws CertificateException {
        noted(chain, () -> trust.checkClientTrusted(chain, type, peer));
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine peer) throws CertificateException {
        noted(chain, () -> trust.checkClientTrusted(chain, type, peer));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        trust.checkServerTrusted(chain, type);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket peer) throws CertificateException {
        trust.checkServerTrusted(chain, type, peer);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine peer) throws CertificateException {
        trust.checkServerTrusted(chain, type, peer);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return trust.getAcceptedIssuers();
    }

    private void noted(X509Certificate[] chain, Check check) throws CertificateException {
        try {
            check.run();
        } catch (CertificateException refusal) {
            refusals.note("без входа", "", "TLS, сертификат " + chain[0].getSubjectX500Principal().getName(),
                    "TLS certificate-refused");
            throw refusal;
        }
    }
}
