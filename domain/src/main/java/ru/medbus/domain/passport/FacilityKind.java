package ru.medbus.domain.passport;

/** What an organisation of the network is. */
public enum FacilityKind {
    AUTHORITY("Орган управления"),
    MEDICAL("Медицинская организация"),
    PHARMACY("Аптечная организация");

    private final String title;

    FacilityKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
