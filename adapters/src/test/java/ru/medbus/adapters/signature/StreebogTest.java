package ru.medbus.adapters.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.bouncycastle.crypto.digests.GOST3411_2012_256Digest;
import org.bouncycastle.crypto.digests.GOST3411_2012_512Digest;
import org.junit.jupiter.api.Test;

/** Our Streebog against the standard's examples and against Bouncy Castle's. */
class StreebogTest {

    /** First example of the standard (RFC 6986 §10.1); digests here are little-endian, there big-endian. */
    @Test
    void exampleOfTheStandard() {
        var message = "012345678901234567890123456789012345678901234567890123456789012"
                .getBytes(StandardCharsets.US_ASCII);
        assertThat(HexFormat.of().formatHex(Streebog.digest(GostHash.STREEBOG_256, message)))
                .isEqualTo("9d151eefd8590b89daa6ba6cb74af9275dd051026bb149a452fd84e5e57b5500");
        assertThat(HexFormat.of().formatHex(Streebog.digest(GostHash.STREEBOG_512, message)))
                .isEqualTo("1b54d01a4af5b9d5cc3d86d68d285462b19abc2475222f35c085122be4ba1ffa"
                        + "00ad30f8767b3a82384c6574f024c311e2a481332b08ef7f41797891c1646f48");
    }

    @Test
    void everyLengthUpToTwentyBlocksAgreesWithBouncyCastle() {
        var random = new Random(34_11);
        for (int length = 0; length <= 20 * 64; length++) {
            var message = new byte[length];
            random.nextBytes(message);
            assertSame(message);
        }
    }

    @Test
    void randomMessagesAgreeWithBouncyCastle() {
        var random = new Random(2012);
        for (int i = 0; i < 2_000; i++) {
            var message = new byte[random.nextInt(5_000)];
            random.nextBytes(message);
            assertSame(message);
        }
    }

    /** Sums of such blocks carry through all words of the checksum. */
    @Test
    void carriesAgreeWithBouncyCastle() {
        for (int length = 0; length <= 640; length++) {
            var ones = new byte[length];
            Arrays.fill(ones, (byte) 0xFF);
            assertSame(ones);
            if (length > 64) {
                Arrays.fill(ones, 0, 64, (byte) 0);
                ones[length % 64] = 1;
                assertSame(ones);
            }
        }
    }

    private static void assertSame(byte[] message) {
        var small = new GOST3411_2012_256Digest();
        small.update(message, 0, message.length);
        var digest256 = new byte[32];
        small.doFinal(digest256, 0);
        assertThat(Streebog.digest(GostHash.STREEBOG_256, message)).isEqualTo(digest256);
        var large = new GOST3411_2012_512Digest();
        large.update(message, 0, message.length);
        var digest512 = new byte[64];
        large.doFinal(digest512, 0);
        assertThat(Streebog.digest(GostHash.STREEBOG_512, message)).isEqualTo(digest512);
    }
}
