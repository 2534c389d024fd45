package ru.medbus.domain.passport.completeness;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.passport.CompletenessPart;
import ru.medbus.domain.passport.Facility;
import ru.medbus.domain.passport.FacilityKind;

/** How complete the passports are: the mean of the parts that count for an organisation. */
@Service
@Transactional(readOnly = true)
public class Completeness {
    private final List<CompletenessPart> parts;
    private final CompletenessMapper rows;

    Completeness(List<CompletenessPart> parts, CompletenessMapper rows) {
        this.parts = parts.stream().sorted(Comparator.comparingInt(CompletenessPart::order)).toList();
        this.rows = rows;
    }

    public Filled of(Facility facility) {
        return of(Map.of(facility.oid(), facility.kind())).get(facility.oid());
    }

    /** Of many at once: each part is asked once. */
    Map<String, Filled> of(Map<String, FacilityKind> facilities) {
        var absent = absent(facilities.keySet());
        var percents = parts.stream().collect(Collectors.toMap(part -> part,
                part -> part.filled(facilities.keySet())));
        var filled = new LinkedHashMap<String, Filled>();
        facilities.forEach((oid, kind) -> filled.put(oid, Filled.of(parts.stream()
                .filter(part -> part.concerns(kind))
                .map(part -> filled(part, absent.getOrDefault(oid, Set.of()).contains(part.title()),
                        percents.get(part).getOrDefault(oid, 0)))
                .toList())));
        return filled;
    }

    private static Filled.Part filled(CompletenessPart part, boolean absent, int percent) {
        boolean nothing = absent && part.mayBeAbsent() && percent == 0;
        return new Filled.Part(part.title(), nothing ? 100 : Math.clamp(percent, 0, 100), nothing,
                part.mayBeAbsent());
    }

    private Map<String, Set<String>> absent(Collection<String> facilities) {
        return rows.absent(facilities.toArray(String[]::new)).stream()
                .collect(Collectors.groupingBy(CompletenessMapper.Absent::facilityOid,
                        Collectors.mapping(CompletenessMapper.Absent::part, Collectors.toSet())));
    }
}
