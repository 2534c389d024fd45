package ru.medbus.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class MessageIdsTest {

    @Test
    void idHoldsItsMoment() {
        var moment = Instant.parse("2026-11-23T10:15:30.123Z");
        assertThat(MessageIds.at(MessageIds.floor(moment))).isEqualTo(moment);
    }

    @Test
    void momentBeyondTheIdsIsTheNearestTheyHold() {
        assertThat(MessageIds.floor(Instant.parse("2999-01-01T00:00:00Z")))
                .isGreaterThan(MessageIds.floor(Instant.parse("2093-01-01T00:00:00Z")));
        assertThat(MessageIds.floor(Instant.parse("1999-01-01T00:00:00Z"))).isZero();
    }
}
