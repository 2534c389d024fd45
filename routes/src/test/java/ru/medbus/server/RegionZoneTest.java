package ru.medbus.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class RegionZoneTest {
    private final TimeZone before = TimeZone.getDefault();

    @AfterEach
    void back() {
        TimeZone.setDefault(before);
    }

    @Test
    void processLivesInTheZoneOfItsRegionWhereverTheServerStands() {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        start("Asia/Kamchatka");
        assertThat(ZoneId.systemDefault()).isEqualTo(ZoneId.of("Asia/Kamchatka"));
    }

    @Test
    void zoneThatIsNotThereStopsTheStartAndSaysWhatToSet() {
        assertThatThrownBy(() -> start("Asia/Камчатка")).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("MEDBUS_ZONE").hasMessageContaining("Asia/Камчатка");
    }

    private static void start(String zone) {
        new RegionZone().postProcessEnvironment(new MockEnvironment().withProperty("medbus.zone", zone),
                new SpringApplication());
    }
}
