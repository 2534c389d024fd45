package ru.medbus.domain.passport.need;

/** Which units the need is lessened by; chosen by {@code medbus.need.counted}. */
public enum Counted {
    WORKING_IN_AGE("работающие в пределах срока службы"),
    WORKING("работающие"),
    PRESENT("все, что есть в наличии");

    private final String title;

    Counted(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    int of(Units units) {
        return switch (this) {
            case WORKING_IN_AGE -> units.working() - units.worn();
            case WORKING -> units.working();
            case PRESENT -> units.present();
        };
    }
}
