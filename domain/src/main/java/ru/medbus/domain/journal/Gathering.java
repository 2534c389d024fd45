package ru.medbus.domain.journal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread that writes for everyone who waits, a batch at a time: a batch forms while the one before it is in fsync. */
final class Gathering<W> {
    private static final Logger LOG = LoggerFactory.getLogger(Gathering.class);
    private static final int BATCH = 128;
    private static final long IDLE_MS = 200;
    private static final long ENDS_WITHIN_MS = 5_000;

    private final String name;
    private final BlockingQueue<W> waiting;
    private final long lingerNs;
    private final Consumer<List<W>> writing;
    private volatile Thread thread;

    /**
     * @param capacity how many may wait
     * @param linger   how long a batch waits for more, from its first
     * @param writing  answers everyone in the batch, whatever happens
     */
    Gathering(String name, int capacity, Duration linger, Consumer<List<W>> writing) {
        this.name = name;
        this.waiting = new ArrayBlockingQueue<>(capacity);
        this.lingerNs = linger.toNanos();
        this.writing = writing;
    }

    /** @return false when too many wait already, or nobody writes */
    boolean offer(W one) {
        return thread != null && waiting.offer(one);
    }

    private void run() {
        var batch = new ArrayList<W>(BATCH);
        while (thread == Thread.currentThread() || !waiting.isEmpty()) {
            batch.clear();
            if (take(batch)) {
                writing.accept(batch);
            }
        }
    }

    private boolean take(List<W> batch) {
        try {
            var next = waiting.poll(IDLE_MS, TimeUnit.MILLISECONDS);
            long end = System.nanoTime() + lingerNs;
            while (next != null) {
                batch.add(next);
                waiting.drainTo(batch, BATCH - batch.size());
                next = batch.size() < BATCH ? waiting.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS) : null;
            }
        } catch (InterruptedException e) {
            LOG.debug("{} is asked to end", name, e);
        }
        return !batch.isEmpty();
    }

    void start() {
        thread = Thread.ofPlatform().name(name).unstarted(this::run);
        thread.start();
    }

    /** Writes for everyone who waits already, then ends. */
    void stop() {
        var ending = thread;
        thread = null;
        try {
            ending.join(ENDS_WITHIN_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean running() {
        return thread != null;
    }
}
