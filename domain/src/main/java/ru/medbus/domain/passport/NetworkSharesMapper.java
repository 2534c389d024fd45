package ru.medbus.domain.passport;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface NetworkSharesMapper {
    record Share(String oid, int percent) {}

    /** Kind, building and at least one отделение or кабинет: a third each of every department that works. */
    @Select("""
        select facility_oid as oid,
               round(100.0 * sum((type_code <> '')::int + (building_id is not null)::int
                     + (exists (select from passport.care_unit u where u.department_oid = d.oid))::int)
                     / (3 * count(*)))::int as percent
          from passport.department d
         where facility_oid = any (#{facilities}::text[]) and (closed_on is null or closed_on > current_date)
         group by facility_oid
        """)
    List<Share> departments(@Param("facilities") String[] facilities);

    /** A department and a certificate or accreditation that lasts: a half each of every post that lasts. */
    @Select("""
        select facility_oid as oid,
               round(100.0 * sum((department_oid is not null)::int
                     + (exists (select from passport.qualification q
                                 where q.snils = e.snils and q.kind <> 'CATEGORY'
                                   and (q.expires_on is null or q.expires_on >= current_date)))::int)
                     / (2 * count(*)))::int as percent
          from passport.employment e
         where facility_oid = any (#{facilities}::text[])
           and current_date between begins_on and coalesce(ends_on, date '9999-12-31')
         group by facility_oid
        """)
    List<Share> staff(@Param("facilities") String[] facilities);
}
