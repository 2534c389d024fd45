package ru.medbus.domain.journal;

import java.util.Map;
import java.util.Optional;

/**
 * A journaled message with its bodies, as a step gets it.
 *
 * @param queue first step; empty when the message was refused at the door
 * @param trace W3C {@code traceparent} of what brought it; empty when traces were off
 * @param alone it stands in no {@link Line}, for certain
 */
public record Message(long id, String type, String sender, String facility, String document, Optional<String> queue,
        Map<String, Body> bodies, String trace, boolean alone) {

    /** The document's bytes as they came. */
    public byte[] content() {
        return bodies.get(Body.DOCUMENT).content();
    }
}
