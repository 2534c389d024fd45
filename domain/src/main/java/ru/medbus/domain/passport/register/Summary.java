package ru.medbus.domain.passport.register;

import java.util.List;
import java.util.stream.IntStream;
import ru.medbus.domain.passport.FacilityKind;

/**
 * The region in numbers: a line for each kind of organisation in each territory.
 *
 * @param columns heads of the numbers
 * @param total   of all lines
 */
public record Summary(List<String> columns, List<Line> lines, List<Long> total) {

    /** @param territory name, or ОКТМО while nobody names it; empty when it is not known */
    public record Line(String oktmo, String territory, FacilityKind kind, List<Long> numbers) {}

    static Summary of(List<String> columns, List<Line> lines) {
        return new Summary(columns, lines, IntStream.range(0, columns.size())
                .mapToObj(i -> lines.stream().mapToLong(line -> line.numbers().get(i)).sum()).toList());
    }
}
