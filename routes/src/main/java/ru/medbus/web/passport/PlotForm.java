package ru.medbus.web.passport;

import java.util.Optional;
import java.util.stream.Stream;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.domain.passport.plot.Addresses;
import ru.medbus.domain.passport.plot.Plot;
import ru.medbus.domain.passport.plot.PlotKind;
import ru.medbus.domain.shared.Snils;

/** An участок as its page shows and takes it; id is 0 while it is new. */
record PlotForm(Long id, String kind, String number, String departmentOid, String doctorSnils, String adults,
        String children, String openedOn, String closedOn, String addresses, Integer revision, String why) {

    /** Anybody may leave fields out. */
    PlotForm {
        id = id == null ? 0 : id;
        revision = revision == null ? 0 : revision;
    }

    static PlotForm empty() {
        return new PlotForm(0L, PlotKind.THERAPEUTIC.name(), "", "", "", "", "", "", "", "", 0, "");
    }

    static PlotForm of(Plot plot) {
        return new PlotForm(plot.id(), plot.kind().name(), plot.number(), Typed.shown(plot.departmentOid()),
                Snils.parse(plot.doctorSnils()).map(Snils::formatted).orElse(plot.doctorSnils()),
                Integer.toString(plot.adults()), Integer.toString(plot.children()), plot.openedOn().toString(),
                Typed.shown(plot.closedOn()), Addresses.write(plot.addresses()), plot.revision(), "");
    }

    Plot plot(String facility) {
        return new Plot(id, facility, Typed.chosen(departmentOid), chosenKind(), Typed.text(number), snils(),
                Typed.whole("adults", "Взрослых", adults).orElse(0),
                Typed.whole("children", "Детей", children).orElse(0),
                Typed.day("openedOn", "Открыт с", openedOn).orElseThrow(
                        () -> new PassportRefusedException("openedOn", "Открыт с: заполните.")),
                Typed.day("closedOn", "Закрыт с", closedOn), Addresses.read(Typed.text(addresses)), revision);
    }

    /** Digits when it is one; what is not goes on as typed, to be refused. */
    private String snils() {
        return Optional.of(Typed.text(doctorSnils)).map(typed -> Snils.parse(typed).map(Snils::digits).orElse(typed))
                .orElseThrow();
    }

    private PlotKind chosenKind() {
        return Stream.of(PlotKind.values()).filter(each -> each.name().equals(kind)).findFirst()
                .orElseThrow(() -> new PassportRefusedException("kind", "Вид: выберите из списка."));
    }
}
