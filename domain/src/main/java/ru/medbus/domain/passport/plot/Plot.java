package ru.medbus.domain.passport.plot;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An участок of a facility.
 *
 * @param id          0 before it is added
 * @param doctorSnils of its doctor, 11 digits; empty while it has none
 * @param adults      attached, 18 and older
 * @param children    attached, younger
 * @param closedOn    the first day without it
 */
public record Plot(long id, String facilityOid, Optional<String> departmentOid, PlotKind kind, String number,
        String doctorSnils, int adults, int children, LocalDate openedOn, Optional<LocalDate> closedOn,
        List<ServedAddress> addresses, int revision) {
    public Plot {
        addresses = List.copyOf(addresses);
    }

    public int attached() {
        return adults + children;
    }

    public boolean open(LocalDate day) {
        return !openedOn.isAfter(day) && closedOn.map(day::isBefore).orElse(true);
    }
}
