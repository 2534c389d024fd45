package ru.medbus.domain.passport.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.domain.DatabaseTest;
import ru.medbus.domain.passport.ChangeLog;
import ru.medbus.domain.passport.Facility;
import ru.medbus.domain.passport.FacilityKind;
import ru.medbus.domain.passport.Network;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.domain.passport.Source;

@DatabaseTest
class LocalNetworkIT {
    private static final String OID = "1.2.643.5.1.13.13.12.2.96.";

    @Autowired
    private LocalNetwork local;
    @Autowired
    private Network network;
    @Autowired
    private ChangeLog changes;

    @Test
    void pharmacyOfTheRegionStandsInTheNetworkWithItsHistory() {
        local.add(pharmacy("1", "", Source.LOCAL), "admin", "Открыта");
        assertThat(network.facility(OID + "1").orElseThrow().kind()).isEqualTo(FacilityKind.PHARMACY);
        assertThat(changes.of(OID + "1", 5)).singleElement().satisfies(
                change -> assertThat(change.after()).isEqualTo("добавлено"));
        assertThatThrownBy(() -> local.add(pharmacy("1", "", Source.LOCAL), "admin", "Ещё раз"))
                .isInstanceOf(PassportRefusedException.class).hasMessageContaining("уже есть");
    }

    @Test
    void wrongNumbersAndForeignSourcesAreRefused() {
        assertThatThrownBy(() -> local.add(pharmacy("2", "9900000011", Source.LOCAL), "admin", ""))
                .hasMessageContaining("ИНН");
        assertThatThrownBy(() -> local.add(pharmacy("2", "", Source.FRMO), "admin", "")).hasMessageContaining("ФРМО");
        assertThatThrownBy(() -> local.add(pharmacy("x", "", Source.LOCAL), "admin", "")).hasMessageContaining("OID");
        assertThat(network.facility(OID + "2")).isEmpty();
    }

    @Test
    void longTextsAreRefusedBeforeTheyReachAForm() {
        assertThatThrownBy(() -> local.add(pharmacy("1".repeat(101), "", Source.LOCAL), "admin", ""))
                .isInstanceOf(PassportRefusedException.class).hasMessageContaining("100 знаков");
    }

    private static Facility pharmacy(String number, String inn, Source source) {
        return new Facility(OID + number, FacilityKind.PHARMACY, "Аптека", "Аптека", Optional.empty(), "", "Аптека", "",
                0, inn, "", "", "", "", "", "", "", "", "", Optional.of(LocalDate.of(2020, 1, 1)), Optional.empty(),
                "", source, 1);
    }
}
