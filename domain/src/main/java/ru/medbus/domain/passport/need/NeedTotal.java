package ru.medbus.domain.passport.need;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;

/**
 * Sums over lines of need.
 *
 * @param key     OID of the organisation, or name of the equipment
 * @param unknown lines whose norm cannot be counted
 */
public record NeedTotal(String key, String title, int norm, Units units, int counted, int need, int unknown) {

    private NeedTotal plus(NeedLine line) {
        return new NeedTotal(key, title, norm + line.norm(), units.plus(line.units()), counted + line.counted(),
                need + line.need(), unknown + (line.unknown() ? 1 : 0));
    }

    /** One for each organisation, by name. */
    public static List<NeedTotal> byFacility(Collection<NeedLine> lines) {
        return by(lines, line -> line.demand().facilityOid(), line -> line.demand().facility());
    }

    /** One for each equipment of the standards, by name. */
    public static List<NeedTotal> byEquipment(Collection<NeedLine> lines) {
        return by(lines, line -> line.demand().equipment(), line -> line.demand().equipment());
    }

    private static List<NeedTotal> by(Collection<NeedLine> lines, Function<NeedLine, String> key,
            Function<NeedLine, String> title) {
        var totals = new LinkedHashMap<String, NeedTotal>();
        lines.forEach(line -> totals.merge(key.apply(line),
                new NeedTotal(key.apply(line), title.apply(line), 0, Units.NONE, 0, 0, 0).plus(line),
                (sum, one) -> sum.plus(line)));
        return totals.values().stream().sorted(Comparator.comparing(NeedTotal::title)).toList();
    }
}
