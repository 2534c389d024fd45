package ru.medbus.domain.drugsupply.prescription;

import java.time.LocalDate;
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

    /** Columns 2–8 of card 030-Л/у: what has been prescribed in a year and what was handed out by it, reversed or not. */
    @Select("""
        select p.facility_oid, coalesce(i.name, d.inn) as drug, d.form || ', ' || d.dose as dose,
               trim_scale(p.quantity)::text || ' ' || d.unit as quantity, p.issued_on,
               coalesce(p.series || ' ' || p.number, '') as number, p.emdr_id, p.id as prescription_id
          from drugsupply.prescription p join drugsupply.drug d on d.code = p.drug_code
          join drugsupply.form f on f.code = p.form_code and f.preferential
          left join drugsupply.drug_item i on i.code = p.item_code
         where p.person_id = #{person} and p.state not in ('DRAFT', 'ANNULLED')
           and p.issued_on between make_date(#{year}, 1, 1) and make_date(#{year}, 12, 31)
         order by p.issued_on, p.id
        """)
    List<CardRow> card(@Param("person") long person, @Param("year") int year);

    record CardRow(String facilityOid, String drug, String dose, String quantity, LocalDate issuedOn, String number,
            String emdrId, long prescriptionId) {
        PrescriptionQueries.CardLine line(List<PrescriptionQueries.Given> given) {
            return new PrescriptionQueries.CardLine(facilityOid, drug, dose, quantity, issuedOn, number, emdrId, given);
        }
    }

    record GivenRow(long prescriptionId, String pharmacyOid, String drug, LocalDate givenOn, String emdrId) {
        PrescriptionQueries.Given given() {
            return new PrescriptionQueries.Given(pharmacyOid, drug, givenOn, emdrId);
        }
    }

    /** A dispensing that was reversed has not been. */
    @Select("""
        select x.prescription_id, o.facility_oid as pharmacy_oid,
               string_agg(distinct coalesce(i.name, b.drug), ', ') as drug, o.at::date as given_on,
               coalesce(max(n.emdr_id), '') as emdr_id
          from drugsupply.dispensed x join stock.operation o on o.id = x.operation_id
          join stock.pack k on k.sgtin = x.sgtin join stock.batch b on b.id = k.batch_id
          join drugsupply.prescription p on p.id = x.prescription_id
          left join drugsupply.item_gtin g on g.gtin = b.gtin left join drugsupply.drug_item i on i.code = g.item_code
          left join drugsupply.dispensing_document n on n.operation_id = o.id and n.fate = 'REGISTERED'
         where p.person_id = #{person}
           and p.issued_on between make_date(#{year}, 1, 1) and make_date(#{year}, 12, 31)
           and not exists (select from stock.operation r where r.reverses_id = o.id)
         group by x.prescription_id, o.id order by o.id
        """)
    List<GivenRow> given(@Param("person") long person, @Param("year") int year);
}
