package ru.medbus.domain.passport;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.passport.NetworkFilter.State;

/** The network as a tree: authorities, МО, pharmacies by short name, each with its departments and their отделения. */
@Service
@Transactional(readOnly = true)
public class NetworkTree {
    private static final int CHUNK = 200;

    private final NetworkTreeMapper rows;

    NetworkTree(NetworkTreeMapper rows) {
        this.rows = rows;
    }

    /** Place behind which the next page begins. */
    public record Place(String kind, String name, String oid) {
        static final Place START = new Place("", "", "");
    }

    /** @param after last one of the page before; empty for the first page */
    public List<NetworkBranch> page(NetworkFilter filter, Optional<Place> after, int limit) {
        var today = LocalDate.now();
        var found = rows.found(filter, filter.kind().map(Enum::name).orElse(""), filter.only().orElse(""),
                pattern(filter.text()), after.orElse(Place.START), limit).stream()
                .map(NetworkMapper.FacilityRow::facility).toList();
        var oids = found.stream().map(Facility::oid).toArray(String[]::new);
        var units = rows.units(oids).stream().map(NetworkMapper.CareUnitRow::unit)
                .filter(unit -> shown(filter, unit.closedOn(), today))
                .collect(Collectors.groupingBy(CareUnit::departmentOid));
        var departments = rows.departments(oids).stream().map(NetworkMapper.DepartmentRow::department)
                .filter(each -> shown(filter, each.closedOn(), today))
                .map(each -> new NetworkBranch.Node(each, units.getOrDefault(each.oid(), List.of())))
                .collect(Collectors.groupingBy(node -> node.department().facilityOid()));
        return found.stream().map(each -> new NetworkBranch(each, departments.getOrDefault(each.oid(), List.of())))
                .toList();
    }

    /** All that the filter finds, however many, a few at a time. */
    public void each(NetworkFilter filter, Consumer<NetworkBranch> to) {
        var after = Optional.<Place>empty();
        for (;;) {
            var page = page(filter, after, CHUNK);
            page.forEach(to);
            if (page.size() < CHUNK) {
                return;
            }
            after = Optional.of(place(page.getLast().facility()));
        }
    }

    public int count(NetworkFilter filter) {
        return rows.count(filter, filter.kind().map(Enum::name).orElse(""), filter.only().orElse(""),
                pattern(filter.text()));
    }

    /** Codes of territories in which there are organisations. */
    public List<String> territories() {
        return rows.territories();
    }

    public static Place place(Facility facility) {
        return new Place(facility.kind().name(), facility.shortName(), facility.oid());
    }

    /** In a list of those that work, what is closed is left out of them as well. */
    private static boolean shown(NetworkFilter filter, Optional<LocalDate> closedOn, LocalDate today) {
        Predicate<LocalDate> closed = day -> !today.isBefore(day);
        return filter.state() != State.OPEN || closedOn.filter(closed).isEmpty();
    }

    private static String pattern(String text) {
        return "%" + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
