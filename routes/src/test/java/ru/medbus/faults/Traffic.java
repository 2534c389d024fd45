package ru.medbus.faults;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Documents without a pause, to the nodes in turn; a document without an answer goes again to the next node. */
final class Traffic implements AutoCloseable {
    private static final int UNDER_WAY = 16;

    private final Sender sender;
    private final List<Hub> nodes;
    private final AtomicInteger turn = new AtomicInteger();
    private final Semaphore room = new Semaphore(UNDER_WAY);
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private final Thread clock;
    private volatile boolean flowing = true;

    /** @param name first part of the documents' ids, used once */
    Traffic(Sender sender, List<Hub> nodes, String name, int perSecond) {
        this.sender = sender;
        this.nodes = nodes;
        this.clock = Thread.ofPlatform().daemon().start(() -> flow(name, 1_000 / perSecond));
    }

    private void flow(String name, int pauseMs) {
        for (int number = 0; flowing; number++) {
            var document = name + "-" + number;
            room.acquireUninterruptibly();
            calls.execute(() -> {
                try {
                    sender.send(next(), document);
                } finally {
                    room.release();
                }
            });
            pause(pauseMs);
        }
    }

    private int next() {
        return nodes.get(Math.floorMod(turn.getAndIncrement(), nodes.size())).port();
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
        sender.unanswered().forEach(document -> sender.send(next(), document));
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
