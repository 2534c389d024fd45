package ru.medbus.routes.systems;

import java.util.List;
import java.util.Optional;
import ru.medbus.adapters.kit.Mode;

/**
 * One system beyond the bus.
 *
 * @param word    as queues, settings and journals name it: {@code vimis.1}
 * @param address where it is called; holds no secret
 * @param queues  routes that serve it, the one that delivers first
 * @param page    name of its page of documentation, {@code vimis}
 */
public record OutsideSystem(String word, String title, Mode mode, Optional<String> address, List<String> queues,
        String page) {

    public String queue() {
        return queues.getFirst();
    }

    /** Name of the simulator's book, where the system is simulated. */
    public Optional<String> book() {
        return mode == Mode.SIMULATOR ? Optional.of(page) : Optional.empty();
    }
}
