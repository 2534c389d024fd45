package ru.medbus.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.DelegatingServletInputStream;

class BoundedBodyTest {
    private final AtomicLong now = new AtomicLong();

    @Test
    void bodyOfTheLimitIsRead() throws IOException {
        var body = body(1_000, 1_000);
        assertThat(body.readAllBytes()).hasSize(1_000);
        assertThat(body.refusal()).isEmpty();
    }

    @Test
    void longerBodyIsRefusedWhateverLengthWasAnnounced() {
        var body = body(1_001, 1_000);
        assertThatThrownBy(body::readAllBytes).hasMessageContaining("1000");
        assertThat(body.refusal().orElseThrow().status()).isEqualTo(413);
    }

    @Test
    void drippingBodyIsRefusedAfterATimeOfGrace() throws IOException {
        var body = body(1 << 20, 1 << 20);
        pass(Duration.ofSeconds(19));
        assertThat(body.read()).isZero();
        pass(Duration.ofSeconds(2));
        assertThatThrownBy(body::read).isInstanceOf(BodyRefusedException.class);
        assertThat(body.refusal().orElseThrow().status()).isEqualTo(408);
    }

    @Test
    void slowButSteadyBodyIsRead() throws IOException {
        var body = body(1 << 20, 1 << 20);
        for (int second = 0; second < 120; second++) {
            assertThat(body.readNBytes(5_000)).hasSize(5_000);
            pass(Duration.ofSeconds(1));
        }
    }

    private BoundedBody body(int length, long limit) {
        return new BoundedBody(new DelegatingServletInputStream(new java.io.ByteArrayInputStream(new byte[length])),
                limit, now::get);
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
