package ru.medbus.domain.drugsupply.prescription;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.medbus.domain.drugsupply.prescription.PrescriptionState.ANNULLED;
import static ru.medbus.domain.drugsupply.prescription.PrescriptionState.DELAYED;
import static ru.medbus.domain.drugsupply.prescription.PrescriptionState.DISPENSED;
import static ru.medbus.domain.drugsupply.prescription.PrescriptionState.DRAFT;
import static ru.medbus.domain.drugsupply.prescription.PrescriptionState.EXPIRED;
import static ru.medbus.domain.drugsupply.prescription.PrescriptionState.PARTLY_DISPENSED;
import static ru.medbus.domain.drugsupply.prescription.PrescriptionState.REGISTERED;
import static ru.medbus.domain.drugsupply.prescription.PrescriptionState.RESERVED;
import static ru.medbus.domain.drugsupply.prescription.PrescriptionState.SENT;
import static ru.medbus.domain.drugsupply.prescription.PrescriptionState.SIGNED;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PrescriptionStateTest {
    private static final Map<PrescriptionState, Set<PrescriptionState>> ALLOWED = Map.of(
            DRAFT, Set.of(SIGNED, REGISTERED, ANNULLED),
            SIGNED, Set.of(SENT, DRAFT),
            SENT, Set.of(REGISTERED, DRAFT),
            REGISTERED, Set.of(RESERVED, PARTLY_DISPENSED, DISPENSED, DELAYED, EXPIRED, ANNULLED),
            RESERVED, Set.of(REGISTERED, PARTLY_DISPENSED, DISPENSED, DELAYED, EXPIRED, ANNULLED),
            PARTLY_DISPENSED, Set.of(DISPENSED, DELAYED, EXPIRED),
            DELAYED, Set.of(REGISTERED, PARTLY_DISPENSED, DISPENSED, EXPIRED, ANNULLED),
            DISPENSED, Set.of(), EXPIRED, Set.of(), ANNULLED, Set.of());

    @Test
    void everyPairOfStatesIsAllowedOrNot() {
        for (var from : PrescriptionState.values()) {
            for (var to : PrescriptionState.values()) {
                assertThat(from.mayBecome(to)).as(from + " → " + to).isEqualTo(ALLOWED.get(from).contains(to));
            }
        }
    }
}
