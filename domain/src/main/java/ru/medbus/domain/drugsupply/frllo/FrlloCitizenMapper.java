package ru.medbus.domain.drugsupply.frllo;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface FrlloCitizenMapper {

    record CitizenRow(long id, String registerId, String family, String given, String patronymic, String bornOn,
            String sex, String snils, String enp, String paperType, String paperSeries, String paperNumber,
            String paperOn, String paperIssuer, String homeRegion, boolean known) {

        FrlloCitizen citizen(String ourRegion, String citizenship) {
            return new FrlloCitizen(id, registerId, family, given, patronymic, bornOn, sex, citizenship, snils, enp,
                    paperType, paperSeries, paperNumber, paperOn, paperIssuer,
                    homeRegion.isEmpty() ? ourRegion : homeRegion);
        }
    }

    /** A right that goes along with a person's own document. */
    record AnchorRow(long personId, long id, long recordId, int version, String code, String diagnosis,
            String validFrom,
            String validTo) {

        FrlloContent.Benefit benefit() {
            return new FrlloContent.Benefit(id, recordId, version, code, diagnosis, validFrom, validTo);
        }
    }

    default List<CitizenRow> citizens(Collection<Long> persons) {
        return citizens(persons.toArray(Long[]::new));
    }

    @Select("""
        select p.id, coalesce(r.federal_id, '') as register_id, p.family, p.given, p.patronymic,
               coalesce(p.born_on::text, '') as born_on, p.sex::text as sex, coalesce(p.snils, '') as snils,
               coalesce(p.enp, '') as enp, coalesce(b.paper_type, '') as paper_type,
               coalesce(b.paper_series, '') as paper_series, coalesce(b.paper_number, '') as paper_number,
               coalesce(b.paper_on::text, '') as paper_on, coalesce(b.paper_issuer, '') as paper_issuer,
               coalesce(b.home_region, '') as home_region, coalesce(r.told_version > 0, false) as known
          from patient.person p
          left join drugsupply.beneficiary b on b.person_id = p.id
          left join frllo.record r on r.kind = 'CITIZEN' and r.subject_id = p.id and r.part = 0
         where p.id = any(#{persons, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::bigint[])
        """)
    List<CitizenRow> citizens(@Param("persons") Long[] persons);

    /** One of what ФРЛЛО knows already, else the one that began first. */
    @Select("""
        select distinct on (b.person_id) b.person_id, b.id, r.id as record_id, r.version, b.category_code as code,
               b.diagnosis, b.valid_from::text as valid_from, coalesce(b.valid_to::text, '') as valid_to
          from drugsupply.benefit b
          join frllo.record r on r.kind = 'BENEFIT' and r.subject_id = b.id and r.part = 0
         where b.person_id = any(#{persons, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::bigint[])
           and (r.told_version > 0 or r.state = 'WAITING')
         order by b.person_id, r.told_version = 0, b.valid_from, b.id
        """)
    List<AnchorRow> anchors(@Param("persons") Long[] persons);
}
