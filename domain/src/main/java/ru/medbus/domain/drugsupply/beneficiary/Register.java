package ru.medbus.domain.drugsupply.beneficiary;

/** Whose register a category belongs to. */
public enum Register {
    FEDERAL("Федеральный"),
    REGIONAL("Региональный"),
    ADDITIONAL("Дополнительный");

    private final String title;

    Register(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
