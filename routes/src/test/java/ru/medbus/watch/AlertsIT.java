package ru.medbus.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.BusIT;
import ru.medbus.domain.alert.Alert;
import ru.medbus.domain.alert.AlertKind;
import ru.medbus.domain.alert.AlertRegister;
import ru.medbus.domain.journal.Outcome;
import ru.medbus.domain.journal.Rhythm;
import ru.medbus.web.Screens;

class AlertsIT extends BusIT {
    private static final String STEP = "alerts.test.send";

    @Autowired
    private AlertRound round;
    @Autowired
    private AlertRegister register;
    @Autowired
    private Rhythm rhythm;
    @Autowired
    private MeterRegistry meters;
    @Autowired
    private Screens screens;

    @Test
    void frequentRefusalsOpenAnAlertAndGoodTimesCloseIt() throws Exception {
        rhythm.add(Map.of(new Rhythm.StepOutcome(STEP, Outcome.ASIDE), 30L));
        round.look();
        assertThat(register.open()).filteredOn(alert -> alert.subject().equals(STEP)).extracting(Alert::kind)
                .containsExactly(AlertKind.FAILURES);
        screens.open("admin", "/console/alerts").andExpect(status().isOk())
                .andExpect(content().string(containsString(STEP)));
        screens.open("admin", "/").andExpect(content().string(containsString("Много отказов: " + STEP)));
        rhythm.add(Map.of(new Rhythm.StepOutcome(STEP, Outcome.DONE), 1_000L));
        round.look();
        assertThat(register.open()).extracting(Alert::subject).doesNotContain(STEP);
    }

    @Test
    void metricsTellOfEveryQueue() {
        assertThat(meters.find("medbus.queue.messages").tag("queue", "remd.document.register").gauge()).isNotNull();
        assertThat(meters.find("medbus.breaker.open").tag("queue", "remd.document.register").gauge()).isNotNull();
        assertThat(meters.find("medbus.oldest.open.seconds").gauge()).isNotNull();
    }
}
