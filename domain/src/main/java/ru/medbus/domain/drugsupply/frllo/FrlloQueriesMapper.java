package ru.medbus.domain.drugsupply.frllo;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface FrlloQueriesMapper {
    String LINE = """
        select r.id, r.kind, r.subject_id, r.parent_id, r.person_id, p.family, p.given, p.patronymic,
               coalesce(case r.kind
                        when 'BENEFIT' then (select category_code from drugsupply.benefit where id = r.subject_id)
                        when 'REFUSAL' then r.part || ' год'
                        when 'RECIPE' then (select series || ' ' || number from drugsupply.prescription where id = r.subject_id)
                        when 'RELEASE' then (select series || ' ' || number from drugsupply.prescription where id = r.parent_id)
                        end, '') as subject,
               r.state, r.version, r.federal_id, r.error_code, r.error_text, coalesce(e.advice, '') as advice,
               r.changed_at, r.settled_at, b.message_id
          from frllo.record r
          join patient.person p on p.id = r.person_id
          left join frllo.batch b on b.id = r.batch_id
          left join frllo.error e on e.code = r.error_code
        """;

    @Select(LINE + """
         where (#{f.kind} = '' or r.kind = #{f.kind}) and (#{f.state} = '' or r.state = #{f.state})
           and (#{f.code} = '' or r.error_code = #{f.code}) and (#{f.person} = 0 or r.person_id = #{f.person})
           and (#{f.after} = 0 or r.id < #{f.after})
         order by r.id desc limit #{f.limit}
        """)
    List<FrlloLine> list(@Param("f") FrlloFilter filter);

    @Select(LINE + "where r.person_id = #{person} order by r.id")
    List<FrlloLine> ofPerson(long person);

    @Select(LINE + "where r.id = #{id}")
    Optional<FrlloLine> one(long id);

    /** A right may have gone along with its person. */
    @Select("""
        select b.id as batch, l.version, b.created_at, b.sent_at, b.taken_as, b.message_id, l.outcome,
               l.error_code, l.error_text
          from frllo.line l join frllo.batch b on b.id = l.batch_id
         where l.record_id = #{record} or (l.batch_id, l.record_id) in (
               select r.batch_id, c.id from frllo.record r
                 join frllo.record c on c.kind = 'CITIZEN' and c.subject_id = r.person_id and c.part = 0
                where r.id = #{record} and r.kind = 'BENEFIT')
         order by b.id desc limit #{limit}
        """)
    List<FrlloQueries.Sending> sendings(@Param("record") long record, @Param("limit") int limit);

    @Select("select kind, state, count(*) as records from frllo.record group by kind, state")
    List<FrlloQueries.Count> counts();

    @Select("""
        select r.kind, r.error_code as code, """ + FrlloRepairMapper.CAUSE + """
               as text, coalesce(e.advice, '') as advice,
               count(*) as records, min(r.settled_at) as first_at, max(r.settled_at) as last_at
          from frllo.record r left join frllo.error e on e.code = r.error_code
         where r.state = 'REFUSED'
         group by 1, 2, 3, 4 order by count(*) desc, 1, 2, 3 limit #{limit}
        """)
    List<FrlloQueries.Cause> causes(int limit);

    @Select("select count(*) from frllo.record where state = 'REFUSED'")
    int refused();
}
