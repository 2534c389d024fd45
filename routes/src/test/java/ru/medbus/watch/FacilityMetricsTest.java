package ru.medbus.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import ru.medbus.domain.journal.Outcome;

class FacilityMetricsTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final FacilityMetrics metrics = new FacilityMetrics(meters, 2);

    @Test
    void organisationIsCountedByWhatBecameOfItsMessages() {
        metrics.accepted("1.2.3", 100);
        metrics.accepted("1.2.3", 50);
        metrics.refused("1.2.3");
        metrics.ended("1.2.3", "remd.document.register", Outcome.DONE);
        metrics.ended("1.2.3", "subscriber.document.deliver.region", Outcome.REFUSED);
        metrics.ended("1.2.3", "semd.document.distribute", Outcome.DONE);
        metrics.ended("1.2.3", "remd.document.register", Outcome.ASIDE);
        assertThat(messages("1.2.3", "accepted")).isEqualTo(2);
        assertThat(messages("1.2.3", "refused")).isEqualTo(2);
        assertThat(messages("1.2.3", "delivered")).isEqualTo(1);
        assertThat(meters.counter("medbus.facility.bytes", "facility", "1.2.3").count()).isEqualTo(150);
    }

    @Test
    void organisationsBeyondTheNumberGoTogether() {
        for (int i = 0; i < 50; i++) {
            metrics.accepted("1.2." + i, 1);
        }
        metrics.accepted("", 1);
        assertThat(messages("1.2.0", "accepted")).isEqualTo(1);
        assertThat(messages("прочие", "accepted")).isEqualTo(48);
        assertThat(messages("без организации", "accepted")).isEqualTo(1);
        assertThat(meters.find("medbus.facility.messages").counters()).hasSize(4);
    }

    private double messages(String facility, String what) {
        return meters.counter("medbus.facility.messages", "facility", facility, "what", what).count();
    }
}
