package ru.medbus.domain.drugsupply.frllo;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface FrlloBatchMapper {

    /** Rights of categories that others tell of. */
    @Update("""
        update frllo.record r set state = 'SKIPPED', settled_at = clock_timestamp()
          from drugsupply.benefit b join drugsupply.category c on c.code = b.category_code
         where r.kind = 'BENEFIT' and r.state = 'WAITING' and b.id = r.subject_id
           and c.register <> all(#{registers, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::text[])
        """)
    int skipBenefits(@Param("registers") String[] registers);

    @Update("""
        update frllo.record r set state = 'SKIPPED', settled_at = clock_timestamp()
          from drugsupply.prescription p
         where r.kind = 'RECIPE' and r.state = 'WAITING' and r.told_version = 0 and p.id = r.subject_id and not p.paper
        """)
    int skipElectronic();

    @Update("""
        update frllo.record r set state = 'SKIPPED', settled_at = clock_timestamp()
          from drugsupply.prescription p
         where r.kind = 'RECIPE' and r.state = 'WAITING' and r.told_version = 0 and p.id = r.subject_id
           and p.issued_on < r.changed_at::date - #{days}
        """)
    int skipOlder(int days);

    @Select("select count(*) from frllo.batch where kind = #{kind} and state <> 'SETTLED'")
    int open(FrlloKind kind);

    /** In their turn: what a record stands on is known to ФРЛЛО, or is not told at all. Nobody else changes them meanwhile. */
    @Select("""
        select r.id, r.subject_id, r.part, r.person_id, r.version, r.told_version, r.told, r.changed_at
          from frllo.record r
          left join frllo.record p on p.kind = r.parent_kind and p.subject_id = r.parent_id and p.part = 0
         where r.kind = #{kind} and r.state = 'WAITING'
           and (p.id is null or p.told_version > 0 or p.state in ('SKIPPED', 'CLOSED'))
           and (r.kind <> 'CITIZEN' or exists (
                select from drugsupply.benefit b
                  join frllo.record a on a.kind = 'BENEFIT' and a.subject_id = b.id and a.part = 0
                 where b.person_id = r.subject_id and (a.told_version > 0 or a.state = 'WAITING')))
         order by r.id limit #{most} for update of r skip locked
        """)
    List<FrlloDue> due(@Param("kind") FrlloKind kind, @Param("most") int most);

    @Update("""
        update frllo.record set state = 'ACCEPTED', told_version = version, settled_at = clock_timestamp()
         where id = #{id}
        """)
    void known(long id);

    @Update("""
        update frllo.record set state = #{state}, error_code = #{code}, error_text = #{text},
               settled_at = clock_timestamp()
         where id = #{id}
        """)
    void rest(@Param("id") long id, @Param("state") FrlloState state, @Param("code") String code,
            @Param("text") String text);

    @Select(value = "insert into frllo.batch (kind, lines) values (#{kind}, #{lines}) returning id", affectData = true)
    long add(@Param("kind") FrlloKind kind, @Param("lines") int lines);

    @Insert("""
        insert into frllo.line (batch_id, record_id, version, document_id, content, becomes)
        values (#{batch}, #{id}, #{version}, #{document}, #{content}, #{becomes})
        """)
    void addLine(@Param("batch") long batch, @Param("id") long id, @Param("version") int version,
            @Param("document") String documentId, @Param("content") String content, @Param("becomes") String becomes);

    @Update("update frllo.record set state = 'SENT', batch_id = #{batch} where id = #{id}")
    void sent(@Param("id") long id, @Param("batch") long batch);

    @Select("""
        select distinct snils from patient.person
         where snils is not null
           and id = any(#{persons, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::bigint[])
        """)
    List<String> snils(@Param("persons") Long[] persons);

    @Update("update frllo.batch set message_id = #{message} where id = #{id}")
    void message(@Param("id") long id, @Param("message") long message);
}
