package ru.medbus.hostile;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/** A port that nobody has a reason to call: whoever connects has followed an address out of a hostile input. */
final class Trap implements AutoCloseable {
    private final ServerSocket port;
    private final AtomicInteger caught = new AtomicInteger();

    Trap() throws IOException {
        port = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::watch);
    }

    String url() {
        return "http://127.0.0.1:" + port.getLocalPort() + "/trap";
    }

    int caught() {
        return caught.get();
    }

    private void watch() {
        while (!port.isClosed()) {
            try {
                port.accept().close();
                caught.incrementAndGet();
            } catch (IOException closed) {
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        port.close();
    }
}
