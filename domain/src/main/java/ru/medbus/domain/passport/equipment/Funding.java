package ru.medbus.domain.passport.equipment;

/** What a unit was paid from. */
public enum Funding {
    UNKNOWN("не указано"),
    FEDERAL("федеральный бюджет"),
    REGIONAL("бюджет субъекта"),
    LOCAL("местный бюджет"),
    INSURANCE("средства ОМС"),
    OWN("приносящая доход деятельность"),
    GIFT("безвозмездная передача");

    private final String title;

    Funding(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
