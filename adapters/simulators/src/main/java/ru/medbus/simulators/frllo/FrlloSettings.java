package ru.medbus.simulators.frllo;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import ru.medbus.simulators.kit.Delay;

/**
 * How the simulated ФРЛЛО lives.
 *
 * @param folder    where it keeps what must outlive a kill
 * @param callback  where answers are told; absent: they are only kept
 * @param system    the only information system that it knows (НСИ 99.2.622)
 * @param perSecond calls a second before it answers 429
 */
public record FrlloSettings(Path folder, Optional<URI> callback, String system, Delay delay, int perSecond) {

    public static FrlloSettings in(Path folder, String system) {
        return new FrlloSettings(folder, Optional.empty(), system, Delay.USUAL, 1000);
    }

    public FrlloSettings callingBack(URI callbackUrl) {
        return new FrlloSettings(folder, Optional.of(callbackUrl), system, delay, perSecond);
    }

    public FrlloSettings after(Delay late) {
        return new FrlloSettings(folder, callback, system, late, perSecond);
    }

    public FrlloSettings atMost(int callsPerSecond) {
        return new FrlloSettings(folder, callback, system, delay, callsPerSecond);
    }
}
