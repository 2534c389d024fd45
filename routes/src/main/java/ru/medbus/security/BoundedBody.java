package ru.medbus.security;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.util.Optional;

/** A body that ends at its limit even when no length was announced; that it may not drip, {@link PacedBody} sees to. */
final class BoundedBody extends ServletInputStream {
    private final ServletInputStream body;
    private final long limit;
    private long read;
    private BodyRefusedException refusal;

    BoundedBody(ServletInputStream body, long limit) {
        this.body = body;
        this.limit = limit;
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
            refusal = BodyRefusedException.tooLong(limit);
            throw refusal;
        }
        return count;
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
