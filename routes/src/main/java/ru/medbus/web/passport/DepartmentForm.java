package ru.medbus.web.passport;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.domain.passport.norms.Capacity;
import ru.medbus.domain.passport.norms.CapacityKind;

/** Beds and workplaces of a department as its page shows and takes them; an empty field leaves what is there. */
record DepartmentForm(String beds, String workplaces, String since, String why) {

    static DepartmentForm of(Capacity known, LocalDate today) {
        return new DepartmentForm(shown(known.beds()), shown(known.workplaces()), today.toString(), "");
    }

    /** At least one of them. */
    Map<CapacityKind, Integer> quantities() {
        var quantities = new EnumMap<CapacityKind, Integer>(CapacityKind.class);
        Typed.whole("beds", CapacityKind.BEDS.title(), beds)
                .ifPresent(number -> quantities.put(CapacityKind.BEDS, number));
        Typed.whole("workplaces", CapacityKind.WORKPLACES.title(), workplaces)
                .ifPresent(number -> quantities.put(CapacityKind.WORKPLACES, number));
        if (quantities.isEmpty()) {
            throw new PassportRefusedException("beds", "Укажите, сколько коек или рабочих мест; нет ни одной — 0.");
        }
        return quantities;
    }

    LocalDate day() {
        return Typed.day("since", "Действует с", since)
                .orElseThrow(() -> new PassportRefusedException("since", "Действует с: укажите день."));
    }

    private static String shown(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
    }
}
