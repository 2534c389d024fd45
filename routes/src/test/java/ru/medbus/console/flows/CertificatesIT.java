package ru.medbus.console.flows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.BusIT;
import ru.medbus.adapters.signature.DemoAuthority;
import ru.medbus.adapters.signature.SignatureProvider;
import ru.medbus.server.DataFolder;
import ru.medbus.web.Screens;

class CertificatesIT extends BusIT {
    @Autowired
    private Screens screens;
    @Autowired
    private DataFolder data;
    @Autowired
    private SignatureProvider provider;

    @Test
    void droppedCertificateAppearsAtOnceWithItsTerm() throws Exception {
        var other = new DemoAuthority(data.folder("another-authority"), provider);
        var file = data.folder("trust").resolve("neighbour.pem");
        Files.writeString(file, other.certificatePem());
        try {
            await().atMost(Duration.ofSeconds(10)).until(
                    () -> screens.text("admin", "/console/certificates").contains("trust/neighbour.pem"));
            assertThat(screens.text("admin", "/console/certificates")).contains("истекает через", DemoAuthority.NAME);
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void fileThatHoldsNoCertificateIsNamedWithTheReason() throws Exception {
        var file = data.folder("trust").resolve("notes.pem");
        Files.writeString(file, "не сертификат");
        try {
            await().atMost(Duration.ofSeconds(10)).until(
                    () -> screens.text("admin", "/console/certificates").contains("notes.pem"));
            assertThat(screens.text("admin", "/console/certificates")).contains("Файл не в формате PEM");
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void termIsCountedInWholeDays() {
        var now = Instant.parse("2026-11-23T10:00:00Z");
        assertThat(line(now, now.plus(10, ChronoUnit.DAYS)).term()).isEqualTo("истекает через 10 дн.");
        assertThat(line(now, now.plus(10, ChronoUnit.DAYS)).soon()).isTrue();
        assertThat(line(now, now.plus(31, ChronoUnit.DAYS)).soon()).isFalse();
        assertThat(line(now, now.minusSeconds(1)).over()).isTrue();
    }

    private static CertificateLine line(Instant now, Instant to) {
        return CertificateLine.of("TLS", "file", "subject", "issuer", now.minus(1, ChronoUnit.DAYS), to, now);
    }
}
