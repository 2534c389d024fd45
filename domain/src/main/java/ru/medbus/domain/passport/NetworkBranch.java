package ru.medbus.domain.passport;

import java.util.List;

/** An organisation with what it consists of. */
public record NetworkBranch(Facility facility, List<Node> departments) {

    /** A department with its отделения and кабинеты. */
    public record Node(Department department, List<CareUnit> units) {}

    public int units() {
        return departments.stream().mapToInt(node -> node.units().size()).sum();
    }
}
