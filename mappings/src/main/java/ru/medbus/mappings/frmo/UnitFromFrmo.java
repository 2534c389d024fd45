package ru.medbus.mappings.frmo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ru.medbus.domain.passport.CareUnit;
import ru.medbus.domain.passport.federal.FederalKind;
import ru.medbus.domain.passport.federal.FederalRecord;

/** A row of 1.2.643.5.1.13.13.99.2.115 → an отделение or кабинет, and what is told beside it: department and building. */
public final class UnitFromFrmo {
    public static final String DICTIONARY = "1.2.643.5.1.13.13.99.2.115";
    private static final String ORIGIN = "99.2.115";

    private UnitFromFrmo() {}

    public static List<FederalRecord> toRecords(Map<String, String> row, int number) {
        var from = new FrmoCells(row);
        var department = DepartmentFromFrmo.record(from, ORIGIN, number, true);
        return Stream.of(Stream.of(department),
                from.has("building_id") ? Stream.of(building(from, department, number)) : Stream.<FederalRecord>empty(),
                from.has("oid") ? Stream.of(unit(from, department, number)) : Stream.<FederalRecord>empty())
                .flatMap(records -> records).toList();
    }

    private static FederalRecord building(FrmoCells from, FederalRecord department, int number) {
        var facility = department.facilityOid();
        var id = from.text("building_id");
        var cells = new HashMap<String, String>();
        cells.put("facility_oid", facility);
        cells.put("federal_id", id);
        cells.put("name", from.has("building_name") ? from.text("building_name") : "Здание " + id);
        cells.put("post_index", from.text("building_address_post_index"));
        cells.put("address", from.address("building_address_region_name", "building_address_prefix_area",
                "building_address_area_name", "building_address_prefix_street", "building_address_street_name",
                "building_address_house", "building_address_building", "building_address_struct"));
        cells.put("built_year", from.number("building_build_year", 1700, 2100));
        cells.put("floors", from.number("building_floor_count", 1, 100));
        cells.put("troubled", from.truth("building_has_trouble"));
        cells.put("opened_on", from.day("building_create_date"));
        cells.put("closed_on", null);
        return new FederalRecord(FederalKind.BUILDING, facility + "/" + id, facility, facility,
                "Здание «" + cells.get("name") + "»", cells, ORIGIN, number, true);
    }

    private static FederalRecord unit(FrmoCells from, FederalRecord department, int number) {
        var kind = kind(from);
        var subdivision = switch (kind) {
            case INPATIENT -> "hospital_subdivision";
            case OUTPATIENT -> "ambulance_subdivision";
            case LABORATORY -> "lab_subdivision";
            case OTHER -> "depart_kind";
        };
        var cells = new HashMap<String, String>();
        cells.put("oid", from.text("oid"));
        cells.put("department_oid", department.key());
        cells.put("kind", kind.name());
        cells.put("name", from.first("hospital_name", subdivision + "_name", "depart_name"));
        cells.put("type_code", from.text(subdivision + "_id"));
        cells.put("type_name", from.text(subdivision + "_name"));
        cells.put("room_count", from.number(
                kind == CareUnit.Kind.LABORATORY ? "lab_room_count" : "ambulance_room_count", 0, 10_000));
        cells.put("opened_on", null);
        cells.put("closed_on", from.day("hospital_liquidation_date"));
        return new FederalRecord(FederalKind.CARE_UNIT, from.text("oid"), department.facilityOid(), department.key(),
                kind.title() + " «" + cells.get("name") + "»", cells, ORIGIN, number, false);
    }

    private static CareUnit.Kind kind(FrmoCells from) {
        if (from.has("hospital_subdivision_id") || from.has("hospital_name")) {
            return CareUnit.Kind.INPATIENT;
        }
        if (from.has("ambulance_subdivision_id")) {
            return CareUnit.Kind.OUTPATIENT;
        }
        return from.has("lab_subdivision_id") ? CareUnit.Kind.LABORATORY : CareUnit.Kind.OTHER;
    }
}
