package ru.medbus.domain.drugsupply.traceability;

/** What МДЛП's word on a code may bar. */
public enum GatedOperation {
    RECEIPT("Приёмка"),
    MOVE("Перемещение и возврат"),
    DISPENSE("Отпуск");

    private final String title;

    GatedOperation(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
