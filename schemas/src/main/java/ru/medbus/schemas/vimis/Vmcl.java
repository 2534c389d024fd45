package ru.medbus.schemas.vimis;

import java.util.Arrays;
import java.util.Optional;

/** Profile of ВИМИС. Code 1 is of the protocol «Онкология», 2–5 are seen at one regional system only. */
public enum Vmcl {
    ONCOLOGY(1, "Онкология"),
    PREVENTION(2, "Профилактика"),
    OBSTETRICS(3, "АКиНЕО"),
    CARDIOLOGY(4, "ССЗ"),
    INFECTIONS(5, "Инфекционные болезни");

    private final int code;
    private final String title;

    Vmcl(int code, String title) {
        this.code = code;
        this.title = title;
    }

    /** The number on the wire. */
    public int code() {
        return code;
    }

    public String title() {
        return title;
    }

    public static Optional<Vmcl> of(int code) {
        return Arrays.stream(values()).filter(vmcl -> vmcl.code == code).findFirst();
    }
}
