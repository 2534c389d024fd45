package ru.medbus.domain.drugsupply.stocktaking;

/** What the act does about a difference. */
public enum Resolution {
    /** The book stays; the note says why, and what is to be done. */
    KEEP("Учёт не менять"),
    /** The book follows what was found: written off, taken back, put into the other cell. */
    CORRECT("Исправить учёт по факту");

    private final String title;

    Resolution(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
