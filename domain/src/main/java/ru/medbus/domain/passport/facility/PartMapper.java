package ru.medbus.domain.passport.facility;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import ru.medbus.domain.passport.SummaryColumn.Count;

/** How much of each part is filled, and how many there are, for many organisations at once. */
@Mapper
interface PartMapper {
    record Share(String oid, int percent) {}

    String OPEN = """
         where facility_oid = any (#{oids}::text[]) and coalesce(opened_on <= current_date, true)
           and coalesce(closed_on > current_date, true)
        """;

    /** Уровень is of medical organisations only. */
    @Select("""
        select oid, 100 * ((address <> '')::int + (post_index <> '')::int + (oktmo <> '')::int + (head <> '')::int
               + (phone <> '')::int + (email <> '')::int + (inn <> '')::int + (ogrn <> '')::int
               + (kind <> 'MEDICAL' or level is not null)::int) / 9 as percent
          from passport.facility where oid = any (#{oids}::text[])
        """)
    List<Share> facts(@Param("oids") String[] facilities);

    @Select("""
        select facility_oid as oid, (100 * avg((address <> '')::int + (built_year is not null)::int
               + (floors is not null)::int) / 3)::int as percent
          from passport.building
        """ + OPEN + " group by facility_oid")
    List<Share> buildings(@Param("oids") String[] facilities);

    @Select("""
        select facility_oid as oid, (100 * avg((building_id is not null)::int + (department_oid is not null)::int
               + (floor is not null)::int + (area_m2 is not null)::int) / 4)::int as percent
          from passport.room
        """ + OPEN + " group by facility_oid")
    List<Share> rooms(@Param("oids") String[] facilities);

    @Select("""
        select facility_oid as oid, 100 as percent from passport.technology
         where facility_oid = any (#{oids}::text[]) and used_from <= current_date
           and coalesce(used_to > current_date, true)
         group by facility_oid
        """)
    List<Share> technologies(@Param("oids") String[] facilities);

    @Select("select facility_oid as oid, count(*) as number from passport.department" + OPEN + " group by facility_oid")
    List<Count> departmentCount(@Param("oids") String[] facilities);

    @Select("select facility_oid as oid, count(*) as number from passport.building" + OPEN + " group by facility_oid")
    List<Count> buildingCount(@Param("oids") String[] facilities);

    @Select("select facility_oid as oid, count(*) as number from passport.building" + OPEN
            + " and troubled group by facility_oid")
    List<Count> troubledCount(@Param("oids") String[] facilities);

    @Select("select facility_oid as oid, count(*) as number from passport.room" + OPEN + " group by facility_oid")
    List<Count> roomCount(@Param("oids") String[] facilities);
}
