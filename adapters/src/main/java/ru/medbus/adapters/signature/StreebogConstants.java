package ru.medbus.adapters.signature;

import java.util.Arrays;
import java.util.HexFormat;

/** Constants of GOST R 34.11-2012 (RFC 6986 §6), and the table that the three steps of a round are folded into. */
final class StreebogConstants {
    private static final String PI = """
            fceedd11cf6e3116fbc4fada23c5044de977f0db932e99ba1736f1bb14cd5fc1
            f918655ae25cef21811c3c428b018e4f058402aee36a8fa0060bed987fd4d31f
            eb342c51eac848abf22a68a2fd3aceccb5700e56080c7612bf7213479cb75d87
            15a19629107b9ac7f391786f9d9eb2b13275193dff358a7e6d54c680c3bd0d57
            dff524a93ea843c9d779d6f67c22b903e00fecde7a94b0bcdce828504e330a4a
            a79760731e0062441ab83882649f2641ad454692275e552f8ca3a57d69d5953b
            0758b34086ac1df730376be488d9e789e11b83494c3ff8fe8d53aa90cad88561
            207167a42d2b095bcb9b25d0bee56c5259a674d2e6f4b4c0d166afc2394b63b6
            """;
    /** Rows of the linear transformation, the most significant bit first. */
    private static final String A = """
            8e20faa72ba0b470 47107ddd9b505a38 ad08b0e0c3282d1c d8045870ef14980e
            6c022c38f90a4c07 3601161cf205268d 1b8e0b0e798c13c8 83478b07b2468764
            a011d380818e8f40 5086e740ce47c920 2843fd2067adea10 14aff010bdd87508
            0ad97808d06cb404 05e23c0468365a02 8c711e02341b2d01 46b60f011a83988e
            90dab52a387ae76f 486dd4151c3dfdb9 24b86a840e90f0d2 125c354207487869
            092e94218d243cba 8a174a9ec8121e5d 4585254f64090fa0 accc9ca9328a8950
            9d4df05d5f661451 c0a878a0a1330aa6 60543c50de970553 302a1e286fc58ca7
            18150f14b9ec46dd 0c84890ad27623e0 0642ca05693b9f70 0321658cba93c138
            86275df09ce8aaa8 439da0784e745554 afc0503c273aa42a d960281e9d1d5215
            e230140fc0802984 71180a8960409a42 b60c05ca30204d21 5b068c651810a89e
            456c34887a3805b9 ac361a443d1c8cd2 561b0d22900e4669 2b838811480723ba
            9bcf4486248d9f5d c3e9224312c8c1a0 effa11af0964ee50 f97d86d98a327728
            e4fa2054a80b329c 727d102a548b194e 39b008152acb8227 9258048415eb419d
            492c024284fbaec0 aa16012142f35760 550b8e9e21f7a530 a48b474f9ef5dc18
            70a6a56e2440598e 3853dc371220a247 1ca76e95091051ad 0edd37c48a08a6d8
            07e095624504536c 8d70c431ac02a736 c83862965601dd1b 641c314b2b8ee083
            """;
    /** Keys of the rounds, 512 bits each, the most significant word first. */
    private static final String C = """
            b1085bda1ecadae9 ebcb2f81c0657c1f 2f6a76432e45d016 714eb88d7585c4fc
            4b7ce09192676901 a2422a08a460d315 05767436cc744d23 dd806559f2a64507
            6fa3b58aa99d2f1a 4fe39d460f70b5d7 f3feea720a232b98 61d55e0f16b50131
            9ab5176b12d69958 5cb561c2db0aa7ca 55dda21bd7cbcd56 e679047021b19bb7
            f574dcac2bce2fc7 0a39fc286a3d8435 06f15e5f529c1f8b f2ea7514b1297b7b
            d3e20fe490359eb1 c1c93a376062db09 c2b6f443867adb31 991e96f50aba0ab2
            ef1fdfb3e81566d2 f948e1a05d71e4dd 488e857e335c3c7d 9d721cad685e353f
            a9d72c82ed03d675 d8b71333935203be 3453eaa193e837f1 220cbebc84e3d12e
            4bea6bacad474799 9a3f410c6ca92363 7f151c1f1686104a 359e35d7800fffbd
            bfcd1747253af5a3 dfff00b723271a16 7a56a27ea9ea63f5 601758fd7c6cfe57
            ae4faeae1d3ad3d9 6fa4c33b7a3039c0 2d66c4f95142a46c 187f9ab49af08ec6
            cffaa6b71c9ab7b4 0af21f66c2bec6b6 bf71c57236904f35 fa68407a46647d6e
            f4c70e16eeaac5ec 51ac86febf240954 399ec6c7e6bf87c9 d3473e33197a93c9
            0992abc52d822c37 06476983284a0504 3517454ca23c4af3 8886564d3a14d493
            9b1f5b424d93c9a7 03e7aa020c6e4141 4eb7f8719c36de1e 89b4443b4ddbc49a
            f4892bcb929b0690 69d18d2bd1a5c42f 36acc2355951a8d9 a47f0dd4bf02e71e
            378f5a541631229b 944c9ad8ec165fde 3a7d3a1b25894224 3cd955b7e00d0984
            800a440bdbb2ceb1 7b2b8a9aa6079c54 0e38dc92cb1f2a60 7261445183235adb
            abbedea680056f52 382ae548b2e4f3f3 8941e71cff8a78db 1fffe18a1b336103
            9fe76702af69334b 7a1e6c303b7652f4 3698fad1153bb6c3 74b4c7fb98459ced
            7bcd9ed0efc889fb 3002c6cd635afe94 d8fa6bbbebab0761 2001802114846679
            8a1d71efea48b9ca efbacd1d7d476e98 dea2594ac06fd85d 6bcaa4cd81f32d1b
            378ee767f11631ba d21380b00449b17a cda43c32bcdf1d77 f82012d430219f9b
            5d80ef9d1891cc86 e71da4aa88e12852 faf417d5d9b21b99 48bc924af11bd720
            """;

    private StreebogConstants() {}

    /** Twelve keys of eight words, the least significant word first. */
    static long[][] roundKeys() {
        var words = words(C);
        var keys = new long[words.length / 8][8];
        for (int i = 0; i < words.length; i++) {
            keys[i / 8][7 - i % 8] = words[i];
        }
        return keys;
    }

    /** The three steps of a round at once: entry {@code 256 j + x} is what byte x of word j adds to the result. */
    static long[] table() {
        var pi = HexFormat.of().parseHex(PI.replace("\n", ""));
        var rows = words(A);
        var table = new long[8 * 256];
        for (int i = 0; i < table.length; i++) {
            for (int bit = 0; bit < 8; bit++) {
                if ((pi[i % 256] >> bit & 1) != 0) {
                    table[i] ^= rows[63 - 8 * (i / 256) - bit];
                }
            }
        }
        return table;
    }

    private static long[] words(String hex) {
        return Arrays.stream(hex.strip().split("\\s+")).mapToLong(word -> Long.parseUnsignedLong(word, 16)).toArray();
    }
}
