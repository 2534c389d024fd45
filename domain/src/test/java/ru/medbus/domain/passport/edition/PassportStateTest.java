package ru.medbus.domain.passport.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.medbus.domain.passport.edition.PassportState.ACCEPTED;
import static ru.medbus.domain.passport.edition.PassportState.DRAFT;
import static ru.medbus.domain.passport.edition.PassportState.RETURNED;
import static ru.medbus.domain.passport.edition.PassportState.SUBMITTED;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PassportStateTest {
    private static final Set<List<PassportState>> ALLOWED = Set.of(List.of(DRAFT, SUBMITTED),
            List.of(RETURNED, SUBMITTED), List.of(SUBMITTED, DRAFT), List.of(SUBMITTED, RETURNED),
            List.of(SUBMITTED, ACCEPTED), List.of(ACCEPTED, DRAFT));

    @Test
    void everyPairIsAllowedOrNot() {
        Stream.of(PassportState.values()).forEach(from -> Stream.of(PassportState.values())
                .forEach(to -> assertThat(from.mayBecome(to)).as(from + " → " + to)
                        .isEqualTo(ALLOWED.contains(List.of(from, to)))));
    }

    @Test
    void nobodyEditsWhatIsBeingAccepted() {
        assertThat(PassportState.values()).filteredOn(state -> !state.editable()).containsExactly(SUBMITTED);
    }
}
