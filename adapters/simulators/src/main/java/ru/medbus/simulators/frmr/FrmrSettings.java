package ru.medbus.simulators.frmr;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import ru.medbus.simulators.kit.Delay;
import ru.medbus.simulators.kit.Soap;

/**
 * How the simulated ФРМР lives.
 *
 * @param folder    where it keeps what must outlive a kill
 * @param callback  where answers are told; absent: they are only kept
 * @param version   SOAP in which it calls back: the description says 1.1, the open adapter takes 1.2
 * @param service   the only {@code target.method} it knows
 * @param portion   people of one answer
 * @param perSecond calls a second before it answers 429
 */
public record FrmrSettings(Path folder, Optional<URI> callback, Soap version, String service, int portion, Delay delay,
        int perSecond) {

    public static FrmrSettings in(Path folder, String service) {
        return new FrmrSettings(folder, Optional.empty(), Soap.V11, service, 25, Delay.USUAL, 1000);
    }

    public FrmrSettings callingBack(URI callbackUrl, Soap by) {
        return new FrmrSettings(folder, Optional.of(callbackUrl), by, service, portion, delay, perSecond);
    }

    public FrmrSettings after(Delay late) {
        return new FrmrSettings(folder, callback, version, service, portion, late, perSecond);
    }

    public FrmrSettings atMost(int callsPerSecond) {
        return new FrmrSettings(folder, callback, version, service, portion, delay, callsPerSecond);
    }
}
