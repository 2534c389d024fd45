package ru.medbus.demo;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import ru.medbus.domain.patient.document.RoutingRule;
import ru.medbus.domain.patient.document.RoutingRules;
import ru.medbus.domain.shared.ClusterTurn;

/** Routing rules of the invented region, made once; what an administrator changes stays changed. */
@Component
@Profile("demo")
class DemoRules implements SmartInitializingSingleton {
    private static final List<RoutingRule> RULES = List.of(
            rule("Все СЭМД → РЭМД", List.of(), List.of(), Optional.of(false), "remd"),
            rule("Рецепты, отпуск, консультации → сервис региона", List.of("119", "140", "141", "148"), List.of(),
                    Optional.empty(),
                    "subscriber.region"),
            rule("Онкология → ВИМИС", List.of(), List.of("C00-C97", "D00-D09"), Optional.empty(), "vimis.1"),
            rule("Диабет и профилактика → ВИМИС", List.of(), List.of("E10-E14", "Z00-Z13"), Optional.empty(),
                    "vimis.2"),
            rule("Беременность и роды → ВИМИС", List.of(), List.of("O00-O99"), Optional.empty(), "vimis.3"),
            rule("Сердце и сосуды → ВИМИС", List.of(), List.of("I00-I99"), Optional.empty(), "vimis.4"),
            rule("Инфекции → ВИМИС", List.of(), List.of("A00-A99", "B00-B99"), Optional.empty(), "vimis.5"));

    private final RoutingRules rules;
    private final ClusterTurn turns;

    DemoRules(RoutingRules rules, ClusterTurn turns) {
        this.rules = rules;
        this.turns = turns;
    }

    @Override
    public void afterSingletonsInstantiated() {
        turns.waitFor("demo.rules", this::write);
    }

    private void write() {
        if (rules.all().isEmpty()) {
            RULES.forEach(rule -> rules.save(rule, "medbus"));
        }
    }

    private static RoutingRule rule(String name, List<String> types, List<String> diagnoses, Optional<Boolean> beta,
            String recipient) {
        return new RoutingRule(0, name, true, types, List.of(), diagnoses, List.of(), Optional.empty(),
                Optional.empty(), beta, List.of(recipient), 0);
    }
}
