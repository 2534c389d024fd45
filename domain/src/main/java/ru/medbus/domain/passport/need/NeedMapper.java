package ru.medbus.domain.passport.need;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import ru.medbus.domain.passport.norms.RuleKind;

@Mapper
interface NeedMapper {

    /** @param facility empty for all */
    @Select("""
        select d.facility_oid, f.short_name as facility, d.oid as department_oid, d.name as department, l.equipment,
               array_to_string(l.type_codes, ' ') as types, l.rule, l.units, l.per, l.paragraph, s.name as standard,
               e.number as edition, e.order_number, e.order_on, beds.quantity as beds, places.quantity as workplaces,
               case l.rule when 'PER_BEDS' then beds.reason when 'PER_WORKPLACES' then places.reason
                           else '' end as instead,
               l.department_type <> d.type_code as added
          from passport.standard_edition e
          join passport.standard s on s.id = e.standard_id
          join passport.standard_line l on l.edition_id = e.id
          join passport.department d on d.type_code = l.department_type
               or exists (select from passport.standard_addition a
                           where a.standard_id = s.id and a.department_oid = d.oid and a.valid_from <= #{day}
                             and (a.valid_to is null or a.valid_to >= #{day}))
          join passport.facility f on f.oid = d.facility_oid
          cross join lateral passport.counted_capacity(d.oid, 'BEDS', #{day}) beds
          cross join lateral passport.counted_capacity(d.oid, 'WORKPLACES', #{day}) places
         where e.state = 'IN_FORCE' and e.valid_from <= #{day} and (e.valid_to is null or e.valid_to >= #{day})
           and (d.opened_on is null or d.opened_on <= #{day}) and (d.closed_on is null or d.closed_on > #{day})
           and (f.closed_on is null or f.closed_on > #{day})
           and (#{facility} = '' or d.facility_oid = #{facility})
         order by f.short_name, d.facility_oid, d.name, d.oid, s.name, l.n
        """)
    List<Demand> demands(@Param("facility") String facility, @Param("day") LocalDate day);

    record Demand(String facilityOid, String facility, String departmentOid, String department, String equipment,
            String types, RuleKind rule, int units, int per, String paragraph, String standard, int edition,
            String orderNumber, LocalDate orderOn, Integer beds, Integer workplaces, String instead, boolean added) {}

    String COUNTS = """
               count(*)::int as present,
               count(*) filter (where state = 'WORKING')::int as working,
               count(*) filter (where state = 'WORKING' and worn_on <= #{day})::int as worn,
               count(*) filter (where state = 'REPAIR')::int as repair
        """;

    /** As the register stands now; only what is over age is of the day. */
    @Select("select department_oid, type_code, " + COUNTS + """
          from passport.equipment
         where state <> 'WRITTEN_OFF' and department_oid is not null and (#{facility} = '' or facility_oid = #{facility})
         group by department_oid, type_code
        """)
    List<Present> now(@Param("facility") String facility, @Param("day") LocalDate day);

    /** As the ledgers say it stood before the moment. */
    @Select("select department_oid, type_code, " + COUNTS + """
          from (select p.department_oid, e.type_code, s.state, e.worn_on
                  from passport.equipment e
                  join lateral (select state from passport.equipment_state
                                 where equipment_id = e.id and at < #{until} order by at desc, id desc limit 1) s on true
                  join lateral (select department_oid from passport.equipment_place
                                 where equipment_id = e.id and at < #{until} order by at desc, id desc limit 1) p on true
                 where #{facility} = '' or e.facility_oid = #{facility}) e
         where state <> 'WRITTEN_OFF' and department_oid is not null
         group by department_oid, type_code
        """)
    List<Present> then(@Param("facility") String facility, @Param("day") LocalDate day, @Param("until") Instant until);

    record Present(String departmentOid, String typeCode, int present, int working, int worn, int repair) {

        Units units() {
            return new Units(present, working, worn, repair);
        }
    }

    @Select("""
        select count(*)::int from passport.equipment
         where facility_oid = #{facility} and department_oid is null and state <> 'WRITTEN_OFF'
        """)
    int homeless(String facility);
}
