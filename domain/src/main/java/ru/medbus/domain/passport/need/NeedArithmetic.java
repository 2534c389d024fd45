package ru.medbus.domain.passport.need;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Need = norm − counted units, never below zero. Within a department a unit is counted once: lines that accept the
 * fewest types choose first, so that a unit that fits only one line is not taken by another.
 */
final class NeedArithmetic {
    private final Counted rule;
    private final Map<String, Units> byType;
    private final Map<String, Integer> left = new HashMap<>();

    /** @param byType what the department has, by code of its type */
    NeedArithmetic(Counted rule, Map<String, Units> byType) {
        this.rule = rule;
        this.byType = byType;
        byType.forEach((type, units) -> left.put(type, rule.of(units)));
    }

    /** In the order of the demands, all of one department. */
    List<NeedLine> lines(List<StandardDemand> demands) {
        var lines = new NeedLine[demands.size()];
        IntStream.range(0, demands.size()).boxed()
                .sorted(Comparator.comparingInt(i -> demands.get(i).types().size()))
                .forEach(i -> lines[i] = line(demands.get(i)));
        return List.of(lines);
    }

    private NeedLine line(StandardDemand demand) {
        var required = demand.required().of(demand.capacity());
        int norm = required.orElse(0);
        var units = Units.sum(demand.types().stream().map(type -> byType.getOrDefault(type, Units.NONE)).toList());
        int counted = take(demand.types(), norm);
        int fit = Math.min(norm, rule.of(units));
        return new NeedLine(demand, norm, required.isEmpty(), units, counted, fit - counted, norm - counted);
    }

    private int take(List<String> types, int wanted) {
        int taken = 0;
        for (var type : types) {
            int some = Math.min(wanted - taken, left.getOrDefault(type, 0));
            left.merge(type, -some, Integer::sum);
            taken += some;
        }
        return taken;
    }
}
