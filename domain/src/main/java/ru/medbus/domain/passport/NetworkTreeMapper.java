package ru.medbus.domain.passport;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface NetworkTreeMapper {
    String FOUND = """
         where (#{only} = '' or f.oid = #{only}) and (#{kind} = '' or f.kind = #{kind})
           and f.oktmo like #{f.oktmo} || '%'
           and (#{f.state} = 'ALL'
                or (#{f.state} = 'CLOSED') = (f.closed_on is not null and f.closed_on <= current_date))
           and (#{text} = '%%' or f.short_name ilike #{text} or f.full_name ilike #{text} or f.inn = #{f.text}
                or starts_with(f.oid, #{f.text})
                or exists (select from passport.department d
                            where d.facility_oid = f.oid and d.name ilike #{text}))
        """;

    @Select("""
        select oid, kind, full_name, short_name, parent_oid, type_code, type_name, profile, coalesce(level, 0) as level,
               inn, kpp, ogrn, oktmo, post_index, address, head, phone, email, site, opened_on, closed_on, close_reason,
               source, revision
          from passport.facility f
        """ + FOUND + """
           and (f.kind, f.short_name, f.oid) > (#{after.kind}, #{after.name}, #{after.oid})
         order by f.kind, f.short_name, f.oid limit #{limit}
        """)
    List<NetworkMapper.FacilityRow> found(@Param("f") NetworkFilter filter, @Param("kind") String kind,
            @Param("only") String only, @Param("text") String text, @Param("after") NetworkTree.Place after,
            @Param("limit") int limit);

    @Select("select count(*) from passport.facility f" + FOUND)
    int count(@Param("f") NetworkFilter filter, @Param("kind") String kind, @Param("only") String only,
            @Param("text") String text);

    @Select(NetworkMapper.DEPARTMENT + "where facility_oid = any (#{facilities}::text[]) order by name, oid")
    List<NetworkMapper.DepartmentRow> departments(@Param("facilities") String[] facilities);

    @Select("""
        select u.oid, u.department_oid, u.kind, u.name, u.type_code, u.type_name, coalesce(u.room_count, 0) as room_count,
               u.opened_on, u.closed_on, u.source, u.revision
          from passport.care_unit u join passport.department d on d.oid = u.department_oid
         where d.facility_oid = any (#{facilities}::text[]) order by u.name, u.oid
        """)
    List<NetworkMapper.CareUnitRow> units(@Param("facilities") String[] facilities);

    @Select("select distinct oktmo from passport.facility where oktmo <> '' order by oktmo limit 500")
    List<String> territories();
}
