package ru.medbus.adapters.signature;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.bouncycastle.crypto.digests.GOST3411_2012_256Digest;
import org.bouncycastle.crypto.digests.GOST3411_2012_512Digest;
import ru.medbus.adapters.signature.SignatureVerdict.Valid;

/** Thread CPU of checking a doctor's and an organisation's signature of one 16 KB document, warm. Run by hand. */
final class SignatureBench {
    private static final int BATCH = 200;
    private static final int BATCHES = 21;

    private SignatureBench() {}

    public static void main(String[] arguments) throws IOException {
        var folder = Files.createTempDirectory("signature-bench");
        var provider = new BouncyCastleSignatures();
        var authority = new DemoAuthority(folder.resolve("keys"), provider);
        authority.exportTo(folder.resolve("trust"));
        var settings = SignatureProperties.under(folder);
        var check = new SignatureCheck(provider, new TrustStore(settings.trust(), settings.revocationLists(), provider),
                settings);
        for (var size : GostHash.values()) {
            var document = new byte[16_384];
            new Random(1).nextBytes(document);
            var now = Instant.now();
            var signing = new DocumentSigning(provider);
            var doctor = signing.sign(document, authority.doctor("11223344595", "Выдуманов Тест", size), now);
            var clinic = signing.sign(document, authority.organisation("1029999999996", "Больница", size), now);
            measure("two signatures, " + size, () -> {
                var digests = Digests.of(document);
                return check.check(digests, doctor, now) instanceof Valid
                        && check.check(digests, clinic, now) instanceof Valid;
            });
            measure("digest, " + size, () -> provider.digest(size, document).length > 0);
            measure("the same by Bouncy Castle", () -> bouncyCastle(size, document).length > 0);
        }
    }

    private static byte[] bouncyCastle(GostHash size, byte[] document) {
        var digest = size == GostHash.STREEBOG_256 ? new GOST3411_2012_256Digest() : new GOST3411_2012_512Digest();
        digest.update(document, 0, document.length);
        var value = new byte[digest.getDigestSize()];
        digest.doFinal(value, 0);
        return value;
    }

    private static void measure(String what, Work work) {
        var thread = ManagementFactory.getThreadMXBean();
        var millis = new double[BATCHES];
        for (int batch = 0; batch < BATCHES; batch++) {
            long start = thread.getCurrentThreadCpuTime();
            for (int i = 0; i < BATCH; i++) {
                if (!work.holds()) {
                    throw new IllegalStateException("A good signature is refused");
                }
            }
            millis[batch] = (thread.getCurrentThreadCpuTime() - start) / 1e6 / BATCH;
        }
        var warm = Arrays.copyOfRange(millis, BATCHES / 2, BATCHES);
        Arrays.sort(warm);
        System.out.printf("%s: median %.3f ms, best %.3f ms%n", what, warm[warm.length / 2], warm[0]);
    }

    private interface Work {
        boolean holds();
    }
}
