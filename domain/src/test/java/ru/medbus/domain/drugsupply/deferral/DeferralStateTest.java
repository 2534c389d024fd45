package ru.medbus.domain.drugsupply.deferral;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.medbus.domain.drugsupply.deferral.DeferralState.ANNULLED;
import static ru.medbus.domain.drugsupply.deferral.DeferralState.DISPENSED;
import static ru.medbus.domain.drugsupply.deferral.DeferralState.EXPIRED;
import static ru.medbus.domain.drugsupply.deferral.DeferralState.OFFERED;
import static ru.medbus.domain.drugsupply.deferral.DeferralState.WAITING;
import static ru.medbus.domain.drugsupply.deferral.DeferralState.WITHDRAWN;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeferralStateTest {
    private static final Map<DeferralState, Set<DeferralState>> ALLOWED = Map.of(
            WAITING, Set.of(OFFERED, DISPENSED, WITHDRAWN, EXPIRED, ANNULLED),
            OFFERED, Set.of(WAITING, DISPENSED, WITHDRAWN, EXPIRED, ANNULLED),
            DISPENSED, Set.of(), WITHDRAWN, Set.of(), EXPIRED, Set.of(), ANNULLED, Set.of());

    @Test
    void everyPairOfStatesIsAllowedOrNot() {
        for (var from : DeferralState.values()) {
            for (var to : DeferralState.values()) {
                assertThat(from.mayBecome(to)).as(from + " → " + to).isEqualTo(ALLOWED.get(from).contains(to));
            }
            assertThat(from.open()).as("%s is open as long as it may go on", from)
                    .isEqualTo(!ALLOWED.get(from).isEmpty());
        }
    }
}
