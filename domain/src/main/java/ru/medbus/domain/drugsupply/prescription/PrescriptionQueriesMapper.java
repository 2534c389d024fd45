package ru.medbus.domain.drugsupply.prescription;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface PrescriptionQueriesMapper {

    /**
     * Names are looked for in their own lists, which are short, and not in every prescription; those of doctors are read
     * from the index of the prescriptions, a step for each.
     */
    @Select("""
        <script>
        select p.id, p.facility_oid, f.name as form_name, p.series, p.number, p.paper, p.state, p.person_id,
               who.family, who.given, who.patronymic, who.snils, p.category_code, p.percent, p.diagnosis,
               coalesce(d.inn || ', ' || d.form || ', ' || d.dose, '') as drug_name, coalesce(i.name, '') as item_name,
               p.quantity, coalesce(d.unit, '') as unit, p.signa, p.issued_on, p.valid_until, p.priority,
               p.doctor_name, p.emdr_id, p.refusal
          from drugsupply.prescription p
          join drugsupply.form f on f.code = p.form_code
          join patient.person who on who.id = p.person_id
          left join drugsupply.drug d on d.code = p.drug_code
          left join drugsupply.drug_item i on i.code = p.item_code
        <where>
          <if test="facility != ''">and p.facility_oid = #{facility}</if>
          <if test="number != ''">and reverse(p.number) like reverse(#{numberOnly}) || '%'
            <if test="series != ''">and p.series = #{series}</if></if>
          <if test="digits != ''">and (who.snils = #{digits} or who.enp = #{digits})</if>
          <if test="digits == '' and patient != ''">and upper(translate(who.family, 'ёЁ', 'еЕ')) like #{family}</if>
          <if test="doctor != ''">and p.doctor_name = any (array(
              with recursive doctors as (
                  (select doctor_name as name from drugsupply.prescription order by doctor_name limit 1)
                  union all
                  select (select doctor_name from drugsupply.prescription where doctor_name &gt; name
                           order by doctor_name limit 1) from doctors where name is not null)
              select name from doctors where upper(translate(name, 'ёЁ', 'еЕ')) like #{doctorPart}))</if>
          <if test="drug != ''">and (p.drug_code = any (array(
              select code from drugsupply.drug where upper(translate(inn, 'ёЁ', 'еЕ')) like #{drugPart}))
              or p.item_code = any (array(
              select code from drugsupply.drug_item where upper(translate(name, 'ёЁ', 'еЕ')) like #{drugPart})))</if>
          <if test="diagnosis != ''">and starts_with(p.diagnosis, #{diagnosis})</if>
          <if test="category != ''">and p.category_code = #{category}</if>
          <if test="form != ''">and p.form_code = #{form}</if>
          <if test="state == 'active'">and p.state in ('SIGNED', 'SENT', 'REGISTERED', 'RESERVED', 'PARTLY_DISPENSED',
              'DELAYED')</if>
          <if test="state == 'dispensable'">and p.state in ('REGISTERED', 'RESERVED', 'PARTLY_DISPENSED', 'DELAYED')</if>
          <if test="state != '' and state != 'active' and state != 'dispensable'">and p.state = #{state}</if>
          <if test="paper == 'yes'">and p.paper</if>
          <if test="paper == 'no'">and not p.paper</if>
          <if test="priority != ''">and p.priority = #{priority}</if>
          <if test="refused">and p.refusal &lt;&gt; ''</if>
          <if test="issuedFrom.isPresent()">and p.issued_on &gt;= #{issuedFrom}</if>
          <if test="issuedTo.isPresent()">and p.issued_on &lt;= #{issuedTo}</if>
          <if test="validTo.isPresent()">and p.valid_until &lt;= #{validTo}</if>
        </where>
        order by ${order}, p.id desc limit #{limit} offset #{after}
        </script>
        """)
    List<PrescriptionLine> list(PrescriptionFilter filter);

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
