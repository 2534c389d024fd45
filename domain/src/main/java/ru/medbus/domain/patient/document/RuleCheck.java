package ru.medbus.domain.patient.document;

/** What no rule may say. The texts are for the administrator. */
final class RuleCheck {
    private static final String CODE = "[A-Z]\\d{0,2}(\\.\\d{0,2})?";
    private static final String RANGE = "[A-Z]\\d\\d-[A-Z]\\d\\d";

    private RuleCheck() {}

    static void check(RoutingRule rule) {
        require(!rule.name().isBlank(), "Назовите правило: по имени его находят на странице сообщения");
        require(!rule.recipients().isEmpty(), "Укажите хотя бы одного получателя");
        rule.diagnoses().forEach(code -> require(code.matches(CODE) || code.matches(RANGE), "Диагноз «" + code
                + "» не понятен: пишите начало кода МКБ-10 латиницей (C, I10) или диапазон (I00-I99)"));
        require(rule.ageFrom().orElse(0) <= rule.ageTo().orElse(Integer.MAX_VALUE),
                "Возраст «от» больше возраста «до»: правило не подойдёт никому");
        require(rule.validTo().isEmpty() || rule.validFrom().isEmpty()
                || !rule.validTo().get().isBefore(rule.validFrom().get()), "Последний день действия раньше первого");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
