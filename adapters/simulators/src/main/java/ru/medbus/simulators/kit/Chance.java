package ru.medbus.simulators.kit;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** A number in [0, 1) that is random over ids and always the same for one id. */
public final class Chance {
    private Chance() {}

    public static double of(String id) {
        var crc = new CRC32();
        crc.update(id.getBytes(StandardCharsets.UTF_8));
        return crc.getValue() / 4294967296.0;
    }
}
