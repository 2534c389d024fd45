package ru.medbus.domain.patient.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A rule as people read it, field by field; two versions are compared by it. */
final class RuleWords {
    private static final String ANY = "любые";

    private RuleWords() {}

    static Map<String, String> of(RoutingRule rule) {
        var words = new LinkedHashMap<String, String>();
        words.put("название", rule.name());
        words.put("включено", rule.active() ? "да" : "нет");
        words.put("порядок", Integer.toString(rule.position()));
        words.put("действует с", rule.validFrom().map(Object::toString).orElse("—"));
        words.put("действует по", rule.validTo().map(Object::toString).orElse("—"));
        words.put("типы документов", list(rule.types()));
        words.put("организации", list(rule.facilities()));
        words.put("диагнозы", list(rule.diagnoses()));
        words.put("регионы", list(rule.regions()));
        words.put("возраст от", rule.ageFrom().map(Object::toString).orElse("—"));
        words.put("возраст до", rule.ageTo().map(Object::toString).orElse("—"));
        words.put("СЭМД-бета", rule.beta().map(only -> only ? "только" : "кроме").orElse("и те и другие"));
        words.put("получатели", String.join(", ", rule.recipients()));
        return words;
    }

    /** What became different, a line for each field. */
    static String change(Optional<RoutingRule> before, RoutingRule after) {
        var old = before.map(RuleWords::of).orElse(Map.of());
        var lines = of(after).entrySet().stream().filter(field -> !field.getValue().equals(old.get(field.getKey())))
                .filter(field -> !old.isEmpty() || !List.of(ANY, "—").contains(field.getValue()))
                .map(field -> field.getKey() + ": "
                        + (old.isEmpty() ? "" : old.get(field.getKey()) + " → ") + field.getValue())
                .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? "сохранено без изменений" : lines;
    }

    private static String list(List<String> words) {
        return words.isEmpty() ? ANY : String.join(", ", words);
    }
}
