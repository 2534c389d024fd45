package ru.medbus.domain.passport;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface NetworkMapper {
    String FACILITY = """
        select oid, kind, full_name, short_name, parent_oid, type_code, type_name, profile, coalesce(level, 0) as level,
               inn, kpp, ogrn, oktmo, post_index, address, head, phone, email, site, opened_on, closed_on, close_reason,
               source, revision
        from passport.facility
        """;

    @Select(FACILITY + "where kind = #{kind} order by short_name, oid")
    List<FacilityRow> facilities(FacilityKind kind);

    /** Counts no further than the limit. */
    @Select("select count(*) from (select from passport.facility where kind = #{kind} limit #{limit}) f")
    int count(@Param("kind") FacilityKind kind, @Param("limit") int limit);

    @Select(FACILITY + "where oid = #{oid}")
    Optional<FacilityRow> facility(String oid);

    @Select(FACILITY + "where parent_oid = #{oid} order by short_name, oid")
    List<FacilityRow> under(String oid);

    @Select("""
        select id, facility_oid, federal_id, name, post_index, address, coalesce(built_year, 0) as built_year,
               coalesce(floors, 0) as floors, troubled, opened_on, closed_on, source, revision
        from passport.building where facility_oid = #{facility} order by name, id
        """)
    List<BuildingRow> buildings(String facility);

    String DEPARTMENT = """
        select oid, facility_oid, name, type_code, type_name, building_id, opened_on, closed_on, source, revision
        from passport.department
        """;

    @Select(DEPARTMENT + "where facility_oid = #{facility} order by name, oid")
    List<DepartmentRow> departments(String facility);

    @Select(DEPARTMENT + "where oid = #{oid}")
    Optional<DepartmentRow> department(String oid);

    @Select("""
        select oid, department_oid, kind, name, type_code, type_name, coalesce(room_count, 0) as room_count, opened_on,
               closed_on, source, revision
        from passport.care_unit where department_oid = #{department} order by name, oid
        """)
    List<CareUnitRow> careUnits(String department);

    @Select("""
        select id, facility_oid, building_id, department_oid, number, name, floor, area_m2, opened_on, closed_on, revision
        from passport.room where facility_oid = #{facility} order by number, id
        """)
    List<RoomRow> rooms(String facility);

    record FacilityRow(String oid, FacilityKind kind, String fullName, String shortName, String parentOid,
            String typeCode, String typeName, String profile, int level, String inn, String kpp, String ogrn,
            String oktmo, String postIndex, String address, String head, String phone, String email, String site,
            LocalDate openedOn, LocalDate closedOn, String closeReason, Source source, int revision) {

        Facility facility() {
            return new Facility(oid, kind, fullName, shortName, Optional.ofNullable(parentOid), typeCode, typeName,
                    profile, level, inn, kpp, ogrn, oktmo, postIndex, address, head, phone, email, site,
                    Optional.ofNullable(openedOn), Optional.ofNullable(closedOn), closeReason, source, revision);
        }
    }

    record BuildingRow(long id, String facilityOid, String federalId, String name, String postIndex, String address,
            int builtYear, int floors, boolean troubled, LocalDate openedOn, LocalDate closedOn, Source source,
            int revision) {

        Building building() {
            return new Building(id, facilityOid, Optional.ofNullable(federalId), name, postIndex, address, builtYear,
                    floors, troubled, Optional.ofNullable(openedOn), Optional.ofNullable(closedOn), source, revision);
        }
    }

    record DepartmentRow(String oid, String facilityOid, String name, String typeCode, String typeName,
            Long buildingId, LocalDate openedOn, LocalDate closedOn, Source source, int revision) {

        Department department() {
            return new Department(oid, facilityOid, name, typeCode, typeName, Optional.ofNullable(buildingId),
                    Optional.ofNullable(openedOn), Optional.ofNullable(closedOn), source, revision);
        }
    }

    record CareUnitRow(String oid, String departmentOid, CareUnit.Kind kind, String name, String typeCode,
            String typeName, int roomCount, LocalDate openedOn, LocalDate closedOn, Source source, int revision) {

        CareUnit unit() {
            return new CareUnit(oid, departmentOid, kind, name, typeCode, typeName, roomCount,
                    Optional.ofNullable(openedOn), Optional.ofNullable(closedOn), source, revision);
        }
    }

    record RoomRow(long id, String facilityOid, Long buildingId, String departmentOid, String number, String name,
            Integer floor, BigDecimal areaM2, LocalDate openedOn, LocalDate closedOn, int revision) {

        Room room() {
            return new Room(id, facilityOid, Optional.ofNullable(buildingId), Optional.ofNullable(departmentOid),
                    number, name, Optional.ofNullable(floor), Optional.ofNullable(areaM2),
                    Optional.ofNullable(openedOn), Optional.ofNullable(closedOn), revision);
        }
    }
}
