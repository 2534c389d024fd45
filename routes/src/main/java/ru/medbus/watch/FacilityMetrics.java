package ru.medbus.watch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashSet;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import ru.medbus.api.Recipients;
import ru.medbus.domain.journal.Outcome;
import ru.medbus.domain.journal.Turnover;

/**
 * What each organisation sends through this node: accepted, refused, delivered, bytes. Organisations beyond a number go
 * together, so that a region of thousands does not drown its Prometheus.
 */
@Component
class FacilityMetrics implements Turnover {
    private static final String OTHERS = "прочие";
    private static final String NOBODY = "без организации";

    private final MeterRegistry meters;
    private final int most;
    private final Set<String> known = new HashSet<>();

    /** @param most organisations with a label of their own, in the order in which they come */
    FacilityMetrics(MeterRegistry meters, @Value("${medbus.watch.facilities:200}") int most) {
        this.meters = meters;
        this.most = most;
    }

    @Override
    public void accepted(String facility, long bytes) {
        count(facility, "accepted").increment();
        Counter.builder("medbus.facility.bytes").description("Bytes of accepted documents")
                .tag("facility", label(facility)).register(meters).increment(bytes);
    }

    @Override
    public void refused(String facility) {
        count(facility, "refused").increment();
    }

    @Override
    public void ended(String facility, String step, Outcome outcome) {
        if (outcome == Outcome.REFUSED) {
            refused(facility);
        } else if (outcome == Outcome.DONE && Recipients.of(step).isPresent()) {
            count(facility, "delivered").increment();
        }
    }

    private Counter count(String facility, String what) {
        return Counter.builder("medbus.facility.messages")
                .description("Messages of an organisation by what became of them")
                .tag("facility", label(facility)).tag("what", what).register(meters);
    }

    private synchronized String label(String facility) {
        if (facility.isEmpty()) {
            return NOBODY;
        }
        if (known.size() < most) {
            known.add(facility);
        }
        return known.contains(facility) ? facility : OTHERS;
    }
}
