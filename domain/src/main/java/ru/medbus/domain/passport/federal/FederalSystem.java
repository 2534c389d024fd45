package ru.medbus.domain.passport.federal;

/** Whom the passports are loaded from. */
public enum FederalSystem {
    FRMO("ФРМО"),
    FRMR("ФРМР");

    private final String title;

    FederalSystem(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
