package ru.medbus.domain.passport.equipment;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.medbus.domain.passport.equipment.EquipmentState.IDLE;
import static ru.medbus.domain.passport.equipment.EquipmentState.MOTHBALLED;
import static ru.medbus.domain.passport.equipment.EquipmentState.REPAIR;
import static ru.medbus.domain.passport.equipment.EquipmentState.WORKING;
import static ru.medbus.domain.passport.equipment.EquipmentState.WRITTEN_OFF;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EquipmentStateTest {
    private static final Map<EquipmentState, Set<EquipmentState>> MOVES = Map.of(
            WORKING, Set.of(IDLE, REPAIR, MOTHBALLED, WRITTEN_OFF), IDLE, Set.of(WORKING, REPAIR, MOTHBALLED,
                    WRITTEN_OFF),
            REPAIR, Set.of(WORKING, IDLE, WRITTEN_OFF), MOTHBALLED, Set.of(WORKING, REPAIR, WRITTEN_OFF), WRITTEN_OFF,
            Set.of());

    @Test
    void onlyTheseMovesAreAllowed() {
        Arrays.stream(EquipmentState.values()).forEach(from -> Arrays.stream(EquipmentState.values()).forEach(
                to -> assertThat(from.next().contains(to)).as(from + " → " + to)
                        .isEqualTo(MOVES.get(from).contains(to))));
    }
}
