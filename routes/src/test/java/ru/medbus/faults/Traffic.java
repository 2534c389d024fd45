package ru.medbus.faults;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/** Documents without a pause, each to the node that is next; a document without an answer goes again. */
final class Traffic implements AutoCloseable {
    private static final int UNDER_WAY = 16;

    private final Sender sender;
    private final IntSupplier ports;
    private final AtomicInteger refused = new AtomicInteger();
    private final Semaphore room = new Semaphore(UNDER_WAY);
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private final Thread clock;
    private volatile boolean flowing = true;

    /**
     * @param ports of the node that is next
     * @param name  first part of the documents' ids, used once
     */
    Traffic(Sender sender, IntSupplier ports, String name, int perSecond) {
        this.sender = sender;
        this.ports = ports;
        this.clock = Thread.ofPlatform().daemon().start(() -> flow(name, 1_000 / perSecond));
    }

    private void flow(String name, int pauseMs) {
        for (int number = 0; flowing; number++) {
            var document = name + "-" + number;
            room.acquireUninterruptibly();
            calls.execute(() -> {
                try {
                    send(document);
                } finally {
                    room.release();
                }
            });
            pause(pauseMs);
        }
    }

    private void send(String document) {
        int status = sender.send(ports.getAsInt(), document);
        if (status != 202 && status != 200) {
            refused.incrementAndGet();
        }
    }

    /** Requests that were not answered, or answered «later». */
    int refused() {
        return refused.get();
    }

    private static void pause(int ms) {
        try {
            TimeUnit.MILLISECONDS.sleep(ms);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends again what was never acknowledged; true when nothing is left. */
    boolean settled() {
        sender.unanswered().forEach(this::send);
        return sender.unanswered().isEmpty();
    }

    /** No new documents; those under way are answered. */
    @Override
    public void close() {
        flowing = false;
        try {
            clock.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        calls.close();
    }
}
