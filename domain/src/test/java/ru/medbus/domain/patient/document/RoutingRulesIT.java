package ru.medbus.domain.patient.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.domain.DatabaseTest;
import ru.medbus.domain.access.Actor;

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

    @Test
    void ruleOutsideItsDaysTakesNothing() {
        var today = LocalDate.now();
        var over = dated("Прошлое", Optional.empty(), Optional.of(today.minusDays(1)));
        var coming = dated("Будущее", Optional.of(today.plusDays(1)), Optional.empty());
        var now = dated("Сегодня", Optional.of(today), Optional.of(today));
        assertThat(rules.decide(document("I10", 60), List.of(over, coming, now)).rules()).containsExactly("Сегодня");
    }

    @Test
    void changeIsKeptWithItsReasonAndDifference() {
        var admin = new Actor("admin", "127.0.0.1");
        var saved = rules.save(rule("История", List.of(), List.of("remd")), "Приказ № 17", admin);
        var changed = new RoutingRule(saved.id(), saved.name(), false, saved.types(), saved.facilities(),
                saved.diagnoses(), saved.regions(), saved.ageFrom(), saved.ageTo(), saved.beta(),
                List.of("remd", "vimis.4"), saved.version());
        rules.save(changed, "Ошибка в приказе", admin);
        var history = rules.changes(saved.id());
        assertThat(history).extracting(RuleChange::reason).containsExactly("Ошибка в приказе", "Приказ № 17");
        assertThat(history.getFirst().change()).isEqualTo("включено: да → нет\nполучатели: remd → remd, vimis.4");
    }

    @Test
    void rulesStandInTheirOrder() {
        var last = rules.save(placed("Последнее", 9_000), "admin");
        var first = rules.save(placed("Первое", -9_000), "admin");
        assertThat(rules.all().getFirst()).isEqualTo(first);
        assertThat(rules.all().getLast()).isEqualTo(last);
    }

    @Test
    void trialNamesTheConditionThatDoesNotHold() {
        var heart = rule("Сердце", List.of("I00-I99"), List.of("vimis.4"));
        assertThat(RuleTrial.of(heart, document("C50", 60)).obstacle()).contains("нет диагноза из I00-I99");
        assertThat(RuleTrial.of(heart, document("I10", 60)).fits()).isTrue();
    }

    @Test
    void diagnosisInCyrillicIsRefused() {
        assertThatThrownBy(() -> rules.save(rule("Опечатка", List.of("С50"), List.of("remd")), "admin"))
                .hasMessageContaining("латиницей");
    }

    private static RoutingRule dated(String name, Optional<LocalDate> from, Optional<LocalDate> to) {
        return new RoutingRule(0, name, true, List.of(), List.of(), List.of(), List.of(), Optional.empty(),
                Optional.empty(), Optional.empty(), List.of("remd"), 0, from, to, 0);
    }

    private static RoutingRule placed(String name, int position) {
        return new RoutingRule(0, name, true, List.of(), List.of(), List.of(), List.of(), Optional.empty(),
                Optional.empty(), Optional.empty(), List.of("remd"), position, Optional.empty(), Optional.empty(), 0);
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
