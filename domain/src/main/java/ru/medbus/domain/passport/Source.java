package ru.medbus.domain.passport;

/** Who keeps a record: what ФРМО or ФРМР says is loaded over, what the region entered is not. */
public enum Source {
    FRMO("ФРМО"),
    LOCAL("регион");

    private final String title;

    Source(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
