package ru.medbus.web.passport;

import java.time.LocalDate;
import java.util.List;
import ru.medbus.domain.passport.plot.Addresses;
import ru.medbus.domain.passport.plot.Plot;

/**
 * An участок in a table.
 *
 * @param streets its addresses street by street, the first few
 * @param more    how many streets are left out
 */
record PlotLine(long id, String kind, String number, int adults, int children, boolean hasDoctor, boolean open,
        List<String> streets, int more) {
    private static final int SHOWN = 8;

    static PlotLine of(Plot plot) {
        var streets = Addresses.write(plot.addresses()).lines().toList();
        return new PlotLine(plot.id(), plot.kind().title(), plot.number(), plot.adults(), plot.children(),
                !plot.doctorSnils().isEmpty(), plot.open(LocalDate.now()),
                streets.stream().limit(SHOWN).toList(), Math.max(0, streets.size() - SHOWN));
    }
}
