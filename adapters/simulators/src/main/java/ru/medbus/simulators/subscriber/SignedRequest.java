package ru.medbus.simulators.subscriber;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * What a subscriber checks, as it would write it from the documentation: HMAC-SHA256 by its secret over
 * {@code timestamp.messageId.type.} and the body.
 *
 * @param timestamp seconds of the Unix epoch, as written
 * @param signature {@code v1=} and lower-case hexadecimal digits
 */
record SignedRequest(String messageId, String type, String timestamp, String signature, byte[] body) {

    boolean fresh(Duration window) {
        if (!timestamp.matches("\\d{1,12}")) {
            return false;
        }
        var age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), Instant.now()).abs();
        return age.compareTo(window) <= 0;
    }

    boolean signedBy(String secret) {
        var signed = new ByteArrayOutputStream();
        signed.writeBytes((timestamp + "." + messageId + "." + type + ".").getBytes(StandardCharsets.UTF_8));
        signed.writeBytes(body);
        var mac = new HMac(new SHA256Digest());
        mac.init(new KeyParameter(secret.getBytes(StandardCharsets.UTF_8)));
        mac.update(signed.toByteArray(), 0, signed.size());
        var code = new byte[mac.getMacSize()];
        mac.doFinal(code, 0);
        return MessageDigest.isEqual(("v1=" + HexFormat.of().formatHex(code)).getBytes(StandardCharsets.UTF_8),
                signature.getBytes(StandardCharsets.UTF_8));
    }
}
