package ru.medbus.domain.journal;

import java.time.Instant;
import java.util.Map;

/**
 * How all steps have lived lately.
 *
 * @param since moment from which marks are counted
 */
public record Pulse(Instant since, Map<String, StepPulse> steps) {

    public StepPulse step(String step) {
        return steps.getOrDefault(step, StepPulse.silent(step));
    }
}
