package ru.medbus.simulators.nsi;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How the simulated portal lives.
 *
 * @param folder    where its book is kept
 * @param raw       folder with answers of the real portal, {@code <OID>_<version>_passport.json} and {@code _part<n>.json};
 *                  they stand above the own invented set
 * @param userKey   the only key it takes
 * @param perSecond calls a second before it answers 429
 */
public record NsiSettings(Path folder, Optional<Path> raw, String userKey, int perSecond) {

    public static NsiSettings in(Path folder, String userKey) {
        return new NsiSettings(folder, Optional.empty(), userKey, 1000);
    }

    public NsiSettings withRaw(Optional<Path> answers) {
        return new NsiSettings(folder, answers, userKey, perSecond);
    }

    public NsiSettings atMost(int callsPerSecond) {
        return new NsiSettings(folder, raw, userKey, callsPerSecond);
    }
}
