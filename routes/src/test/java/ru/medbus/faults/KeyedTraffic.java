package ru.medbus.faults;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

/**
 * Documents whose order is known: of each key the next one is sent when the one before it is acknowledged, to the node
 * that is next.
 */
final class KeyedTraffic implements AutoCloseable {
    private static final int KEYS = 4;
    private static final int PAUSE_MS = 150;
    /** A document under way when the traffic ends is sent until then. */
    private static final long PATIENCE_NS = Duration.ofSeconds(60).toNanos();

    private final Sender sender;
    private final IntSupplier ports;
    private final List<Thread> keys;
    private volatile boolean flowing = true;

    /** @param name first part of the documents' ids, used once */
    KeyedTraffic(Sender sender, IntSupplier ports, String name) {
        this.sender = sender;
        this.ports = ports;
        this.keys = IntStream.range(0, KEYS)
                .mapToObj(key -> Thread.ofVirtual().start(() -> flow(name + KeyOrder.KEY + key))).toList();
    }

    private void flow(String series) {
        for (int number = 0; flowing; number++) {
            untilAcknowledged(series + "-" + number);
        }
    }

    private void untilAcknowledged(String document) {
        long end = System.nanoTime() + PATIENCE_NS;
        int status;
        do {
            status = sender.send(ports.getAsInt(), document);
            pause();
        } while (status != 202 && status != 200 && System.nanoTime() < end);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** No new documents; those under way are acknowledged. */
    @Override
    public void close() {
        flowing = false;
        try {
            for (var key : keys) {
                key.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
