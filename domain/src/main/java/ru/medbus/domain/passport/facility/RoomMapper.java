package ru.medbus.domain.passport.facility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import ru.medbus.domain.passport.Room;

@Mapper
interface RoomMapper {
    record Line(long id, String facilityOid, Long buildingId, String departmentOid, String number, String name,
            Integer floor, BigDecimal areaM2, LocalDate openedOn, LocalDate closedOn, int revision) {
        static Line of(Room room) {
            return new Line(room.id(), room.facilityOid(), room.buildingId().orElse(null),
                    room.departmentOid().orElse(null), room.number(), room.name(), room.floor().orElse(null),
                    room.areaM2().orElse(null), room.openedOn().orElse(null), room.closedOn().orElse(null),
                    room.revision());
        }
    }

    @Select("""
        insert into passport.room (facility_oid, building_id, department_oid, number, name, floor, area_m2, opened_on,
                                   closed_on)
        values (#{facilityOid}, #{buildingId}, #{departmentOid}, #{number}, #{name}, #{floor}, #{areaM2}, #{openedOn},
                #{closedOn})
        returning id
        """)
    long add(Line room);

    @Update("""
        update passport.room
           set building_id = #{buildingId}, department_oid = #{departmentOid}, number = #{number}, name = #{name},
               floor = #{floor}, area_m2 = #{areaM2}, opened_on = #{openedOn}, closed_on = #{closedOn},
               revision = revision + 1
         where id = #{id} and facility_oid = #{facilityOid} and revision = #{revision}
        """)
    int change(Line room);

    /** Others of this number in the same building whose days meet these; the day of closing is not one of them. */
    @Select("""
        select name from passport.room
         where facility_oid = #{facilityOid} and building_id is not distinct from #{buildingId}::bigint
           and lower(number collate pg_c_utf8) = lower(#{number}::text collate pg_c_utf8) and id <> #{id}
           and daterange(opened_on, closed_on) && daterange(#{openedOn}::date, #{closedOn}::date)
        """)
    List<String> rivals(Line room);
}
