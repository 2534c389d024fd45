package ru.medbus.domain.passport.equipment;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.reference.calendar.RegionTime;

/** Lists of the register; a page is one query over an index, whatever the register's size. */
@Service
@Transactional(readOnly = true)
public class EquipmentQueries {
    /** Where counting stops: more is «больше 10 000». */
    public static final int MOST_COUNTED = 10_000;

    private final EquipmentQueriesMapper rows;
    private final RegionTime time;

    EquipmentQueries(EquipmentQueriesMapper rows, RegionTime time) {
        this.rows = rows;
        this.time = time;
    }

    /** @param after id of the last unit seen, 0 for the first page */
    public List<EquipmentLine> page(EquipmentFilter filter, long after, int limit) {
        return rows.page(asked(filter, after, limit)).stream().map(EquipmentQueriesMapper.Line::line).toList();
    }

    /** Of these ids, in their order in the register. */
    public List<EquipmentLine> lines(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : rows.byIds(ids.toArray(Long[]::new), time.today()).stream().map(EquipmentQueriesMapper.Line::line)
                        .toList();
    }

    /** At most {@value #MOST_COUNTED} and one. */
    public int count(EquipmentFilter filter) {
        return rows.count(asked(filter, 0, MOST_COUNTED + 1));
    }

    /** Units of an organisation by state; states without any stand with zero. */
    public Map<EquipmentState, Integer> states(String facility) {
        var counted = rows.states(facility).stream()
                .collect(
                        Collectors.toMap(EquipmentQueriesMapper.Counted::state, EquipmentQueriesMapper.Counted::units));
        var all = new java.util.EnumMap<EquipmentState, Integer>(EquipmentState.class);
        Arrays.stream(EquipmentState.values()).forEach(state -> all.put(state, counted.getOrDefault(state, 0)));
        return all;
    }

    public Map<EquipmentTrouble, Integer> troubles(String facility) {
        var counts = rows.troubles(facility, time.today());
        return Map.of(EquipmentTrouble.VERIFICATION, counts.verification(), EquipmentTrouble.MAINTENANCE,
                counts.maintenance(), EquipmentTrouble.WORN, counts.worn());
    }

    private EquipmentQueriesMapper.Asked asked(EquipmentFilter filter, long after, int limit) {
        return new EquipmentQueriesMapper.Asked(filter.facility(), filter.department(),
                filter.types().toArray(String[]::new), filter.state().orElse(null), filter.trouble().orElse(null),
                filter.text(), EquipmentCode.id(filter.text()).orElse(0), after, limit, time.today());
    }
}
