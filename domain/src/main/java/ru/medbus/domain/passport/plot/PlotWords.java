package ru.medbus.domain.passport.plot;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ru.medbus.domain.passport.Department;
import ru.medbus.domain.passport.Network;
import ru.medbus.domain.passport.facility.Require;

/** Участки of one facility as people read them, field by field. */
final class PlotWords {
    private final Map<String, String> departments;

    private PlotWords(Map<String, String> departments) {
        this.departments = departments;
    }

    static PlotWords in(Network network, String facility) {
        return new PlotWords(network.departments(facility).stream()
                .collect(Collectors.toMap(Department::oid, Department::name)));
    }

    Map<String, String> of(Plot plot) {
        var words = new LinkedHashMap<String, String>();
        words.put("Вид", plot.kind().title());
        words.put("Номер", plot.number());
        words.put("Подразделение", plot.departmentOid().map(departments::get).orElse(""));
        words.put("Врач", masked(plot.doctorSnils()));
        words.put("Взрослых", Integer.toString(plot.adults()));
        words.put("Детей", Integer.toString(plot.children()));
        words.put("Открыт", Require.day(Optional.of(plot.openedOn())));
        words.put("Закрыт", Require.day(plot.closedOn()));
        words.put("Адреса", Addresses.write(plot.addresses()));
        return words;
    }

    /** Histories and editions live for ever: the number itself does not belong there. */
    private static String masked(String snils) {
        return snils.isEmpty() ? "" : "СНИЛС ***-***-" + snils.substring(6, 9) + " " + snils.substring(9);
    }

    static String subject(Plot plot) {
        return "Участок " + plot.number() + " (" + plot.kind().title().toLowerCase() + ")";
    }
}
