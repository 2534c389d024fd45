package ru.medbus.domain.drugsupply.frllo;

/** What a record is about, in the order in which ФРЛЛО has to learn it. */
public enum FrlloKind {
    CITIZEN("Гражданин", 1_800),
    BENEFIT("Льгота", 900),
    /** Отказ от набора социальных услуг in the part of drugs, for a year. */
    REFUSAL("Отказ от НСУ", 800),
    RECIPE("Рецепт", 1_900),
    /** Drugs of one stock batch handed out at one visit. */
    RELEASE("Отпуск", 1_600);

    private final String title;
    private final int bytes;

    FrlloKind(String title, int bytes) {
        this.title = title;
        this.bytes = bytes;
    }

    public String title() {
        return title;
    }

    /** Length of one document in the text, from above. */
    int bytes() {
        return bytes;
    }
}
