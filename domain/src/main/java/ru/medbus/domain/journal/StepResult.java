package ru.medbus.domain.journal;

import java.util.List;

/**
 * What one run of a step left behind; written whole or not at all.
 *
 * @param marks  the step's own mark first, then those of the steps it made due
 * @param bodies answers and protocols to keep
 * @param keys   names found on the way
 */
public record StepResult(List<Mark> marks, List<Body> bodies, List<BusinessKey> keys) {
    public StepResult {
        marks = List.copyOf(marks);
        bodies = List.copyOf(bodies);
        keys = List.copyOf(keys);
    }

    long messageId() {
        return marks.getFirst().messageId();
    }
}
