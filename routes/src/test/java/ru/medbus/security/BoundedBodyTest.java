package ru.medbus.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.DelegatingServletInputStream;

class BoundedBodyTest {
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

    private static BoundedBody body(int length, long limit) {
        return new BoundedBody(new DelegatingServletInputStream(new java.io.ByteArrayInputStream(new byte[length])),
                limit);
    }
}
