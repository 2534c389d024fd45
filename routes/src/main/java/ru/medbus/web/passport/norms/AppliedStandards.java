package ru.medbus.web.passport.norms;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.medbus.domain.access.Rights;
import ru.medbus.domain.passport.Facility;
import ru.medbus.domain.passport.need.Need;
import ru.medbus.domain.passport.need.NeedLine;
import ru.medbus.domain.reference.calendar.RegionTime;
import ru.medbus.web.passport.PassportSection;

/** Which standards an organisation's departments are measured by today, and what they lack. */
@Component
class AppliedStandards implements PassportSection {
    private final Need need;
    private final RegionTime time;

    AppliedStandards(Need need, RegionTime time) {
        this.need = need;
        this.time = time;
    }

    @Override
    public String title() {
        return "Порядки и стандарты";
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public String fragment() {
        return "norms/parts :: section";
    }

    /** @param need sum over the lines */
    public record Applied(long lines, int need) {}

    @Override
    public Map<String, Object> facts(Facility facility, Rights person) {
        var applied = need.lines(facility.oid(), time.today()).stream().collect(Collectors.groupingBy(
                line -> line.demand().department() + ": " + line.demand().source().replaceFirst(", п\\. .*$", ""),
                TreeMap::new, Collectors.collectingAndThen(Collectors.toList(), lines -> new Applied(lines.size(),
                        lines.stream().mapToInt(NeedLine::need).sum()))));
        return Map.of("oid", facility.oid(), "applied", applied);
    }
}
