package ru.medbus.domain.drugsupply.traceability;

import java.util.Arrays;
import java.util.Optional;

/** What МДЛП is told, by its number of document (edition 1.38). */
public enum ReportKind {
    RECALL(250, "Отзыв операции", 1),
    REFUSAL_SENDER(251, "Отзыв отгрузки отправителем", 25_000),
    REFUSAL_RECEIVER(252, "Отказ получателя", 25_000),
    RETURN_TO_CIRCULATION(391, "Возврат в оборот", 25_000),
    MOVE_ORDER(415, "Отгрузка", 25_000),
    RECEIVE_ORDER(416, "Приёмка (обратный акцепт)", 25_000),
    MOVE_RETURN(417, "Возврат приостановленных", 25_000),
    MOVE_PLACE(431, "Перемещение между местами деятельности", 25_000),
    MOVE_STATE_DISPATCH(470, "Перемещение в рамках ГЛО", 25_000),
    STATE_DISPATCH(471, "Передача другому владельцу в рамках ГЛО", 25_000),
    RECIPE(521, "Отпуск по льготному рецепту", 25_000),
    HEALTH_CARE(531, "Выдача для медицинской помощи", 25_000),
    MOVE_DESTRUCTION(541, "Передача на уничтожение", 25_000),
    DESTRUCTION(542, "Уничтожение", 25_000),
    WITHDRAWAL(552, "Вывод из оборота", 25_000),
    ACCEPT(701, "Подтверждение приёмки", 25_000),
    POSTING(702, "Оприходование", 25_000),
    UNIT_PACK(911, "Агрегация в короб", 25_000),
    UNIT_UNPACK(912, "Разагрегация короба", 1_500),
    UNIT_EXTRACT(913, "Изъятие из короба", 25_000),
    UNIT_APPEND(914, "Добавление в короб", 25_000),
    DEVICE_RECIPE(10521, "Отпуск через регистратор выбытия", 25_000);

    private final int number;
    private final String title;
    private final int most;

    ReportKind(int number, String title, int most) {
        this.number = number;
        this.title = title;
        this.most = most;
    }

    /** {@code action_id}. */
    public int number() {
        return number;
    }

    public String title() {
        return title;
    }

    /** Most objects of one document, by the schema. */
    public int most() {
        return most;
    }

    /** Whether its packs are not listed: the document names another one. */
    public boolean bare() {
        return this == RECALL;
    }

    /** Whether 250 may recall it. */
    public boolean recallable() {
        return this == MOVE_PLACE || this == MOVE_STATE_DISPATCH || this == MOVE_DESTRUCTION;
    }

    public static Optional<ReportKind> of(int number) {
        return Arrays.stream(values()).filter(kind -> kind.number == number).findFirst();
    }
}
