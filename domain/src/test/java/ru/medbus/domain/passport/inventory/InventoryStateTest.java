package ru.medbus.domain.passport.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.medbus.domain.passport.inventory.InventoryState.CANCELLED;
import static ru.medbus.domain.passport.inventory.InventoryState.CLOSED;
import static ru.medbus.domain.passport.inventory.InventoryState.COUNTING;
import static ru.medbus.domain.passport.inventory.InventoryState.REVIEW;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InventoryStateTest {
    private static final Map<InventoryState, Set<InventoryState>> MOVES = Map.of(COUNTING, Set.of(REVIEW, CANCELLED),
            REVIEW, Set.of(COUNTING, CLOSED, CANCELLED), CLOSED, Set.of(), CANCELLED, Set.of());

    @Test
    void onlyTheseMovesAreAllowed() {
        Arrays.stream(InventoryState.values()).forEach(from -> Arrays.stream(InventoryState.values()).forEach(
                to -> assertThat(from.next().contains(to)).as(from + " → " + to)
                        .isEqualTo(MOVES.get(from).contains(to))));
    }

    @Test
    void whatMayBeDecidedFollowsFromTheDifference() {
        assertThat(Decision.allowed(EnumSet.of(Difference.MISSING))).containsExactlyInAnyOrder(Decision.KEEP_BOOK,
                Decision.WRITE_OFF);
        assertThat(Decision.allowed(EnumSet.of(Difference.SURPLUS))).containsExactlyInAnyOrder(Decision.KEEP_BOOK,
                Decision.TAKE_ON);
        assertThat(Decision.allowed(EnumSet.of(Difference.MISPLACED, Difference.OTHER_STATE)))
                .containsExactlyInAnyOrder(Decision.KEEP_BOOK, Decision.FOLLOW_FACT);
        assertThat(Decision.allowed(EnumSet.noneOf(Difference.class))).isEmpty();
    }
}
