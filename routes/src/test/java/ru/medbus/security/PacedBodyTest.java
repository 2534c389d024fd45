package ru.medbus.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.junit.jupiter.api.Test;

class PacedBodyTest {
    private final AtomicLong now = new AtomicLong();
    private final Sender sender = new Sender();
    private final PacedBody body = new PacedBody(sender, new WireProperties.Pace(Duration.ofSeconds(20), 4_096),
            now::get);

    @Test
    void drippingBodyIsRefusedAfterATimeOfGrace() throws IOException {
        assertThat(comes(1, Duration.ofSeconds(19))).isEqualTo(1);
        assertThatThrownBy(() -> comes(1, Duration.ofSeconds(2))).isInstanceOf(BodyRefusedException.class);
        assertThat(body.refusal().orElseThrow().status()).isEqualTo(408);
    }

    @Test
    void slowButSteadyBodyIsRead() throws IOException {
        for (int second = 0; second < 120; second++) {
            assertThat(comes(5_000, Duration.ofSeconds(1))).isEqualTo(5_000);
        }
        assertThat(body.refusal()).isEmpty();
    }

    @Test
    void readerMayTakeHisTime() throws IOException {
        now.addAndGet(Duration.ofMinutes(5).toNanos());
        assertThat(comes(10, Duration.ofMillis(1))).isEqualTo(10);
        now.addAndGet(Duration.ofMinutes(5).toNanos());
        assertThat(comes(10, Duration.ofMillis(1))).isEqualTo(10);
    }

    @Test
    void endOfTheBodyIsNoDrip() throws IOException {
        assertThat(comes(-1, Duration.ofSeconds(30))).isEqualTo(-1);
    }

    private int comes(int bytes, Duration after) throws IOException {
        sender.bytes = bytes;
        sender.after = after;
        return body.doRead(null);
    }

    /** Its bytes come after a while. */
    private final class Sender implements InputBuffer {
        private int bytes;
        private Duration after;

        @Override
        public int doRead(ApplicationBufferHandler handler) {
            now.addAndGet(after.toNanos());
            return bytes;
        }

        @Override
        public int available() {
            return 0;
        }
    }
}
