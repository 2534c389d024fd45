package ru.medbus.web.passport;

import java.time.LocalDate;
import java.util.List;
import ru.medbus.domain.passport.plot.Addresses;
import ru.medbus.domain.passport.plot.Plot;

/** An участок in a table; its addresses street by street. */
record PlotLine(long id, String kind, String number, int adults, int children, boolean hasDoctor, boolean open,
        List<String> streets) {

    static PlotLine of(Plot plot) {
        return new PlotLine(plot.id(), plot.kind().title(), plot.number(), plot.adults(), plot.children(),
                !plot.doctorSnils().isEmpty(), plot.open(LocalDate.now()),
                Addresses.write(plot.addresses()).lines().toList());
    }
}
