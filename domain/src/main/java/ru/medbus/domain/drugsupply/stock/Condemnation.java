package ru.medbus.domain.drugsupply.stock;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * By what packs are handed over to be destroyed.
 *
 * @param fias     GUID of the address where they are destroyed
 * @param contract with who destroys them
 * @param act      of the handing over
 * @param ground   of {@link #GROUNDS}
 * @param decision of Росздравнадзор or a court; empty when the owner decides
 * @param cause    of {@link #CAUSES}
 */
public record Condemnation(Destroyer to, String fias, Paper contract, Paper act, int ground, String decision,
        int cause) {
    /** МДЛП destruction_type. */
    public static final Map<Integer, String> GROUNDS = new TreeMap<>(
            Map.of(1, "Решение владельца", 2, "Решение Росздравнадзора", 3, "Решение суда"));
    /** МДЛП reason_for_destruction. */
    public static final Map<Integer, String> CAUSES = new TreeMap<>(Map.of(1, "Недоброкачественный", 2,
            "Контрафактный", 3, "Фальсифицированный", 4, "Утратил потребительские свойства", 5,
            "Истёк срок годности", 6, "Отозван производителем", 7, "Исключён из ГРЛС"));
    private static final int OWNER = 1;
    private static final int LONGEST = 200;

    /** @throws StockRefusedException МДЛП does not take it so */
    public Condemnation {
        fias = fias.strip();
        decision = decision.strip();
        refuse(!fias.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"),
                "Адрес уничтожения: нужен код ФИАС, 36 знаков вида 00000000-0000-4000-8000-000000000001.");
        refuse(!GROUNDS.containsKey(ground), "Выберите основание уничтожения.");
        refuse(!CAUSES.containsKey(cause), "Выберите причину уничтожения.");
        refuse(ground != OWNER && decision.isEmpty(), "Укажите номер и дату решения: основание — "
                + GROUNDS.getOrDefault(ground, "").toLowerCase(Locale.ROOT) + ".");
        refuse(decision.length() > LONGEST, "Решение — до " + LONGEST + " знаков.");
    }

    private static void refuse(boolean wrong, String why) {
        if (wrong) {
            throw new StockRefusedException(why);
        }
    }
}
