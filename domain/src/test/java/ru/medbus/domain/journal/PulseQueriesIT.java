package ru.medbus.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static ru.medbus.domain.journal.Arrivals.arrival;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.domain.DatabaseTest;

@DatabaseTest
class PulseQueriesIT {
    @Autowired
    private Acceptance acceptance;
    @Autowired
    private Journal journal;
    @Autowired
    private PulseQueries pulses;

    @Test
    void lastMarkOfAStepIsCountedAndFailuresOnTheWayAreRemembered() {
        mark("pulse-1", Outcome.RETRY, Outcome.DONE);
        mark("pulse-2", Outcome.RETRY, Outcome.RETRY);
        mark("pulse-3", Outcome.ASIDE);
        mark("pulse-4", Outcome.REFUSED);
        var pulse = await().until(() -> pulses.lately().step("pulse.step"), found -> found.waiting() == 1);
        assertThat(pulse.done()).isEqualTo(1);
        assertThat(pulse.refused()).isEqualTo(1);
        assertThat(pulse.aside()).isEqualTo(1);
        assertThat(pulse.nextAt()).isPresent();
        assertThat(pulse.succeededAt()).isPresent();
        assertThat(pulse.failedAt()).isPresent();
        assertThat(pulse.failure()).startsWith("CODE: слова");
    }

    @Test
    void stepWithoutMarksIsSilent() {
        assertThat(pulses.lately().step("pulse.nobody")).isEqualTo(StepPulse.silent("pulse.nobody"));
    }

    private void mark(String document, Outcome... outcomes) {
        long id = acceptance.accept(arrival(document)).join().messageId();
        for (int n = 0; n < outcomes.length; n++) {
            var mark = Mark.now(id, "pulse.step", n + 1, outcomes[n]);
            var worded = outcomes[n] == Outcome.DONE ? mark : mark.because("CODE", "слова");
            journal.append(List.of(new StepResult(Stream.of(worded).map(each -> each.outcome() == Outcome.RETRY
                    ? each.until(Instant.now().plus(Duration.ofMinutes(5)))
                    : each).toList(), List.of(), List.of())));
        }
    }
}
