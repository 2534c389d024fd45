package ru.medbus.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.BusIT;
import ru.medbus.domain.passport.Facility;
import ru.medbus.domain.passport.FacilityKind;
import ru.medbus.domain.passport.Network;
import ru.medbus.domain.passport.edition.Editions;
import ru.medbus.domain.passport.edition.PassportState;
import ru.medbus.domain.passport.edition.Standing;

/** The invented region as the start has sown it, after its organisations have come from ФРМО. */
class PassportSeedIT extends BusIT {
    @Autowired
    private PassportWaySeed seed;
    @Autowired
    private Network network;
    @Autowired
    private Editions editions;

    @Test
    void everyStateIsThereAndPassportsHaveRooms() {
        await().atMost(Duration.ofSeconds(90)).until(seed::sown);
        var filled = network.facilities(FacilityKind.MEDICAL).stream()
                .filter(facility -> facility.oid().startsWith("1.2.643.5.1.13.13.12.2.99.99"))
                .filter(facility -> !network.rooms(facility.oid()).isEmpty()).map(Facility::oid).toList();
        assertThat(filled).hasSizeGreaterThanOrEqualTo(4);
        assertThat(filled).extracting(editions::standing).extracting(Standing::state).contains(PassportState.RETURNED,
                PassportState.SUBMITTED, PassportState.ACCEPTED, PassportState.DRAFT);
    }
}
