package ru.medbus.domain.drugsupply.frllo;

/** How a record stands with ФРЛЛО. */
public enum FrlloState {
    /** For its turn, or for what ФРЛЛО has to know before. */
    WAITING("ждёт отправки", ""),
    SENT("отправлено", "busy"),
    ACCEPTED("принято", "ok"),
    REFUSED("отказано", "danger"),
    /** Of a category or a time that the region does not tell of. */
    SKIPPED("не передаётся", ""),
    /** A person has decided, or there is nothing left to tell. */
    CLOSED("закрыто", "");

    private final String title;
    private final String badge;

    FrlloState(String title, String badge) {
        this.title = title;
        this.badge = badge;
    }

    public String title() {
        return title;
    }

    /** Colour of the badge that shows it. */
    public String badge() {
        return badge;
    }
}
