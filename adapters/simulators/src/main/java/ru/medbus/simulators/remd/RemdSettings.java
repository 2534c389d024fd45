package ru.medbus.simulators.remd;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import ru.medbus.simulators.kit.Delay;

/**
 * How the simulated РЭМД lives.
 *
 * @param folder           where it keeps what must outlive a kill
 * @param callback         where results are told; absent: they are only kept
 * @param files            where documents registered by reference are asked for
 * @param token            its bearer token at the bus
 * @param perSecond        calls a second before it answers RATE_LIMIT
 * @param refusedShare     share of sound documents, 0 to 1, that are refused all the same, chosen by localUid
 * @param verifySignatures whether signatures are verified; their presence is checked anyway
 */
public record RemdSettings(Path folder, Optional<URI> callback, Optional<URI> files, Optional<String> token,
        Delay delay, int perSecond, double refusedShare, boolean verifySignatures) {

    /** Strict and quick to refuse nothing sound. */
    public static RemdSettings in(Path folder) {
        return new RemdSettings(folder, Optional.empty(), Optional.empty(), Optional.empty(), Delay.USUAL, 1000, 0,
                true);
    }

    public RemdSettings callingBack(URI callbackUrl, URI filesUrl, Optional<String> bearer) {
        return new RemdSettings(folder, Optional.of(callbackUrl), Optional.of(filesUrl), bearer, delay, perSecond,
                refusedShare, verifySignatures);
    }

    public RemdSettings after(Delay late) {
        return new RemdSettings(folder, callback, files, token, late, perSecond, refusedShare, verifySignatures);
    }

    public RemdSettings atMost(int callsPerSecond) {
        return new RemdSettings(folder, callback, files, token, delay, callsPerSecond, refusedShare, verifySignatures);
    }

    public RemdSettings refusing(double share) {
        return new RemdSettings(folder, callback, files, token, delay, perSecond, share, verifySignatures);
    }

    public RemdSettings withoutVerification() {
        return new RemdSettings(folder, callback, files, token, delay, perSecond, refusedShare, false);
    }
}
