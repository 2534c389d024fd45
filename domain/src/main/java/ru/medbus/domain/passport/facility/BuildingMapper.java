package ru.medbus.domain.passport.facility;

import java.time.LocalDate;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import ru.medbus.domain.passport.Building;

@Mapper
interface BuildingMapper {

    @Select("""
        insert into passport.building (facility_oid, name, post_index, address, built_year, floors, troubled, opened_on,
                                       closed_on, source)
        values (#{b.facilityOid}, #{b.name}, #{b.postIndex}, #{b.address}, nullif(#{b.builtYear}, 0),
                nullif(#{b.floors}, 0), #{b.troubled}, #{from}, #{until}, 'LOCAL')
        returning id
        """)
    long add(@Param("b") Building building, @Param("from") LocalDate from, @Param("until") LocalDate until);

    @Update("""
        update passport.building
           set name = #{b.name}, post_index = #{b.postIndex}, address = #{b.address},
               built_year = nullif(#{b.builtYear}, 0), floors = nullif(#{b.floors}, 0), troubled = #{b.troubled},
               opened_on = #{from}, closed_on = #{until}, revision = revision + 1
         where id = #{b.id} and facility_oid = #{b.facilityOid} and revision = #{b.revision}
        """)
    int change(@Param("b") Building building, @Param("from") LocalDate from, @Param("until") LocalDate until);

    /** Rooms that would stay open in a building that closes that day. */
    @Select("""
        select count(*) from passport.room
         where building_id = #{building} and (closed_on is null or closed_on > #{day})
        """)
    int openRooms(@Param("building") long building, @Param("day") LocalDate day);

    /** The highest floor that a room of the building has. */
    @Select("select coalesce(max(floor), 0) from passport.room where building_id = #{building}")
    int highestFloor(long building);
}
