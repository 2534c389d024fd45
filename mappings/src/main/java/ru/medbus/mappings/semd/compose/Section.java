package ru.medbus.mappings.semd.compose;

/** Sections of a body: rows of 1.2.643.5.1.13.13.99.2.197; the section's title is the row's name. */
enum Section {
    DOCINFO("Сведения о документе"),
    BENEFITS("Льготы"),
    RECIPE("Рецепт"),
    MEDDISPENSE("Отпуск лекарственного препарата/изделия медицинского назначения/специализированного продукта"
            + " лечебного питания"),
    ANAM("Анамнез заболевания"),
    LANAM("Анамнез жизни"),
    RESCONS("Результаты консультации/осмотра врача"),
    DGN("Диагнозы"),
    REGIME("Режим и рекомендации");

    private final Coded row;

    Section(String name) {
        row = NsiDictionary.SECTION.row(name(), name);
    }

    Coded row() {
        return row;
    }
}
