package ru.medbus.domain.drugsupply.traceability;

/** How what is told of one pack stands. */
public enum OutgoingState {
    WAITING("Ждёт отправки"),
    SENT("Отправлено"),
    ACCEPTED("Принято"),
    REFUSED("Отказано"),
    CLOSED("Закрыто");

    private final String title;

    OutgoingState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
