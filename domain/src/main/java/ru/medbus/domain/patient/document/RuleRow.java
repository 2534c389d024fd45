package ru.medbus.domain.patient.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A rule as it is stored. */
record RuleRow(long id, String name, boolean active, String[] types, String[] facilities, String[] diagnoses,
        String[] regions, Integer ageFrom, Integer ageTo, Boolean beta, String[] recipients, int position,
        LocalDate validFrom, LocalDate validTo, int version, String author) {

    static RuleRow of(RoutingRule rule, String author) {
        return new RuleRow(rule.id(), rule.name(), rule.active(), array(rule.types()), array(rule.facilities()),
                array(rule.diagnoses()), array(rule.regions()), rule.ageFrom().orElse(null),
                rule.ageTo().orElse(null), rule.beta().orElse(null), array(rule.recipients()), rule.position(),
                rule.validFrom().orElse(null), rule.validTo().orElse(null), rule.version(), author);
    }

    RoutingRule rule() {
        return new RoutingRule(id, name, active, List.of(types), List.of(facilities), List.of(diagnoses),
                List.of(regions), Optional.ofNullable(ageFrom), Optional.ofNullable(ageTo), Optional.ofNullable(beta),
                List.of(recipients), position, Optional.ofNullable(validFrom), Optional.ofNullable(validTo), version);
    }

    private static String[] array(List<String> words) {
        return words.toArray(String[]::new);
    }
}
