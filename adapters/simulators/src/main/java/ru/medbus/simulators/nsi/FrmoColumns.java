package ru.medbus.simulators.nsi;

import java.util.List;
import java.util.stream.Stream;

/** Columns of the dictionaries that publish ФРМО, in their order (listings of 11.1461, 99.2.114 and 99.2.115). */
final class FrmoColumns {
    private static final List<String> FACILITY = columns("oid:VARCHAR:PRIMARY oldOid nameFull nameShort:VARCHAR:VALUE"
            + " parentId:VARCHAR:FOREIGN medicalSubjectId medicalSubjectName inn kpp ogrn regionId regionName"
            + " organizationType moDeptName founder deleteDate:DATETIME deleteReason createDate:DATETIME"
            + " modifyDate:DATETIME moLevel moAgencyKind profileAgencyKind postIndex cadastralNumber latitude"
            + " longtitude fiasVersion aoidArea aoidStreet houseid addrRegionId addrRegionName territoryCode"
            + " isFederalCity areaName prefixArea streetName prefixStreet house building struct");
    /** Only the first four are known of the real one; the others are as in 99.2.115. */
    private static final List<String> DEPARTMENT = columns("depart_oid:VARCHAR:PRIMARY depart_name:VARCHAR:VALUE"
            + " depart_type_id depart_type_name mo_oid depart_create_date:DATETIME depart_modify_date:DATETIME"
            + " depart_liquidation_date:DATETIME");
    private static final List<String> UNIT = columns("mo_oid depart_oid depart_name depart_type_id depart_type_name"
            + " depart_kind_id depart_kind_name separate_depart_boolean separate_depart_text oid:VARCHAR:PRIMARY"
            + " hospital_name:VARCHAR:VALUE hospital_subdivision_id hospital_subdivision_name"
            + " ambulance_subdivision_id ambulance_subdivision_name ambulance_room_count lab_subdivision_id"
            + " lab_subdivision_name lab_room_count lab_exam_per_shift building_id building_name building_build_year"
            + " building_floor_count building_has_trouble building_address_post_index"
            + " building_address_cadastral_number building_address_latitude building_address_longtitude"
            + " building_address_region_id building_address_region_name building_address_aoid_area"
            + " building_address_aoid_street building_address_houseid building_address_prefix_area"
            + " building_address_area_name building_address_prefix_street building_address_street_name"
            + " building_address_house building_address_building building_address_struct"
            + " building_address_fias_version depart_create_date:DATETIME depart_modify_date:DATETIME"
            + " depart_liquidation_date:DATETIME hospital_liquidation_date:DATETIME building_create_date:DATETIME"
            + " building_modify_date:DATETIME");

    private FrmoColumns() {}

    /** As {@code NAME:TYPE[:KEY]}. */
    static List<String> of(String dictionary) {
        return switch (dictionary) {
            case InventedNetwork.FACILITIES -> FACILITY;
            case InventedNetwork.DEPARTMENTS -> DEPARTMENT;
            default -> UNIT;
        };
    }

    static String key(String dictionary) {
        return dictionary.equals(InventedNetwork.DEPARTMENTS) ? "depart_oid" : "oid";
    }

    private static List<String> columns(String names) {
        return Stream.of(names.split(" ")).map(name -> name.contains(":") ? name : name + ":VARCHAR").toList();
    }
}
