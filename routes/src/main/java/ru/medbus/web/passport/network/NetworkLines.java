package ru.medbus.web.passport.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ru.medbus.domain.passport.CareUnit;
import ru.medbus.domain.passport.Department;
import ru.medbus.domain.passport.Facility;
import ru.medbus.domain.passport.NetworkBranch;

/** The tree as lines of a spreadsheet. */
record NetworkLines(List<?> cells) {

    static List<NetworkLines> of(NetworkBranch branch) {
        var lines = new ArrayList<NetworkLines>();
        lines.add(of(branch.facility()));
        branch.departments().forEach(node -> {
            lines.add(of(node.department(), branch.facility()));
            node.units().forEach(unit -> lines.add(of(unit, node.department())));
        });
        return lines;
    }

    private static NetworkLines of(Facility each) {
        return new NetworkLines(Arrays.asList("Организация", each.oid(), each.shortName(), each.typeName(),
                each.parentOid().orElse(""), each.oktmo(), each.inn(), each.ogrn(), each.address(),
                each.openedOn().orElse(null), each.closedOn().orElse(null), each.closeReason(),
                each.source().title()));
    }

    private static NetworkLines of(Department each, Facility of) {
        return new NetworkLines(Arrays.asList("Подразделение", each.oid(), each.name(), each.typeName(),
                of.shortName(), "", "", "", "", each.openedOn().orElse(null), each.closedOn().orElse(null), "",
                each.source().title()));
    }

    private static NetworkLines of(CareUnit each, Department of) {
        return new NetworkLines(Arrays.asList(each.kind().title(), each.oid(), each.name(), each.typeName(), of.name(),
                "", "", "", "", each.openedOn().orElse(null), each.closedOn().orElse(null), "",
                each.source().title()));
    }
}
