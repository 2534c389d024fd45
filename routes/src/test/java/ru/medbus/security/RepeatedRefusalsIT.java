package ru.medbus.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.BusIT;
import ru.medbus.domain.access.AuditAction;
import ru.medbus.domain.access.AuditRecord;
import ru.medbus.domain.access.AuditTrail;
import ru.medbus.domain.access.LogFilter;

class RepeatedRefusalsIT extends BusIT {
    @Autowired
    private AuditTrail audit;

    private final AtomicLong now = new AtomicLong();
    private final String caller = "МИС " + UUID.randomUUID();
    private RepeatedRefusals refusals;

    @BeforeEach
    void begin() {
        refusals = new RepeatedRefusals(audit, now::get);
    }

    @Test
    void floodIsOneLineAMinuteAndItsNumberIsKept() {
        note(1_000, "401 unknown-system");
        assertThat(written()).singleElement().extracting(AuditRecord::after).isEqualTo("401 unknown-system");
        now.addAndGet(Duration.ofSeconds(61).toNanos());
        note(1, "401 unknown-system");
        assertThat(written()).hasSize(2).first().extracting(AuditRecord::after).asString().contains("999");
    }

    @Test
    void anotherKindIsWrittenAtOnce() {
        note(5, "401 unknown-system");
        note(5, "413 too-large");
        assertThat(written()).extracting(AuditRecord::after).containsExactly("413 too-large", "401 unknown-system");
    }

    @Test
    void nameOfWhatWasCalledCannotForgeALine() {
        refusals.note(caller, "198.51.100.7", "GET /api/\r\nВход: admin" + "x".repeat(5_000), "404 not-found");
        assertThat(written()).singleElement().extracting(AuditRecord::subject).asString().doesNotContain("\n", "\r")
                .hasSizeLessThan(310);
    }

    private void note(int times, String rule) {
        for (int i = 0; i < times; i++) {
            refusals.note(caller, "198.51.100.7", "GET /api/v1/messages", rule);
        }
    }

    private List<AuditRecord> written() {
        return audit.find(new LogFilter(caller, AuditAction.SYSTEM_REFUSED.name(), "", Optional.empty(),
                Optional.empty(), Optional.empty(), 10)).items();
    }
}
