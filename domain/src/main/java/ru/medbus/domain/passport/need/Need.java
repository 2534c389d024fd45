package ru.medbus.domain.passport.need;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.passport.norms.Capacity;
import ru.medbus.domain.passport.norms.RequiredCount;
import ru.medbus.domain.reference.calendar.RegionTime;

/**
 * What departments lack on a day. A day before today is told by the ledgers; a later one by the register as it stands,
 * with what will be over age by then.
 */
@Service
@Transactional(readOnly = true)
public class Need {
    private final NeedMapper rows;
    private final NeedProperties properties;
    private final RegionTime time;

    Need(NeedMapper rows, NeedProperties properties, RegionTime time) {
        this.rows = rows;
        this.properties = properties;
        this.time = time;
    }

    public Counted counted() {
        return properties.counted();
    }

    /** @param facility empty for the region */
    public List<NeedLine> lines(String facility, LocalDate day) {
        var present = present(facility, day).stream().collect(Collectors.groupingBy(NeedMapper.Present::departmentOid,
                Collectors.toMap(NeedMapper.Present::typeCode, NeedMapper.Present::units)));
        var lines = new ArrayList<NeedLine>();
        byDepartment(facility, day).forEach((department, demands) -> lines.addAll(new NeedArithmetic(
                properties.counted(), present.getOrDefault(department, Map.of())).lines(demands)));
        return lines;
    }

    /** Units of an organisation that stand in no department and are counted nowhere. */
    public int homeless(String facility) {
        return rows.homeless(facility);
    }

    private List<NeedMapper.Present> present(String facility, LocalDate day) {
        return day.isBefore(time.today())
                ? rows.then(facility, day, time.endOf(day))
                : rows.now(facility, day);
    }

    private Map<String, List<StandardDemand>> byDepartment(String facility, LocalDate day) {
        return rows.demands(facility, day).stream().map(Need::demand).collect(Collectors
                .groupingBy(StandardDemand::departmentOid, LinkedHashMap::new, Collectors.toList()));
    }

    private static StandardDemand demand(NeedMapper.Demand row) {
        var source = "«" + row.standard() + "», приказ № " + row.orderNumber() + " от "
                + "%1$td.%1$tm.%1$tY".formatted(row.orderOn()) + ", редакция " + row.edition()
                + (row.paragraph().isEmpty() ? "" : ", п. " + row.paragraph());
        return new StandardDemand(row.facilityOid(), row.facility(), row.departmentOid(), row.department(),
                row.equipment(), List.of(row.types().split(" ")), RequiredCount.of(row.rule(), row.units(), row.per()),
                new Capacity(known(row.beds()), known(row.workplaces())), row.instead(), source, row.added());
    }

    private static OptionalInt known(Integer quantity) {
        return Optional.ofNullable(quantity).map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }
}
