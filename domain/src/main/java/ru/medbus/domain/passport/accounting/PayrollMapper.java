package ru.medbus.domain.passport.accounting;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface PayrollMapper {
    /** The latest file of a month is what counts. */
    String CURRENT = """
        with current as (
            select distinct on (facility_oid, month) message_id, facility_oid, month from passport.accounting_batch
             where kind = 'STAFFING' order by facility_oid, month, message_id desc)
        """;

    @Select(CURRENT + """
        select c.facility_oid, c.month, s.post_code, min(s.post_name) as post_name,
               count(distinct s.snils)::int as people, sum(s.rate) as rates, sum(s.fund_kopecks)::bigint as fund_kopecks
          from current c join passport.accounting_staff s on s.batch_id = c.message_id
         where c.month = #{month} and (#{facility} = '' or c.facility_oid = #{facility})
         group by c.facility_oid, c.month, s.post_code, case when s.post_code = '' then s.post_name else '' end
         order by c.facility_oid, post_name, s.post_code
        """)
    List<PayrollLine> of(@Param("facility") String facility, @Param("month") LocalDate month);

    @Select("""
        select distinct month from passport.accounting_batch
         where kind = 'STAFFING' and (#{facility} = '' or facility_oid = #{facility}) order by month desc
        """)
    List<LocalDate> months(String facility);
}
