package ru.medbus.bench;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Looks at the hub's heap five times a second, as its own metrics tell it. */
final class HeapWatch implements AutoCloseable {
    private static final Pattern HEAP = Pattern.compile("jvm_memory_used_bytes\\{[^}]*area=\"heap\"[^}]*} (\\S+)");
    private static final long EVERY_MS = 200;

    private final Hub hub;
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().name("heap-watch").unstarted(this::watch);
    private volatile double highest;

    HeapWatch(Hub hub) {
        this.hub = hub;
        thread.start();
    }

    double highest() {
        return highest;
    }

    private void watch() {
        try (var call = new Call(hub.port())) {
            while (!over.await(EVERY_MS, TimeUnit.MILLISECONDS)) {
                highest = Math.max(highest, used(call.get("/actuator/prometheus").body()));
            }
        } catch (IOException e) {
            throw new IllegalStateException("The hub does not tell its heap", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static double used(String metrics) {
        return HEAP.matcher(metrics).results().mapToDouble(found -> Double.parseDouble(found.group(1))).sum();
    }

    @Override
    public void close() throws InterruptedException {
        over.countDown();
        thread.join();
    }
}
