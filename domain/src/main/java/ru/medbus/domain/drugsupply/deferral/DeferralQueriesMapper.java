package ru.medbus.domain.drugsupply.deferral;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface DeferralQueriesMapper {

    @Select("""
        <script>
        select d.id, d.prescription_id, coalesce(p.series || ' ' || p.number, '') as number, p.person_id, who.family,
               who.given, who.patronymic, g.inn || ', ' || g.form || ', ' || g.dose as drug,
               p.quantity - coalesce((select sum(units) from drugsupply.dispensed x where x.prescription_id = p.id), 0)
                   as left_units,
               g.unit, p.facility_oid, d.pharmacy_oid, coalesce(l.title, d.pharmacy_oid) as pharmacy, d.state, d.urgent,
               d.requested_at, d.requested_on, d.due_on, d.offered_until, d.lapses,
               (select count(*)::int from stock.hold h where h.prescription = p.id::text and h.ended_at is null) as kept,
               d.ended_at, d.reason, d.ended_at is null and d.due_on &lt; #{today} as overdue, 0 as days_left
          from drugsupply.deferral d
          join drugsupply.prescription p on p.id = d.prescription_id
          join patient.person who on who.id = p.person_id
          join drugsupply.drug g on g.code = p.drug_code
          left join stock.place l on l.facility_oid = d.pharmacy_oid
        <where>
          <if test="id != 0">and d.id = #{id}</if>
          <if test="prescription != 0">and d.prescription_id = #{prescription}</if>
          <if test="pharmacy != ''">and d.pharmacy_oid = #{pharmacy}</if>
          <if test="state == 'open'">and d.ended_at is null</if>
          <if test="state != '' and state != 'open'">and d.state = #{state}</if>
          <if test="term == 'overdue'">and d.ended_at is null and d.due_on &lt; #{today}</if>
          <if test="term == 'soon'">and d.ended_at is null and d.due_on &lt;= #{soonBy}</if>
          <if test="urgent">and d.urgent</if>
          <if test="digits != ''">and who.snils = #{digits}</if>
          <if test="number != ''">and p.number like '%' || #{number}</if>
          <if test="family != ''">and upper(translate(who.family, 'ёЁ', 'еЕ')) like #{family}</if>
          <if test="drug != ''">and upper(translate(g.inn, 'ёЁ', 'еЕ')) like #{drugPart}</if>
          <if test="from.isPresent()">and d.requested_on &gt;= #{from}</if>
          <if test="to.isPresent()">and d.requested_on &lt;= #{to}</if>
        </where>
        order by d.ended_at is not null, d.due_on, d.lapses > 0, d.urgent desc, d.requested_at, d.id
        limit #{limit} offset #{after}
        </script>
        """)
    List<DeferralLine> list(DeferralFilter filter);

    /** Open ones by pharmacy; whose term is over first. */
    @Select("""
        select d.pharmacy_oid, coalesce(l.title, d.pharmacy_oid) as pharmacy,
               count(*) filter (where d.state = 'WAITING')::int as waiting,
               count(*) filter (where d.state = 'OFFERED')::int as offered,
               count(*) filter (where d.due_on between #{today} and #{soonBy})::int as soon,
               count(*) filter (where d.due_on < #{today})::int as overdue, min(d.due_on) as first_due
          from drugsupply.deferral d left join stock.place l on l.facility_oid = d.pharmacy_oid
         where d.ended_at is null and (#{pharmacy} = '' or d.pharmacy_oid = #{pharmacy})
         group by d.pharmacy_oid, l.title order by overdue desc, soon desc, pharmacy
        """)
    List<DeferralQueries.Queue> queues(@Param("pharmacy") String pharmacy, @Param("today") LocalDate today,
            @Param("soonBy") LocalDate soonBy);

    @Select("select exists (select from drugsupply.deferral)")
    boolean any();
}
