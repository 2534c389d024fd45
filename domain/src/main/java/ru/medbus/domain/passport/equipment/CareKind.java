package ru.medbus.domain.passport.equipment;

/** What is done for a unit by a date; the first two come again. */
public enum CareKind {
    MAINTENANCE("Техническое обслуживание"),
    VERIFICATION("Поверка"),
    REPAIR("Ремонт");

    private final String title;

    CareKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public boolean recurs() {
        return this != REPAIR;
    }
}
