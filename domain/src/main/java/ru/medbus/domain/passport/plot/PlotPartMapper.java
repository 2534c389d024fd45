package ru.medbus.domain.passport.plot;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface PlotPartMapper {
    /** @param percent how much of them is filled: whom, by whom and where they serve */
    record Counts(String oid, int percent, long plots, long adults, long children) {}

    @Select("""
        select p.facility_oid as oid,
               (100 * avg((p.adults + p.children > 0)::int + (p.doctor_snils <> '')::int
                          + exists (select from passport.served_address a where a.plot_id = p.id)::int) / 3)::int
                   as percent,
               count(*) as plots, sum(p.adults) as adults, sum(p.children) as children
          from passport.plot p
         where p.facility_oid = any (#{oids}::text[]) and p.opened_on <= current_date
           and coalesce(p.closed_on > current_date, true)
         group by p.facility_oid
        """)
    List<Counts> counts(@Param("oids") String[] facilities);
}
