package ru.medbus.security;

import java.io.IOException;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * A body as it comes off the wire, whoever reads it, the container too; refused when it drips. Only the waiting for it
 * counts: who reads may take his time.
 */
final class PacedBody implements InputBuffer {
    private final InputBuffer wire;
    private final WireProperties.Pace pace;
    private final LongSupplier nanos;
    private long waited;
    private long read;
    private BodyRefusedException refusal;

    PacedBody(InputBuffer wire, WireProperties.Pace pace, LongSupplier nanos) {
        this.nanos = nanos;
        this.wire = wire;
        this.pace = pace;
    }

    /** Why the reader could not go on, if it could not. */
    Optional<BodyRefusedException> refusal() {
        return Optional.ofNullable(refusal);
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        long from = nanos.getAsLong();
        int count = wire.doRead(handler);
        waited += nanos.getAsLong() - from;
        read += Math.max(0, count);
        if (count >= 0 && pace.tooSlow(read, waited)) {
            refusal = BodyRefusedException.tooSlow();
            throw refusal;
        }
        return count;
    }

    @Override
    public int available() {
        return wire.available();
    }
}
