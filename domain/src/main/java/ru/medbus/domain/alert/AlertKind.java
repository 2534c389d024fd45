package ru.medbus.domain.alert;

/** What may be wrong; the title is what the administrator reads. The name is stored and never changes. */
public enum AlertKind {
    BACKLOG("Очередь растёт"),
    UNREAD("Очередь никто не читает"),
    SILENCE("Система молчит"),
    FAILURES("Много отказов"),
    CERTIFICATE("Истекает сертификат"),
    OLDEST("Сообщение ждёт слишком долго"),
    DISK("Кончается место на диске"),
    DEFERRAL("Подходит срок отсрочки");

    private final String title;

    AlertKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
