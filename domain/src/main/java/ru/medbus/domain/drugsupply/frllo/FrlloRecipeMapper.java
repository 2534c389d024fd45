package ru.medbus.domain.drugsupply.frllo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface FrlloRecipeMapper {

    record RecipeRow(long id, String federalId, String series, String number, String facility, String doctor,
            String doctorSnils, String card, String category, String diagnosis, String drug, String commissionOn,
            String commissionNumber, int percent, BigDecimal quantity, LocalDate issuedOn, String priority, String term,
            String validUntil, boolean annulled) {

        FrlloContent.Recipe recipe(String position, String priorityCode) {
            return new FrlloContent.Recipe(id, federalId, series, number, facility, doctor, position, doctorSnils, card,
                    category, diagnosis, drug, commissionOn, commissionNumber, percent,
                    new BigDecimal(quantity.stripTrailingZeros().toPlainString()), issuedOn.toString(), priorityCode,
                    term, validUntil);
        }
    }

    @Select("""
        select p.id, r.federal_id, coalesce(p.series, '') as series, coalesce(p.number, '') as number,
               p.facility_oid as facility, p.doctor_name as doctor, p.doctor_snils, coalesce(b.card_number, '') as card,
               p.category_code as category, p.diagnosis, coalesce(p.drug_code, '') as drug,
               coalesce(p.commission_on::text, '') as commission_on, p.commission_number, p.percent, p.quantity,
               p.issued_on, p.priority, p.term_code as term, coalesce(p.valid_until::text, '') as valid_until,
               p.state = 'ANNULLED' as annulled
          from drugsupply.prescription p
          join frllo.record r on r.kind = 'RECIPE' and r.subject_id = p.id and r.part = 0
          left join drugsupply.beneficiary b on b.person_id = p.person_id
         where p.id = any(#{ids, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::bigint[])
        """)
    List<RecipeRow> recipes(@Param("ids") Long[] ids);
}
