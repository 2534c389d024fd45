package ru.medbus.domain.drugsupply.prescription;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface PrescriptionQueriesMapper {

    /**
     * What names have been found to stand for.
     *
     * @param doctors names in full
     * @param drugs   codes of СМНН
     * @param items   codes of КЛП
     */
    record Named(String[] doctors, String[] drugs, String[] items) {}

    List<PrescriptionLine> list(@Param("f") PrescriptionFilter filter, @Param("named") Named named);

    /** Every filter is another question: until the end of the transaction a plan is made for the values at hand. */
    @Select("select set_config('plan_cache_mode', 'force_custom_plan', true)")
    String planForTheValues();

    /** Read from the index of the prescriptions, a step for each doctor. */
    @Select("""
        with recursive doctors as (
            (select doctor_name as name from drugsupply.prescription order by doctor_name limit 1)
            union all
            select (select doctor_name from drugsupply.prescription where doctor_name > name
                     order by doctor_name limit 1) from doctors where name is not null)
        select name from doctors where upper(translate(name, 'ёЁ', 'еЕ')) like #{part}
        """)
    String[] doctors(String part);

    @Select("select code from drugsupply.drug where upper(translate(inn, 'ёЁ', 'еЕ')) like #{part}")
    String[] drugs(String part);

    @Select("select code from drugsupply.drug_item where upper(translate(name, 'ёЁ', 'еЕ')) like #{part}")
    String[] items(String part);

    @Select("select count(*) from drugsupply.prescription")
    long count();

    @Select("""
        select count(*) from drugsupply.prescription
         where doctor = #{doctor} and state = 'DRAFT' and refusal <> ''
        """)
    int refused(String doctor);

    /** Columns 2–5 of card 030-Л/у: what has been prescribed in a year. */
    @Select("""
        select p.facility_oid, coalesce(i.name, d.inn) as drug, d.form || ', ' || d.dose as dose,
               trim_scale(p.quantity)::text || ' ' || d.unit as quantity, p.issued_on,
               coalesce(p.series || ' ' || p.number, '') as number
          from drugsupply.prescription p join drugsupply.drug d on d.code = p.drug_code
          join drugsupply.form f on f.code = p.form_code and f.preferential
          left join drugsupply.drug_item i on i.code = p.item_code
         where p.person_id = #{person} and p.state not in ('DRAFT', 'ANNULLED')
           and p.issued_on between make_date(#{year}, 1, 1) and make_date(#{year}, 12, 31)
         order by p.issued_on, p.id
        """)
    List<PrescriptionQueries.CardLine> card(@Param("person") long person, @Param("year") int year);
}
