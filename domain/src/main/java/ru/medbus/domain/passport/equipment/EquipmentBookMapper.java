package ru.medbus.domain.passport.equipment;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface EquipmentBookMapper {
    record Row(long id, String inventoryNumber, String name, String serial, String maker, long costKopecks, String room,
            EquipmentState state) {}

    @Select("""
        select e.id, e.inventory_number, e.type_name || ', ' || e.model as name, e.serial, e.maker, e.cost_kopecks,
               coalesce(r.number, '') as room, e.state
          from passport.equipment e left join passport.room r on r.id = e.room_id
         where e.facility_oid = #{facility} and e.state <> 'WRITTEN_OFF' order by e.id
        """)
    List<Row> of(String facility);

    /** Numbers are compared as people write them: with and without spaces, in both cases. */
    @Select("""
        select id from passport.equipment
         where facility_oid = #{facility} and state <> 'WRITTEN_OFF'
           and upper(regexp_replace(inventory_number, '[[:space:]]', '', 'g')) = upper(regexp_replace(#{number}, '[[:space:]]', '', 'g'))
        """)
    Optional<Long> byNumber(@Param("facility") String facility, @Param("number") String number);

    @Select("""
        select id from passport.room where facility_oid = #{facility} and closed_on is null
           and upper(regexp_replace(number, '[[:space:]]', '', 'g')) = upper(regexp_replace(#{number}, '[[:space:]]', '', 'g'))
        """)
    List<Long> rooms(@Param("facility") String facility, @Param("number") String number);
}
