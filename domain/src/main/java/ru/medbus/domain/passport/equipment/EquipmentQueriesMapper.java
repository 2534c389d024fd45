package ru.medbus.domain.passport.equipment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface EquipmentQueriesMapper {

    /** @param id of the label's code, 0 when the text is none */
    record Asked(String facility, String department, String[] types, EquipmentState state, EquipmentTrouble trouble,
            String text, long id, long after, int limit, LocalDate today) {}

    List<Line> page(Asked asked);

    int count(Asked asked);

    List<Line> byIds(@Param("ids") Long[] ids, @Param("today") LocalDate today);

    @Select("""
        select state, count(*)::int as units from passport.equipment where facility_oid = #{facility} group by state
        """)
    List<Counted> states(String facility);

    record Counted(EquipmentState state, int units) {}

    @Select("""
        select count(*) filter (where verification_on < #{today})::int as verification,
               count(*) filter (where maintenance_on < #{today})::int as maintenance,
               count(*) filter (where worn_on <= #{today})::int as worn
          from passport.equipment where facility_oid = #{facility} and state <> 'WRITTEN_OFF'
        """)
    Troubles troubles(@Param("facility") String facility, @Param("today") LocalDate today);

    record Troubles(int verification, int maintenance, int worn) {}

    @Select("""
        select facility_oid, (100 * count(*) filter (where room_id is not null and serial <> '' and certificate <> ''
                                                       and commissioned_on is not null and service_years is not null)
                              / count(*))::int as percent
          from passport.equipment
         where facility_oid = any(#{facilities, typeHandler=org.apache.ibatis.type.ArrayTypeHandler})
           and state <> 'WRITTEN_OFF'
         group by facility_oid
        """)
    List<Described> described(@Param("facilities") String[] facilities);

    record Described(String facilityOid, int percent) {}

    record Line(long id, String facilityOid, String facility, String department, String room, String typeCode,
            String typeName, String model, String maker, String serial, String inventoryNumber, Integer madeYear,
            LocalDate commissionedOn, LocalDate verificationOn, LocalDate maintenanceOn, LocalDate wornOn,
            long costKopecks, EquipmentState state, boolean unverified, boolean unmaintained, boolean worn) {

        EquipmentLine line() {
            return new EquipmentLine(id, facilityOid, facility, department, room, typeCode, typeName, model, maker,
                    serial, inventoryNumber, Optional.ofNullable(madeYear), Optional.ofNullable(commissionedOn),
                    Optional.ofNullable(verificationOn), Optional.ofNullable(maintenanceOn),
                    Optional.ofNullable(wornOn), costKopecks, state, unverified, unmaintained, worn);
        }
    }
}
