package ru.medbus.spine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ru.medbus.domain.journal.Message;
import ru.medbus.domain.journal.Turn;

class LineUpTest {
    private final List<Long> ran = new ArrayList<>();

    @Test
    void messagesOfALineGoByTheirPlacesWhateverOrderTheyCameIn() {
        var lineUp = lineUp(List.of(first(7, false), behind(5, 7, false)), 5, 7);
        walk(lineUp, 0);
        assertThat(ran).containsExactly(7L, 5L);
        assertThat(lineUp.held()).isEmpty();
    }

    @Test
    void whoStandsInNoLineGoesByItself() {
        var lineUp = lineUp(List.of(), 1, 2);
        assertThat(lineUp.chains()).hasSize(2);
        walk(lineUp, 1);
        assertThat(ran).containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void theRestIsHeldWhenOneIsPutAside() {
        var lineUp = lineUp(List.of(first(1, false), behind(2, 1, false), behind(3, 2, false)), 1, 2, 3);
        walk(lineUp, 1);
        assertThat(ran).containsExactly(1L);
        assertThat(lineUp.held()).isEqualTo(Map.of(2L, 0, 3L, 0));
        assertThat(lineUp.ridden()).extracting(carriage -> carriage.message().id()).containsExactly(1L);
    }

    @Test
    void theRestGoesOnWhenTheOnePutAsideLetsItPass() {
        var lineUp = lineUp(List.of(first(1, true), behind(2, 1, true)), 1, 2);
        walk(lineUp, 1);
        assertThat(ran).containsExactly(1L, 2L);
    }

    @Test
    void whoseOneBeforeIsElsewhereIsHeldWithAllBehind() {
        var lineUp = lineUp(List.of(first(1, false), behind(4, 3, false), behind(5, 4, false)), 1, 4, 5);
        walk(lineUp, 0);
        assertThat(ran).containsExactly(1L);
        assertThat(lineUp.held()).containsOnlyKeys(4L, 5L);
    }

    /** Works all chains; messages up to this id are put aside. */
    private void walk(LineUp lineUp, long asideUpTo) {
        lineUp.chains().forEach(chain -> lineUp.walk(chain, carriage -> {
            ran.add(carriage.message().id());
            if (carriage.message().id() <= asideUpTo) {
                carriage.aside("E-17", "Не принято");
            }
        }));
    }

    private static LineUp lineUp(List<Turn> turns, long... ids) {
        return new LineUp(Arrays.stream(ids).mapToObj(LineUpTest::carriage).toList(), turns);
    }

    private static Carriage carriage(long id) {
        return new Carriage(new Message(id, "test", "mis-17", "", "document-" + id, Optional.of("test.first"), Map.of(),
                "", false), "test.first", 0, Map.of());
    }

    private static Turn first(long id, boolean letsPass) {
        return new Turn(id, "line", id, letsPass, Optional.empty());
    }

    private static Turn behind(long id, long before, boolean letsPass) {
        return new Turn(id, "line", id, letsPass, Optional.of(before));
    }
}
