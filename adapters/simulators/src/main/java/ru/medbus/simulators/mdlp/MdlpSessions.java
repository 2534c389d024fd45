package ru.medbus.simulators.mdlp;

import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;

/** Codes to be signed, tokens that live for a while. */
final class MdlpSessions {
    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    private final Duration life;
    private final Map<String, Boolean> codes = new ConcurrentHashMap<>();
    private final Map<String, Instant> tokens = new ConcurrentHashMap<>();

    MdlpSessions(Duration life) {
        this.life = life;
    }

    String code() {
        var code = UUID.randomUUID().toString();
        codes.put(code, true);
        return code;
    }

    /** A token for a code that is signed; each code serves once. */
    Optional<String> token(String code, String signature) {
        if (codes.remove(code) == null || !signed(code.getBytes(StandardCharsets.UTF_8), signature)) {
            return Optional.empty();
        }
        var token = UUID.randomUUID().toString();
        tokens.put(token, Instant.now().plus(life));
        return Optional.of(token);
    }

    boolean known(String authorization) {
        return authorization != null && authorization.startsWith("token ")
                && Instant.now().isBefore(tokens.getOrDefault(authorization.substring(6), Instant.MIN));
    }

    /** All sessions end, as at the other side's restart. */
    void forget() {
        tokens.clear();
    }

    /** Whether the detached CMS is of these bytes. */
    static boolean signed(byte[] content, String base64) {
        try {
            var cms = new CMSSignedData(new CMSProcessableByteArray(content), Base64.getMimeDecoder().decode(base64));
            var signer = cms.getSignerInfos().getSigners().iterator().next();
            @SuppressWarnings("unchecked")
            var certificate = (X509CertificateHolder) cms.getCertificates().getMatches(signer.getSID()).iterator()
                    .next();
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().setProvider(PROVIDER).build(certificate));
        } catch (CMSException | OperatorCreationException | CertificateException | RuntimeException e) {
            return false;
        }
    }
}
