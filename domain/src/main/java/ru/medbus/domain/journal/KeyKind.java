package ru.medbus.domain.journal;

import java.util.Arrays;

/** What a business key names. The code is stored and never changes. */
public enum KeyKind {
    DOCUMENT(1, "Документ"),
    SET(2, "Набор версий"),
    SNILS(3, "СНИЛС"),
    ENP(4, "ЕНП"),
    FACILITY(5, "Организация"),
    PRESCRIPTION(6, "Рецепт"),
    CONTRACT(7, "Контракт"),
    SGTIN(8, "КИЗ"),
    CORRELATION(9, "Связь с ответом"),
    REGISTRY_NUMBER(10, "Номер в реестре"),
    PATIENT(11, "Пациент в МИС");

    private final int code;
    private final String title;

    KeyKind(int code, String title) {
        this.code = code;
        this.title = title;
    }

    public int code() {
        return code;
    }

    /** As people call it. */
    public String title() {
        return title;
    }

    /** Whether the value is a person's number: stored as a keyed hash, never shown. */
    public boolean personal() {
        return this == SNILS || this == ENP || this == PATIENT;
    }

    static KeyKind of(int code) {
        return Arrays.stream(values()).filter(kind -> kind.code == code).findFirst().orElseThrow();
    }
}
