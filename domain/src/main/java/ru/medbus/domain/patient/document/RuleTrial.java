package ru.medbus.domain.patient.document;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Why a rule takes a document, or why not. The words name conditions of the rule and nothing of the patient.
 *
 * @param obstacle the first condition that the document does not meet; empty when the rule fits
 */
public record RuleTrial(RoutingRule rule, Optional<String> obstacle) {

    public static RuleTrial of(RoutingRule rule, DocumentTraits document) {
        return new RuleTrial(rule, obstacle(rule, document));
    }

    public boolean fits() {
        return obstacle.isEmpty();
    }

    private static Optional<String> obstacle(RoutingRule rule, DocumentTraits document) {
        if (!rule.active()) {
            return Optional.of("правило выключено");
        }
        if (!rule.inForce(LocalDate.now())) {
            return Optional.of("правило сегодня не действует");
        }
        if (!RoutingRule.named(rule.types(), document.type())) {
            return Optional.of("тип документа " + document.type() + " не входит в " + String.join(", ", rule.types()));
        }
        if (!RoutingRule.named(rule.facilities(), document.facility())) {
            return Optional.of("организация " + document.facility() + " не названа в правиле");
        }
        if (!RoutingRule.named(rule.regions(), document.region())) {
            return Optional.of("регион пациента не входит в " + String.join(", ", rule.regions()));
        }
        return patient(rule, document);
    }

    private static Optional<String> patient(RoutingRule rule, DocumentTraits document) {
        if (!rule.diagnosed(document.diagnoses())) {
            return Optional.of("нет диагноза из " + String.join(", ", rule.diagnoses()));
        }
        if (!rule.aged(document.age())) {
            return Optional.of("возраст не входит в границы правила");
        }
        return rule.kind(document.beta())
                ? Optional.empty()
                : Optional.of(document.beta() ? "это СЭМД-бета" : "это не СЭМД-бета");
    }
}
