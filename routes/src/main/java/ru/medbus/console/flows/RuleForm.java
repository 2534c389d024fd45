package ru.medbus.console.flows;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ru.medbus.domain.patient.document.RoutingRule;

/** What the page of a rule shows and takes, as it was typed; lists are separated by commas or spaces. Id is 0 while new. */
record RuleForm(Long id, String name, Boolean active, String types, String facilities, String diagnoses,
        String regions, String ageFrom, String ageTo, String beta, List<String> recipients, String position,
        String validFrom, String validTo, Integer version, String reason, String document) {
    private static final int HIGHEST_AGE = 150;

    /** A browser sends nothing for what is not ticked, and anybody may leave fields out. */
    RuleForm {
        id = Optional.ofNullable(id).orElse(0L);
        active = Boolean.TRUE.equals(active);
        recipients = recipients == null ? List.of() : List.copyOf(recipients);
        version = Optional.ofNullable(version).orElse(0);
    }

    static RuleForm empty() {
        return new RuleForm(0L, "", true, "", "", "", "", "", "", "", List.of(), "0", "", "", 0, "", "");
    }

    static RuleForm of(RoutingRule rule) {
        return new RuleForm(rule.id(), rule.name(), rule.active(), String.join(", ", rule.types()),
                String.join(", ", rule.facilities()), String.join(", ", rule.diagnoses()),
                String.join(", ", rule.regions()), text(rule.ageFrom()), text(rule.ageTo()),
                rule.beta().map(only -> only ? "only" : "except").orElse(""), rule.recipients(),
                Integer.toString(rule.position()), text(rule.validFrom()), text(rule.validTo()), rule.version(), "",
                "");
    }

    /** @throws IllegalArgumentException what was typed is no number or no day; the message says which */
    RoutingRule rule() {
        return new RoutingRule(id, typed(name), active, words(types), words(facilities),
                words(diagnoses).stream().map(String::toUpperCase).toList(), words(regions),
                number("Возраст от", ageFrom), number("Возраст до", ageTo),
                Optional.of(typed(beta)).filter(word -> !word.isEmpty()).map("only"::equals), recipients,
                number("Порядок", position).orElse(0), day("Действует с", validFrom), day("Действует по", validTo),
                version);
    }

    private static String typed(String text) {
        return text == null ? "" : text.strip();
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    private static List<String> words(String text) {
        return Stream.of(typed(text).split("[,;\\s]+")).filter(word -> !word.isEmpty()).distinct().toList();
    }

    private static Optional<Integer> number(String field, String text) {
        if (typed(text).isEmpty()) {
            return Optional.empty();
        }
        if (!typed(text).matches("\\d{1,4}")
                || field.startsWith("Возраст") && Integer.parseInt(typed(text)) > HIGHEST_AGE) {
            throw new IllegalArgumentException("«" + field + "»: нужно целое число");
        }
        return Optional.of(Integer.valueOf(typed(text)));
    }

    private static Optional<LocalDate> day(String field, String text) {
        try {
            return typed(text).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(typed(text)));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("«" + field + "»: нужна дата", e);
        }
    }
}
