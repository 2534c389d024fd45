package ru.medbus.domain.drugsupply.traceability;

import java.util.Map;

/** Statuses of codes in people's words (reference/mdlp, 3.7). A word that is not here is shown as МДЛП wrote it. */
public final class CodeStatus {
    private static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry("marked", "ожидает выпуска"), Map.entry("in_circulation", "в обороте"),
            Map.entry("in_realization", "отгружен, ждёт подтверждения"),
            Map.entry("waiting_confirmation", "ожидает подтверждения"),
            Map.entry("in_sale", "продан в розницу"), Map.entry("in_partial_sale", "частично продан в розницу"),
            Map.entry("in_discount_prescription_sale", "отпущен по льготному рецепту"),
            Map.entry("in_partial_discount_prescription_sale", "частично отпущен по льготному рецепту"),
            Map.entry("in_medical_use", "выдан для медицинского применения"),
            Map.entry("in_partial_medical_use", "частично выдан для медицинского применения"),
            Map.entry("dispensing_by_document", "выдан по документам"),
            Map.entry("in_partial_dispensing_by_document", "частично выдан по документам"),
            Map.entry("discount_prescription_error", "отпущен по льготному рецепту с ошибкой"),
            Map.entry("paused_circulation", "оборот приостановлен"), Map.entry("expired", "срок годности истёк"),
            Map.entry("out_of_circulation", "выведен из оборота"),
            Map.entry("moved_for_disposal", "передан на уничтожение"), Map.entry("disposed", "уничтожен"),
            Map.entry("moved_to_unregistered", "отгружен незарегистрированному участнику"),
            Map.entry("moved_to_eeu", "отгружен в ЕАЭС"), Map.entry("moved_to_warehouse", "принят на склад"),
            Map.entry("change_owner", "ожидает смены владельца"),
            Map.entry("change_owner_state_gov", "ожидает получения новым владельцем (ГЛО)"),
            Map.entry("transfered_to_owner", "ожидает получения владельцем"),
            Map.entry("confirm_return_paused", "ожидает подтверждения возврата"),
            Map.entry("awaiting_return_confirmation", "ожидает подтверждения возврата"),
            Map.entry("in_arbitration", "в арбитраже"), Map.entry("lp_sampled", "отобран как образец"));

    private CodeStatus() {}

    public static String title(String status) {
        return TITLES.getOrDefault(status, status);
    }
}
