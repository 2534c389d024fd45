package ru.medbus.mappings.remd;

import java.util.zip.CRC32;

/** CRC-32 of IEEE 802.3, unsigned. That РЭМД wants this one is unverified: it is taken over from ВИМИС. */
final class Checksum {
    private Checksum() {}

    static long of(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        return crc.getValue();
    }
}
