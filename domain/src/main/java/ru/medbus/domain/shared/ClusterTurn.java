package ru.medbus.domain.shared;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What only one of all nodes may do at a time; a lock of the database that dies with its holder. */
@Service
public class ClusterTurn {
    private final ClusterTurnMapper locks;

    ClusterTurn(ClusterTurnMapper locks) {
        this.locks = locks;
    }

    /**
     * Does the work in a transaction that holds the lock.
     *
     * @return empty when another node has the turn
     */
    @Transactional
    public <T> Optional<T> take(String name, Supplier<T> work) {
        return locks.lock(name) ? Optional.of(work.get()) : Optional.empty();
    }

    /** Does the work in a transaction that holds the lock, after the nodes that have it: for what each does at start. */
    @Transactional
    public void waitFor(String name, Runnable work) {
        locks.waitForLock(name);
        work.run();
    }
}
