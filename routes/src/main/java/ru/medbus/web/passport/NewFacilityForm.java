package ru.medbus.web.passport;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import ru.medbus.domain.passport.Facility;
import ru.medbus.domain.passport.FacilityKind;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.domain.passport.Source;

/** An organisation that the region keeps itself, as it is typed. */
record NewFacilityForm(String kind, String oid, String fullName, String shortName, String inn, String kpp, String ogrn,
        String address, String openedOn, String why) {

    static NewFacilityForm blank(LocalDate today) {
        return new NewFacilityForm(FacilityKind.PHARMACY.name(), "", "", "", "", "", "", "", today.toString(), "");
    }

    /** @throws PassportRefusedException a kind or a day that is none */
    Facility facility() {
        var chosen = Stream.of(FacilityKind.values()).filter(each -> each.name().equals(kind)).findFirst()
                .orElseThrow(() -> new PassportRefusedException("kind", "Выберите, что это за организация"));
        var opened = Typed.day("openedOn", "Открыта", openedOn);
        var called = Typed.chosen(shortName).orElse(Typed.text(fullName));
        return new Facility(Typed.text(oid), chosen, Typed.text(fullName), called, Optional.empty(), "", "", "", 0,
                Typed.text(inn), Typed.text(kpp), Typed.text(ogrn), "", "", Typed.text(address), "", "", "", "", opened,
                Optional.empty(), "", Source.LOCAL, 1);
    }
}
