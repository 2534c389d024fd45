package ru.medbus.domain.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * What the console shows of the steps' lives: of the last day, and of the newest {@value #MARKS} marks at most. Read at
 * most every few seconds, however many pages ask.
 */
@Service
public class PulseQueries {
    private static final Duration WINDOW = Duration.ofDays(1);
    private static final int MARKS = 50_000;
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final PulseMapper mapper;
    private Pulse pulse = new Pulse(Instant.MIN, Map.of());
    private Instant until = Instant.MIN;

    PulseQueries(PulseMapper mapper) {
        this.mapper = mapper;
    }

    public synchronized Pulse lately() {
        if (Instant.now().isAfter(until)) {
            pulse = read(Instant.now().minus(WINDOW));
            until = Instant.now().plus(FRESH);
        }
        return pulse;
    }

    private Pulse read(Instant from) {
        long first = MessageIds.floor(from);
        var since = mapper.edge(first, MARKS).map(MessageIds::at).orElse(from);
        return new Pulse(since, mapper.steps(first, MARKS).stream().map(PulseMapper.Row::pulse)
                .collect(Collectors.toMap(StepPulse::step, step -> step)));
    }
}
