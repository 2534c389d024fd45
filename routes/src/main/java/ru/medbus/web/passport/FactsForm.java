package ru.medbus.web.passport;

import ru.medbus.domain.passport.Facility;
import ru.medbus.domain.passport.facility.FacilityFacts;

/** Facts of an organisation as their page shows and takes them. */
record FactsForm(String profile, String level, String inn, String kpp, String ogrn, String oktmo, String postIndex,
        String address, String head, String phone, String email, String site, Integer revision, String why) {

    /** Anybody may leave fields out. */
    FactsForm {
        revision = revision == null ? 0 : revision;
    }

    static FactsForm of(Facility facility) {
        return new FactsForm(facility.profile(), facility.level() == 0 ? "" : Integer.toString(facility.level()),
                facility.inn(), facility.kpp(), facility.ogrn(), facility.oktmo(), facility.postIndex(),
                facility.address(), facility.head(), facility.phone(), facility.email(), facility.site(),
                facility.revision(), "");
    }

    FacilityFacts facts() {
        return new FacilityFacts(Typed.text(profile),
                Typed.whole("level", "Уровень оказания помощи", level).orElse(0), Typed.text(inn), Typed.text(kpp),
                Typed.text(ogrn), Typed.text(oktmo), Typed.text(postIndex), Typed.text(address), Typed.text(head),
                Typed.text(phone), Typed.text(email), Typed.text(site));
    }
}
