package ru.medbus.web.passport;

import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.domain.passport.facility.Technology;

/** A technology as its page shows and takes it; id is 0 while it is new. */
record TechnologyForm(Long id, String code, String name, String departmentOid, String usedFrom, String usedTo,
        Integer revision, String why) {

    /** Anybody may leave fields out. */
    TechnologyForm {
        id = id == null ? 0 : id;
        revision = revision == null ? 0 : revision;
    }

    static TechnologyForm empty() {
        return new TechnologyForm(0L, "", "", "", "", "", 0, "");
    }

    static TechnologyForm of(Technology technology) {
        return new TechnologyForm(technology.id(), technology.code(), technology.name(),
                Typed.shown(technology.departmentOid()), technology.usedFrom().toString(),
                Typed.shown(technology.usedTo()), technology.revision(), "");
    }

    Technology technology(String facility) {
        return new Technology(id, facility, Typed.chosen(departmentOid), Typed.text(code), Typed.text(name),
                Typed.day("usedFrom", "Применяется с", usedFrom).orElseThrow(
                        () -> new PassportRefusedException("usedFrom", "Применяется с: заполните.")),
                Typed.day("usedTo", "Не применяется с", usedTo), revision);
    }
}
