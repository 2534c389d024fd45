package ru.medbus.security;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * A body that ends at its limit even when no length was announced, and that may not drip: after a time of grace it has
 * to have come at {@link #SLOWEST} bytes a second on the whole.
 */
final class BoundedBody extends ServletInputStream {
    private static final long GRACE_NS = Duration.ofSeconds(20).toNanos();
    private static final long SLOWEST = 4_096;

    private final ServletInputStream body;
    private final long limit;
    private final LongSupplier nanos;
    private final long begun;
    private long read;
    private BodyRefusedException refusal;

    BoundedBody(ServletInputStream body, long limit, LongSupplier nanos) {
        this.body = body;
        this.limit = limit;
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
    }

    /** Why the reader could not go on, if it could not. */
    Optional<BodyRefusedException> refusal() {
        return Optional.ofNullable(refusal);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        int count = body.read(to, offset, length);
        read += Math.max(0, count);
        if (read > limit) {
            throw refused(BodyRefusedException.tooLong(limit));
        }
        long lasted = nanos.getAsLong() - begun;
        if (count >= 0 && lasted > GRACE_NS && read < lasted / 1e9 * SLOWEST) {
            throw refused(BodyRefusedException.tooSlow());
        }
        return count;
    }

    private BodyRefusedException refused(BodyRefusedException why) {
        refusal = why;
        return why;
    }

    @Override
    public int available() throws IOException {
        return body.available();
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }
}
