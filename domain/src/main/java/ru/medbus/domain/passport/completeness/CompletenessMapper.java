package ru.medbus.domain.passport.completeness;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import ru.medbus.domain.passport.FacilityKind;

@Mapper
interface CompletenessMapper {
    record Absent(String facilityOid, String part) {}

    record Kinds(String oid, FacilityKind kind) {}

    @Select("select facility_oid, part from passport.absent_part where facility_oid = any (#{facilities}::text[])")
    List<Absent> absent(@Param("facilities") String[] facilities);

    /** The next ones by OID, for a walk through all. */
    @Select("select oid, kind from passport.facility where oid > #{after} order by oid limit #{limit}")
    List<Kinds> next(@Param("after") String after, @Param("limit") int limit);

    /** Writes only what has changed, so that a recount of the whole region is cheap. */
    @Insert("""
        insert into passport.standing (facility_oid, percent)
        select * from unnest(#{facilities}::text[], #{percents}::smallint[])
        on conflict (facility_oid) do update set percent = excluded.percent
         where standing.percent <> excluded.percent
        """)
    int count(@Param("facilities") String[] facilities, @Param("percents") Integer[] percents);
}
