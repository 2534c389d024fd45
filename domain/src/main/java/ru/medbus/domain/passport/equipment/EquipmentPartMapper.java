package ru.medbus.domain.passport.equipment;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import ru.medbus.domain.passport.SummaryColumn.Count;

@Mapper
interface EquipmentPartMapper {
    /** What is written off counts no more. */
    @Select("""
        select facility_oid as oid, count(*) as number from passport.equipment
         where facility_oid = any(#{facilities}) and state <> 'WRITTEN_OFF' group by facility_oid
        """)
    List<Count> counts(@Param("facilities") String[] facilities);

    @Select("""
        select facility_oid as oid, count(*) as number from passport.equipment
         where facility_oid = any(#{facilities}) and state = 'WORKING' group by facility_oid
        """)
    List<Count> working(@Param("facilities") String[] facilities);

    record Kept(String inventoryNumber, String typeName, String model, String serial, EquipmentState state,
            String room) {}

    @Select("""
        select e.inventory_number, e.type_name, e.model, e.serial, e.state, coalesce(r.number, '') as room
          from passport.equipment e left join passport.room r on r.id = e.room_id
         where e.facility_oid = #{facility} and e.state <> 'WRITTEN_OFF' order by e.inventory_number
        """)
    List<Kept> kept(String facility);
}
