package ru.medbus.domain.journal;

import java.util.List;
import java.util.Optional;

/**
 * A message on its way into the journal.
 *
 * @param type     word of the document's type: {@code semd.141}
 * @param sender   system that sent it
 * @param facility OID of the organisation, empty when it has none
 * @param document the sender's id of the document; unique within the sender
 * @param queue    first step
 * @param bodies   the document first
 * @param trace    W3C {@code traceparent} of what brings it; empty while traces are off
 * @param line     in which it waits for its turn; empty when it needs no order
 */
public record Arrival(String type, Direction direction, String sender, String facility, String document, String queue,
        List<BusinessKey> keys, List<Body> bodies, String trace, Optional<Line> line) {
    public Arrival {
        keys = List.copyOf(keys);
        bodies = List.copyOf(bodies);
    }

    public Arrival(String type, Direction direction, String sender, String facility, String document, String queue,
            List<BusinessKey> keys, List<Body> bodies) {
        this(type, direction, sender, facility, document, queue, keys, bodies, "", Optional.empty());
    }

    /** The same with other bodies; the document stays the first. */
    public Arrival with(List<Body> others) {
        return new Arrival(type, direction, sender, facility, document, queue, keys, others, trace, line);
    }

    /** The same, in a line. */
    public Arrival in(Optional<Line> waiting) {
        return new Arrival(type, direction, sender, facility, document, queue, keys, bodies, trace, waiting);
    }

    Arrival under(String parent) {
        return new Arrival(type, direction, sender, facility, document, queue, keys, bodies, parent, line);
    }

    Body first() {
        return bodies.getFirst();
    }
}
