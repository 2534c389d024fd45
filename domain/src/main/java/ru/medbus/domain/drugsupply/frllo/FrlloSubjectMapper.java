package ru.medbus.domain.drugsupply.frllo;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface FrlloSubjectMapper {

    /** A refusal that stands. */
    record PersonYear(long personId, int year) {}

    @Select("""
        select b.id, r.id as record_id, r.version, b.category_code as code, b.diagnosis, b.valid_from::text as "from",
               coalesce(b.valid_to::text, '') as "to"
          from drugsupply.benefit b join frllo.record r on r.kind = 'BENEFIT' and r.subject_id = b.id and r.part = 0
         where b.id = any(#{ids, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::bigint[])
        """)
    List<FrlloContent.Benefit> benefits(@Param("ids") Long[] ids);

    @Select("""
        select person_id, year from drugsupply.nsu_refusal
         where part = 'DRUGS'
           and person_id = any(#{persons, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::bigint[])
        """)
    List<PersonYear> refusals(@Param("persons") Long[] persons);
}
