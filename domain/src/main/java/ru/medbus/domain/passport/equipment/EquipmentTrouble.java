package ru.medbus.domain.passport.equipment;

/** What makes a unit stand out in the register; written-off ones never do. */
public enum EquipmentTrouble {
    VERIFICATION("поверка просрочена"),
    MAINTENANCE("обслуживание просрочено"),
    WORN("сверх срока службы");

    private final String title;

    EquipmentTrouble(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
