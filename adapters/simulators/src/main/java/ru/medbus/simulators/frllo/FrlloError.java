package ru.medbus.simulators.frllo;

/** Errors of the register, by the names and words that are known of them. */
enum FrlloError {
    VALIDATION_ERROR("Неверный формат передаваемого значения"),
    DIC_ERROR("Неверный код термина для значения, определяемого по справочнику"),
    REQUIRED_CITIZEN_ERROR("Не переданы обязательные сведения о гражданине"),
    REQUIRED_IDENTIFY_ERROR("Не передано ни одного идентификатора гражданина"),
    CITIZEN_IDENTIFY_ERROR("Переданы некорректные идентификаторы документов гражданина"),
    CITIZEN_SEARCH_ERROR("Сведения о гражданине в регистре не найдены"),
    RECIPE_POSITION_ERROR("Не передан код назначенной мед. продукции"),
    BENEFIT_SOURCE_ERROR("Информационная система не является владельцем сведений для категории льготы"),
    CITIZEN_BENEFIT_ERROR("У гражданина не найдены сведения по коду льготы"),
    RECIPE_DATE_ERROR("Не корректно передана дата назначения"),
    EXPIRE_DATE_ERROR("Дата срока действия раньше даты назначения"),
    RELISE_POSITION_ERROR("Не передан код отпущенной мед. продукции"),
    RECIPE_IDENTIFY_ERROR("Отсутствуют сведения о переданном назначении мед. продукции"),
    RELISE_DATE_ERROR("Не корректно передана дата отпуска"),
    RELISE_QTY_ERROR("Количество отпущенных потребительских упаковок не согласуется с кол-вом потребительских единиц"),
    UNKNOWN_SYSTEM("Не удалось определить информационную систему");

    private final String words;

    FrlloError(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
