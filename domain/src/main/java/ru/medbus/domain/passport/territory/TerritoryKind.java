package ru.medbus.domain.passport.territory;

/** What a territory is (131-ФЗ, ст. 2). */
public enum TerritoryKind {
    REGION("Субъект РФ"),
    DISTRICT("Муниципальный район"),
    OKRUG("Муниципальный округ"),
    CITY("Городской округ"),
    URBAN("Городское поселение"),
    RURAL("Сельское поселение"),
    LOCALITY("Населённый пункт");

    private final String title;

    TerritoryKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
