package ru.medbus.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.medbus.domain.journal.Arrivals.arrival;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.domain.DatabaseTest;

@DatabaseTest
class AsideIT {
    private static final String STEP = "aside.document.deliver";

    @Autowired
    private Acceptance acceptance;
    @Autowired
    private Journal journal;
    @Autowired
    private AsideQueries aside;
    @Autowired
    private Repair repair;

    @Test
    void equalFailuresAreOneGroupWhateverNumbersAndNamesTheyQuote() {
        var ids = IntStream.range(0, 5).mapToObj(i -> aside("same-" + i, "SAME",
                "Документ 1.2.643." + i + " «Рецепт № " + i + "» не найден,  попытка " + i)).toList();
        var group = group("SAME");
        assertThat(group.count()).isEqualTo(5);
        assertThat(group.words()).isEqualTo("Документ … … не найден, попытка …");
        assertThat(group.firstAt()).isBefore(group.lastAt());
        assertThat(aside.messages(group.fingerprint(), Optional.empty(), Optional.empty(), 10))
                .extracting(MessageLine::id).containsExactlyElementsOf(ids.reversed());
    }

    @Test
    void anotherCodeOrStepOrReasonIsAnotherGroup() {
        aside("other-1", "OTHER_1", "Нет права");
        aside("other-2", "OTHER_2", "Нет права");
        aside("other-3", "OTHER_2", "Нет прав");
        assertThat(aside.groups(Optional.empty(), 1_000)).filteredOn(each -> each.code().startsWith("OTHER_"))
                .hasSize(3).extracting(AsideGroup::count).containsOnly(1);
    }

    @Test
    void messageLeavesItsGroupWithItsNextMark() {
        long first = aside("leaves-1", "LEAVES", "Нет связи");
        aside("leaves-2", "LEAVES", "Нет связи");
        repair.resend(first, "admin", "Связь восстановлена");
        assertThat(group("LEAVES").count()).isEqualTo(1);
    }

    @Test
    void repeatOfAnOldMarkBringsNothingBack() {
        long id = aside("old-1", "OLD_MARK", "Нет связи");
        repair.resend(id, "admin", "Связь восстановлена");
        mark(id, 1, Outcome.ASIDE, "OLD_MARK", "Нет связи");
        assertThat(aside.groups(Optional.empty(), 1_000)).noneMatch(each -> each.code().equals("OLD_MARK"));
    }

    @Test
    void ofOneOrganisationOnly() {
        aside("mine-1", "MINE", "Нет связи");
        assertThat(aside.group(group("MINE").fingerprint(), Optional.of("1.2.643.5.1.13.13.12.2.99.9999"))).isPresent();
        assertThat(aside.group(group("MINE").fingerprint(), Optional.of("1.2.643.5.1.13.13.12.2.99.1"))).isEmpty();
    }

    private AsideGroup group(String code) {
        return aside.groups(Optional.empty(), 1_000).stream().filter(each -> each.code().equals(code)).findFirst()
                .orElseThrow();
    }

    private long aside(String document, String code, String reason) {
        long id = acceptance.accept(arrival(document)).join().messageId();
        mark(id, 1, Outcome.ASIDE, code, reason);
        return id;
    }

    private void mark(long id, int n, Outcome outcome, String code, String reason) {
        journal.append(List.of(new StepResult(List.of(Mark.now(id, STEP, n, outcome).because(code, reason)), List.of(),
                List.of())));
    }
}
