package ru.medbus.domain.drugsupply.traceability;

/** How a document of ours stands with МДЛП. */
public enum DocumentState {
    READY("Ждёт отправки"),
    SENT("Обрабатывается МДЛП"),
    ACCEPTED("Принят"),
    PARTIAL("Принят частично"),
    REJECTED("Отклонён");

    private final String title;

    DocumentState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public boolean settled() {
        return this == ACCEPTED || this == PARTIAL || this == REJECTED;
    }
}
