package ru.medbus.domain.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How much passes, by five minutes, of all nodes together; kept for sixty days. */
@Service
public class Rhythm {
    private static final Duration KEPT = Duration.ofDays(60);
    /** A message may be committed this long after its id was made. */
    private static final Duration SETTLED = Duration.ofSeconds(20);
    /** Of the last seven: on so many the system has to have sent at this time for its silence to mean something. */
    private static final int USUAL_DAYS = 5;

    private final RhythmMapper mapper;

    Rhythm(RhythmMapper mapper) {
        this.mapper = mapper;
    }

    /** Outcomes of a step. */
    public record StepOutcome(String step, Outcome outcome) {}

    /** @param failed of those that ended: refused or put aside */
    public record StepFailures(String step, long ended, long failed) {}

    /** @param lastAt about when its last message came */
    public record Silent(String sender, Instant lastAt) {}

    /** Adds what a node has counted since it added last. */
    @Transactional
    public void add(Map<StepOutcome, Long> counts) {
        var now = Instant.now();
        counts.entrySet().stream().sorted(Map.Entry.comparingByKey((a, b) -> a.toString().compareTo(b.toString())))
                .forEach(count -> mapper.addStep(count.getKey().step(), count.getKey().outcome().code(),
                        count.getValue(), now));
    }

    /** Counts what has arrived since it was counted last. */
    @Transactional
    public void countArrivals() {
        long from = mapper.lockMark();
        long to = MessageIds.floor(Instant.now().minus(SETTLED));
        if (to > from) {
            mapper.countArrivals(from, to);
            mapper.setMark(to);
        }
    }

    /** Steps with how many ended and how many failed lately. */
    public List<StepFailures> steps(Duration lately) {
        return mapper.steps(Instant.now().minus(lately));
    }

    /** Systems that are silent for so long against their own habit of this time of the day. */
    public List<Silent> silent(Duration silence, Instant now) {
        return mapper.silent(now, silence.toSeconds(), USUAL_DAYS);
    }

    @Scheduled(cron = "0 40 3 * * *")
    @Transactional
    void forget() {
        mapper.forgetSenders(Instant.now().minus(KEPT));
        mapper.forgetSteps(Instant.now().minus(KEPT));
    }
}
