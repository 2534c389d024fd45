package ru.medbus.adapters.kit;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;

/** Remembers whether the last byte was handed to the connection: from then on the other side may have the request. */
final class SentEntity extends HttpEntityWrapper {
    private volatile boolean sent;

    SentEntity(HttpEntity body) {
        super(body);
    }

    boolean sent() {
        return sent;
    }

    @Override
    public void writeTo(OutputStream to) throws IOException {
        super.writeTo(to);
        sent = true;
    }
}
