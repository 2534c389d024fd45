package ru.medbus.domain.passport.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.passport.FacilityKind;
import ru.medbus.domain.passport.SummaryColumn;

/** Counts what the region has, by territory and kind; each column is asked once for all organisations. */
@Service
public class RegionSummary {
    private static final String ORGANISATIONS = "Организаций";

    private final RegisterMapper rows;
    private final PassportRegister register;
    private final List<SummaryColumn> columns;

    RegionSummary(RegisterMapper rows, PassportRegister register, List<SummaryColumn> columns) {
        this.rows = rows;
        this.register = register;
        this.columns = columns.stream().sorted(Comparator.comparingInt(SummaryColumn::order)).toList();
    }

    private record Group(String oktmo, FacilityKind kind) {}

    /** Of what is open today. */
    @Transactional(readOnly = true)
    public Summary now() {
        var open = rows.open();
        var groups = open.stream().collect(Collectors.groupingBy(place -> new Group(place.oktmo(), place.kind()),
                LinkedHashMap::new, Collectors.mapping(RegisterMapper.Place::oid, Collectors.toList())));
        var names = register.names(open.stream().map(RegisterMapper.Place::oktmo).collect(Collectors.toSet()));
        var counted = columns.stream().map(column -> column.counted(
                open.stream().map(RegisterMapper.Place::oid).toList())).toList();
        return Summary.of(heads(), groups.entrySet().stream()
                .map(group -> line(group.getKey(), group.getValue(), names, counted)).toList());
    }

    private List<String> heads() {
        return Stream.concat(Stream.of(ORGANISATIONS), columns.stream().map(SummaryColumn::title)).toList();
    }

    private static Summary.Line line(Group group, List<String> facilities, Map<String, String> names,
            List<Map<String, Long>> counted) {
        var numbers = new ArrayList<Long>();
        numbers.add((long) facilities.size());
        counted.forEach(column -> numbers.add(facilities.stream()
                .mapToLong(oid -> column.getOrDefault(oid, 0L)).sum()));
        return new Summary.Line(group.oktmo(), names.getOrDefault(group.oktmo(), group.oktmo()), group.kind(),
                List.copyOf(numbers));
    }
}
