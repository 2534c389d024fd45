package ru.medbus.routes.repair;

import ru.medbus.adapters.remd.RemdCode;
import ru.medbus.routes.document.RemdRegistrationRoute;
import ru.medbus.routes.relay.RelayTranslationRoute;

/**
 * Whose a failure is and what a person can do: our reading of a step and a code, not federal words.
 *
 * @param action in Russian, for the administrator
 */
public record FailureAdvice(Side side, String action) {

    /** Who has to act before a resend makes sense. */
    public enum Side {
        REGION("регион"),
        FEDERAL("федеральная система"),
        RECIPIENT("получатель"),
        SENDER("отправитель");

        private final String title;

        Side(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public static FailureAdvice of(String step, String code) {
        return switch (code) {
            case "UNAVAILABLE" -> new FailureAdvice(recipient(step),
                    "Система не отвечала слишком долго. Проверьте связь и её состояние, затем повторите группу.");
            case "FAILURE" -> new FailureAdvice(Side.REGION,
                    "Ошибка самой шины. Найдите её в журнале приложения по номеру сообщения; исправив, повторите группу.");
            case RelayTranslationRoute.UNMAPPED -> new FailureAdvice(Side.REGION,
                    "Региональному коду не сопоставлен федеральный. Добавьте сопоставление, действующее на названный день"
                            + " (раздел «Сопоставление кодов»), затем повторите группу.");
            case "VIMIS_TYPE" -> new FailureAdvice(Side.REGION,
                    "Исправьте правило маршрутизации или medbus.delivery.vimis-types, затем повторите группу.");
            case "FRMO", "FRMR" ->
                new FailureAdvice(Side.FEDERAL, "Набор противоречит сам себе или сети. Строки и причины —"
                        + " Паспорт, «Загрузка ФРМО и ФРМР»; когда их исправят в реестре, закажите загрузку снова.");
            case "FRMR_SILENT" -> new FailureAdvice(Side.FEDERAL,
                    "ИПС приняла запрос, ответа нет. Проверьте адрес обратного вызова в ИПС, затем повторите группу.");
            case "FRLLO_SILENT" -> new FailureAdvice(Side.FEDERAL,
                    "ИПС приняла пакет, ответа нет. Проверьте адрес обратного вызова в ИПС, затем повторите группу.");
            case "FRLLO_UNKNOWN" -> new FailureAdvice(Side.FEDERAL,
                    "ФРЛЛО ответила не о наших записях. Сообщите в её поддержку; повторять нечего.");
            default -> step.equals(RemdRegistrationRoute.ID) ? remd(code) : other(step);
        };
    }

    private static FailureAdvice remd(String mnemonic) {
        var known = RemdCode.of(mnemonic);
        return new FailureAdvice(switch (known.side()) {
            case FEDERAL -> Side.FEDERAL;
            case REGION -> Side.REGION;
            case SENDER -> Side.SENDER;
        }, known.advice());
    }

    private static FailureAdvice other(String step) {
        return new FailureAdvice(recipient(step),
                "Получатель прочёл документ и отказал. Согласуйте с ним причину; когда она устранена, повторите группу.");
    }

    private static Side recipient(String step) {
        if (step.startsWith("remd.") || step.startsWith("vimis.") || step.startsWith("frmr.")
                || step.startsWith("frllo.")) {
            return Side.FEDERAL;
        }
        return step.startsWith("subscriber.") ? Side.RECIPIENT : Side.REGION;
    }
}
