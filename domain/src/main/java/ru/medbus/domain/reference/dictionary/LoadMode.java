package ru.medbus.domain.reference.dictionary;

/** When a dictionary is loaded. */
public enum LoadMode {
    /** Neither loaded nor asked for. */
    OFF("не загружается"),
    /** Its newest version is asked for on schedule; a person loads it. */
    MANUAL("вручную"),
    SCHEDULE("по расписанию");

    private final String title;

    LoadMode(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
