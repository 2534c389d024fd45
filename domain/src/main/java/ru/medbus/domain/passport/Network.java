package ru.medbus.domain.passport;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the region's network consists of; what has closed is still there, with its date. */
@Service
@Transactional(readOnly = true)
public class Network {
    private final NetworkMapper rows;

    Network(NetworkMapper rows) {
        this.rows = rows;
    }

    /** All organisations of a kind, by short name. */
    public List<Facility> facilities(FacilityKind kind) {
        return rows.facilities(kind).stream().map(NetworkMapper.FacilityRow::facility).toList();
    }

    /** For a choice: all of a kind by short name; none when there are more, which are not read then. */
    public List<Facility> facilities(FacilityKind kind, int most) {
        return rows.count(kind, most + 1) > most ? List.of() : facilities(kind);
    }

    public Optional<Facility> facility(String oid) {
        return rows.facility(oid).map(NetworkMapper.FacilityRow::facility);
    }

    /** Those right under it, by short name. */
    public List<Facility> under(String oid) {
        return rows.under(oid).stream().map(NetworkMapper.FacilityRow::facility).toList();
    }

    public List<Building> buildings(String facility) {
        return rows.buildings(facility).stream().map(NetworkMapper.BuildingRow::building).toList();
    }

    public List<Department> departments(String facility) {
        return rows.departments(facility).stream().map(NetworkMapper.DepartmentRow::department).toList();
    }

    public Optional<Department> department(String oid) {
        return rows.department(oid).map(NetworkMapper.DepartmentRow::department);
    }

    public List<CareUnit> careUnits(String department) {
        return rows.careUnits(department).stream().map(NetworkMapper.CareUnitRow::unit).toList();
    }

    public List<Room> rooms(String facility) {
        return rows.rooms(facility).stream().map(NetworkMapper.RoomRow::room).toList();
    }
}
