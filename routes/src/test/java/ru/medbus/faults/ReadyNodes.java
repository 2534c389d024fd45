package ru.medbus.faults;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/** A balancer: asks every node twice a second whether it is ready and leads to those that are, in turn. */
final class ReadyNodes implements IntSupplier, AutoCloseable {
    private final List<Hub> nodes;
    private final Set<Integer> ready = ConcurrentHashMap.newKeySet();
    private final AtomicInteger turn = new AtomicInteger();
    private final Thread clock;
    private volatile boolean looking = true;

    ReadyNodes(List<Hub> nodes) {
        this.nodes = nodes;
        look();
        this.clock = Thread.ofPlatform().daemon().start(this::goOnLooking);
    }

    boolean ready(Hub node) {
        return ready.contains(node.port());
    }

    @Override
    public int getAsInt() {
        var ports = ready.stream().sorted().toList();
        return ports.get(Math.floorMod(turn.getAndIncrement(), ports.size()));
    }

    private void goOnLooking() {
        try {
            while (looking) {
                look();
                TimeUnit.MILLISECONDS.sleep(500);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        for (var node : nodes) {
            if (Health.up(node.port())) {
                ready.add(node.port());
            } else {
                ready.remove(node.port());
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        looking = false;
        clock.join();
    }
}
