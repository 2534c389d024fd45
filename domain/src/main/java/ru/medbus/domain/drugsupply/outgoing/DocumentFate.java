package ru.medbus.domain.drugsupply.outgoing;

import java.util.EnumSet;
import java.util.Set;

/** How the document of a dispensing stands, and where it may go from there. */
public enum DocumentFate {
    /** To be made, signed and sent. */
    ORDERED("в очереди", "busy"),
    /** The bus has it; РЭМД has not answered yet. */
    SENT("отправлен в РЭМД", "busy"),
    REGISTERED("зарегистрирован в РЭМД", "ok"),
    /** By our own checks or by РЭМД; a person mends it. */
    REFUSED("отклонён", "danger"),
    /** The dispensing was reversed before РЭМД knew of it. */
    CANCELLED("не нужен: отпуск сторнирован", "");

    private final String title;
    private final String kind;

    DocumentFate(String title, String kind) {
        this.title = title;
        this.kind = kind;
    }

    public String title() {
        return title;
    }

    /** Of the badge that shows it. */
    public String kind() {
        return kind;
    }

    public boolean mayBecome(DocumentFate next) {
        return next().contains(next);
    }

    /** A reversal that comes while the document is handed over finds it sent all the same. */
    private Set<DocumentFate> next() {
        return switch (this) {
            case ORDERED -> EnumSet.of(SENT, REFUSED, CANCELLED);
            case SENT -> EnumSet.of(REGISTERED, REFUSED);
            case REGISTERED -> EnumSet.of(ORDERED);
            case REFUSED -> EnumSet.of(ORDERED, CANCELLED);
            case CANCELLED -> EnumSet.of(SENT);
        };
    }
}
