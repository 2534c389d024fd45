package ru.medbus.domain.passport.norms;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A row of a file as it was written.
 *
 * @param number as a person sees it in the file
 * @param cells  head → text
 */
public record StandardRow(int number, Map<String, String> cells) {
    public static final String DEPARTMENT_TYPE = "Код вида подразделения";
    public static final String DEPARTMENT_TYPE_NAME = "Вид подразделения";
    public static final String EQUIPMENT = "Оборудование";
    public static final String TYPES = "Коды видов оборудования";
    public static final String UNITS = "Количество";
    public static final String RULE = "Правило";
    public static final String PER = "На сколько";
    public static final String PARAGRAPH = "Пункт";
    /** Heads of the file in their order. */
    public static final List<String> HEADS = List.of(DEPARTMENT_TYPE, DEPARTMENT_TYPE_NAME, EQUIPMENT, TYPES, UNITS,
            RULE, PER, PARAGRAPH);
    private static final int MOST = 100_000;

    /** The line; every fault of the row is told to the errors. */
    StandardLine line(int n, RowErrors errors) {
        errors.need(this, !text(DEPARTMENT_TYPE).isEmpty(), DEPARTMENT_TYPE, "не указан");
        errors.need(this, !text(EQUIPMENT).isEmpty(), EQUIPMENT, "не указано");
        var types = Stream.of(text(TYPES).split("[\\s,;]+")).filter(code -> !code.isEmpty()).distinct().toList();
        errors.need(this, !types.isEmpty(), TYPES, "нужен хотя бы один код");
        var rule = RuleKind.titled(text(RULE)).orElse(null);
        errors.need(this, rule != null, RULE, "одно из: на подразделение, на койки, на рабочие места, а не «"
                + text(RULE) + "»");
        int units = whole(UNITS, errors);
        int per = rule == RuleKind.PER_DEPARTMENT || rule == null ? 1 : whole(PER, errors);
        return new StandardLine(n, text(DEPARTMENT_TYPE), text(DEPARTMENT_TYPE_NAME), text(EQUIPMENT), types,
                rule == null ? RuleKind.PER_DEPARTMENT : rule, units, per, text(PARAGRAPH));
    }

    private int whole(String head, RowErrors errors) {
        boolean fine = text(head).matches("[1-9]\\d{0,5}") && Integer.parseInt(text(head)) <= MOST;
        errors.need(this, fine, head, "целое число от 1 до " + MOST + ", а не «" + text(head) + "»");
        return fine ? Integer.parseInt(text(head)) : 1;
    }

    private String text(String head) {
        return cells.getOrDefault(head, "").strip();
    }
}
