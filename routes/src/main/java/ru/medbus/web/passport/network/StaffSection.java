package ru.medbus.web.passport.network;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.medbus.domain.access.Rights;
import ru.medbus.domain.passport.Facility;
import ru.medbus.domain.passport.StaffFilter;
import ru.medbus.domain.passport.Staffing;
import ru.medbus.web.passport.PassportSection;

/** «Сотрудники» of a passport: how many work, whose papers end soon, the first of them; all stand on a page of their own. */
@Component
class StaffSection implements PassportSection {
    static final int SOON_DAYS = 90;
    private static final int SHOWN = 10;

    private final Staffing staffing;

    StaffSection(Staffing staffing) {
        this.staffing = staffing;
    }

    @Override
    public String title() {
        return "Сотрудники";
    }

    @Override
    public int order() {
        return 55;
    }

    @Override
    public String fragment() {
        return "network/sections :: staff";
    }

    @Override
    public Map<String, Object> facts(Facility facility, Rights person) {
        var today = LocalDate.now();
        var everybody = StaffFilter.everybody(today);
        return Map.of("oid", facility.oid(), "members", staffing.staff(facility.oid(), everybody, SHOWN), "total",
                staffing.count(facility.oid(), everybody), "soon",
                staffing.count(facility.oid(), new StaffFilter("", "", "", Optional.of(today),
                        Optional.of(today.plusDays(SOON_DAYS)))),
                "today", today, "soonDay", today.plusDays(SOON_DAYS));
    }
}
