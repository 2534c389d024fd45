package ru.medbus.domain.drugsupply.outgoing;

/** Fields of the forms that send documents, as refusals may be about them. */
public enum RefusedField {
    WHOLE("", "документ в целом"),
    PATIENT("patient", "пациент: карточка льготника"),
    DRUG("drug", "рецепт: лекарство"),
    DOSE("singleDose", "рецепт: доза"),
    TIMES("timesADay", "рецепт: раз в день"),
    COURSE("courseDays", "рецепт: дней курса"),
    QUANTITY("quantity", "количество"),
    DIAGNOSIS("diagnosis", "рецепт: диагноз"),
    CATEGORY("category", "рецепт: льготная категория"),
    TERM("term", "рецепт: срок действия"),
    SPECIAL("special", "рецепт: по специальному назначению"),
    COMMISSION("commissionNumber", "рецепт: протокол ВК"),
    STAFF("staff", "врач или фармацевт, который подписал"),
    ORGANISATION("organisation", "организация"),
    ITEM("item", "отпуск: торговая позиция (КЛП)"),
    RECIPE("recipe", "отпуск: рецепт, по которому отпущено"),
    GIVEN_ON("givenOn", "отпуск: дата");

    private final String code;
    private final String title;

    RefusedField(String code, String title) {
        this.code = code;
        this.title = title;
    }

    /** Name of the field in its form. */
    public String code() {
        return code;
    }

    public String title() {
        return title;
    }
}
