package ru.medbus.domain.passport.norms;

import java.util.List;

/**
 * A line of an edition: how many of what a department of the type must have.
 *
 * @param departmentType code of НСИ 11.1072
 * @param types          codes of equipment, any of which will do
 * @param paragraph      of the standard
 */
public record StandardLine(int n, String departmentType, String departmentTypeName, String equipment,
        List<String> types, RuleKind kind, int units, int per, String paragraph) {

    public StandardLine {
        types = List.copyOf(types);
    }

    public RequiredCount required() {
        return RequiredCount.of(kind, units, per);
    }

    /** «1 на 20 коек». */
    public String rule() {
        return switch (kind) {
            case PER_DEPARTMENT -> units + " на подразделение";
            case PER_BEDS -> units + " на " + per + " коек";
            case PER_WORKPLACES -> units + " на " + per + " рабочих мест";
        };
    }
}
