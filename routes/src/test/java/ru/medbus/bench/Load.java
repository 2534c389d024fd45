package ru.medbus.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/** Documents into the hub over several keep-alive connections; every one must be accepted. */
final class Load {
    private static final int ACCEPTED = 202;

    private final int port;
    private final int connections;
    private final Semaphore room;
    private final AtomicInteger next = new AtomicInteger();

    /** @param room how many documents may be accepted and not yet delivered */
    Load(int port, int connections, Semaphore room) {
        this.port = port;
        this.connections = connections;
        this.room = room;
    }

    /** How long the answers took, sorted. */
    record Answers(double[] millis) {
        double percentile(double share) {
            return millis[(int) Math.min(millis.length - 1, Math.floor(millis.length * share))];
        }
    }

    /** As fast as answers come. */
    Answers closed(int count, IntFunction<Call.Request> documents) throws InterruptedException, ExecutionException {
        return run(count, documents, 0);
    }

    /** At a steady rate; an answer is timed from the moment when its document was due, sent or not. */
    Answers paced(int count, int perSecond, IntFunction<Call.Request> documents)
            throws InterruptedException, ExecutionException {
        return run(count, documents, TimeUnit.SECONDS.toNanos(1) / perSecond);
    }

    private Answers run(int count, IntFunction<Call.Request> documents, long period)
            throws InterruptedException, ExecutionException {
        next.set(0);
        var millis = new double[count];
        long start = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < connections; i++) {
                running.add(threads.submit(() -> send(millis, documents, start, period)));
            }
            for (var one : running) {
                one.get();
            }
        }
        Arrays.sort(millis);
        return new Answers(millis);
    }

    private Void send(double[] millis, IntFunction<Call.Request> documents, long start, long period)
            throws IOException {
        try (var call = new Call(port)) {
            for (int number = next.getAndIncrement(); number < millis.length; number = next.getAndIncrement()) {
                var document = documents.apply(number);
                room.acquireUninterruptibly();
                long due = period == 0 ? System.nanoTime() : waitUntil(start + number * period);
                var answer = call.post(document);
                if (answer.status() != ACCEPTED) {
                    throw new IOException("HTTP " + answer.status() + ": " + answer.body());
                }
                millis[number] = (System.nanoTime() - due) / 1e6;
            }
            return null;
        }
    }

    private static long waitUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        return due;
    }
}
