package ru.medbus.domain.drugsupply.stock;

/** Where a pack is in its life with us. */
public enum PackState {
    /** Not received yet. */
    UNKNOWN("Не принята"),
    IN_STOCK("На остатке"),
    IN_TRANSIT("В пути"),
    DISPENSED("Отпущена"),
    RETURNED("Возвращена поставщику"),
    CONDEMNED("Передана на уничтожение"),
    DESTROYED("Уничтожена"),
    WRITTEN_OFF("Списана");

    private final String title;

    PackState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
