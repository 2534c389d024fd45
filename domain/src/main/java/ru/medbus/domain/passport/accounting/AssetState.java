package ru.medbus.domain.passport.accounting;

/** How a fixed asset is used. */
public enum AssetState {
    IN_USE("В эксплуатации"),
    STORED("На консервации"),
    REPAIR("В ремонте"),
    WRITTEN_OFF("Списан");

    private final String title;

    AssetState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
