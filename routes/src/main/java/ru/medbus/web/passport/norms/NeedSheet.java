package ru.medbus.web.passport.norms;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.medbus.domain.passport.need.Need;
import ru.medbus.domain.passport.need.NeedLine;
import ru.medbus.domain.passport.need.NeedTotal;
import ru.medbus.domain.reference.calendar.RegionTime;
import ru.medbus.web.passport.equipment.VisibleFacilities;

/** What the page and the paper of the need show alike. */
@Component
class NeedSheet {
    private final Need need;
    private final VisibleFacilities facilities;
    private final RegionTime time;

    NeedSheet(Need need, VisibleFacilities facilities, RegionTime time) {
        this.need = need;
        this.facilities = facilities;
        this.time = time;
    }

    /** @param facility empty for the region */
    Map<String, Object> of(String facility, String asked) {
        var day = day(asked);
        var lines = lines(facility, day);
        return Map.of("facility", facility, "facilityName", facility.isEmpty() ? "" : facilities.name(facility), "day",
                day, "counted", need.counted(), "byFacility", NeedTotal.byFacility(lines), "byEquipment",
                NeedTotal.byEquipment(lines), "byDepartment", byDepartment(lines), "homeless",
                facility.isEmpty() ? 0 : need.homeless(facility), "need",
                lines.stream().mapToInt(NeedLine::need).sum());
    }

    List<NeedLine> lines(String facility, LocalDate day) {
        return need.lines(facility, day);
    }

    /** Today when none is given, or what is typed into the address by hand is no day. */
    LocalDate day(String asked) {
        try {
            return asked.isBlank() ? time.today() : LocalDate.parse(asked.strip());
        } catch (DateTimeParseException e) {
            return time.today();
        }
    }

    private static Map<String, List<NeedLine>> byDepartment(List<NeedLine> lines) {
        return lines.stream().collect(Collectors.groupingBy(
                line -> line.demand().facility() + " · " + line.demand().department(), LinkedHashMap::new,
                Collectors.toList()));
    }
}
