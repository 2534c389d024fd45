package ru.medbus.web.passport.network;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.medbus.domain.access.Rights;
import ru.medbus.domain.passport.Building;
import ru.medbus.domain.passport.Facility;
import ru.medbus.domain.passport.Network;
import ru.medbus.domain.passport.NetworkFilter;
import ru.medbus.domain.passport.NetworkTree;
import ru.medbus.domain.passport.norms.Capacities;
import ru.medbus.web.passport.PassportSection;

/** «Подразделения» of a passport: departments with their building and their отделения; many stand whole in the tree. */
@Component
class DepartmentsSection implements PassportSection {
    private static final int SHOWN = 40;

    private final NetworkTree tree;
    private final Network network;
    private final Capacities capacities;

    DepartmentsSection(NetworkTree tree, Network network, Capacities capacities) {
        this.tree = tree;
        this.network = network;
        this.capacities = capacities;
    }

    @Override
    public String title() {
        return "Подразделения";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String fragment() {
        return "network/sections :: departments";
    }

    @Override
    public Map<String, Object> facts(Facility facility, Rights person) {
        var nodes = tree.page(NetworkFilter.one(facility.oid()), Optional.empty(), 1).stream()
                .flatMap(branch -> branch.departments().stream()).toList();
        var buildings = network.buildings(facility.oid()).stream()
                .collect(Collectors.toMap(Building::id, Building::name));
        return Map.of("nodes", nodes.stream().limit(SHOWN).toList(), "more", Math.max(0, nodes.size() - SHOWN),
                "buildings", buildings, "capacities", capacities.of(facility.oid(), LocalDate.now()), "oid",
                facility.oid());
    }
}
