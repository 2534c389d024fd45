package ru.medbus.domain.patient.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.domain.DatabaseTest;

@DatabaseTest
class RoutingRulesIT {
    @Autowired
    private RoutingRules rules;

    @Test
    void savedRuleIsReadBackWhole() {
        var saved = rules.save(rule("Сердце", List.of("I00-I99"), List.of("vimis.4", "remd")), "admin");
        assertThat(rules.all()).contains(saved);
        assertThat(saved.version()).isEqualTo(1);
    }

    @Test
    void twoPeopleDoNotOverwriteEachOther() {
        var saved = rules.save(rule("Спор", List.of(), List.of("remd")), "admin");
        rules.save(saved, "admin");
        assertThatThrownBy(() -> rules.save(saved, "other")).isInstanceOf(RoutingRules.StaleRuleException.class);
    }

    @Test
    void rulesThatFitAddUp() {
        var decision = rules.decide(document("I10", 60), List.of(
                rule("Все", List.of(), List.of("remd")),
                rule("Сердце", List.of("I00-I99"), List.of("vimis.4", "remd")),
                rule("Онкология", List.of("C", "D0"), List.of("vimis.1"))));
        assertThat(decision.recipients()).containsExactly("remd", "vimis.4");
        assertThat(decision.rules()).containsExactly("Все", "Сердце");
    }

    @Test
    void ageNarrows() {
        var children = new RoutingRule(0, "Дети", true, List.of(), List.of(), List.of(), List.of(),
                Optional.of(0), Optional.of(17), Optional.empty(), List.of("subscriber.children"), 0);
        assertThat(rules.decide(document("J00", 5), List.of(children)).recipients()).isNotEmpty();
        assertThat(rules.decide(document("J00", 18), List.of(children)).recipients()).isEmpty();
    }

    @Test
    void ruleWithoutRecipientsIsRefused() {
        assertThatThrownBy(() -> rules.save(rule("Пусто", List.of(), List.of()), "admin"))
                .hasMessageContaining("получателя");
    }

    private static DocumentTraits document(String diagnosis, int age) {
        return new DocumentTraits("141", "1.2.643.5.1.13.13.12.2.99.9999", List.of(diagnosis), Optional.of(age), "77",
                false);
    }

    private static RoutingRule rule(String name, List<String> diagnoses, List<String> recipients) {
        return new RoutingRule(0, name, true, List.of(), List.of(), diagnoses, List.of(), Optional.empty(),
                Optional.empty(), Optional.empty(), recipients, 0);
    }
}
