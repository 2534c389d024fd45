package ru.medbus.simulators.vimis;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import ru.medbus.simulators.kit.Delay;

/**
 * How the simulated ВИМИС live.
 *
 * @param folder    where they keep what must outlive a kill
 * @param callback  where results are told; absent: they are only kept
 * @param token     their bearer token at the bus
 * @param perSecond calls a second to all profiles together before they answer 429
 */
public record VimisSettings(Path folder, Optional<URI> callback, Optional<String> token, Delay delay, int perSecond) {

    public static VimisSettings in(Path folder) {
        return new VimisSettings(folder, Optional.empty(), Optional.empty(), Delay.USUAL, 1000);
    }

    public VimisSettings callingBack(URI callbackUrl, Optional<String> bearer) {
        return new VimisSettings(folder, Optional.of(callbackUrl), bearer, delay, perSecond);
    }

    public VimisSettings after(Delay late) {
        return new VimisSettings(folder, callback, token, late, perSecond);
    }

    public VimisSettings atMost(int callsPerSecond) {
        return new VimisSettings(folder, callback, token, delay, callsPerSecond);
    }
}
