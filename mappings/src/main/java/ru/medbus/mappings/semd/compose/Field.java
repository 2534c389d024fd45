package ru.medbus.mappings.semd.compose;

/** Coded fields of a body: rows of 1.2.643.5.1.13.13.99.2.166. */
enum Field {
    PRIORITY("6000", "Приоритет исполнения рецепта"),
    SERIES("6001", "Серия рецепта"),
    NUMBER("6002", "Номер рецепта"),
    VALIDITY("6004", "Срок действия рецепта"),
    SPECIAL("6006", "По специальному назначению (Отметка)"),
    BENEFIT_SIZE("6009", "Размер льготы (код)"),
    BENEFIT_PERCENT("6010", "Размер льготы (значение в процентах)"),
    DOSES("6011", "Количество назначенных доз"),
    STATUS("6012", "Статус рецепта"),
    DEFERRED("6013", "Отсроченное обслуживание"),
    REFUSAL("6014", "Причина отказа отпуска"),
    PRICE("6015", "Стоимость"),
    DESCRIPTION("7006", "Текстовое описание"),
    VISIT("800", "Обращение"),
    PLACE("801", "Место проведения"),
    STATE("804", "Состояние пациента"),
    PROTOCOL("805", "Протокол консультации"),
    CONCLUSION("806", "Заключение консультации"),
    ADVICE("807", "Рекомендации"),
    FINDING("808", "Выявленные патологии"),
    DIAGNOSIS("809", "Шифр по МКБ-10"),
    OUTCOME("810", "Результат консультации"),
    BENEFIT("811", "Льготная категория"),
    CHRONIC("11001", "Наличие хронических заболеваний");

    private final Coded row;

    Field(String code, String name) {
        row = NsiDictionary.FIELD.row(code, name);
    }

    Coded row() {
        return row;
    }
}
