package ru.medbus.domain.drugsupply.frllo;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Update;

@Mapper
interface FrlloRepairMapper {
    /** ФРЛЛО adds details to its words, so that its code says which are one cause; ours name the field in them. */
    String CAUSE = " case when e.title is null or r.error_code like 'MEDBUS%' then r.error_text else e.title end ";
    /** A new version, so that ФРЛЛО gets a document of its own. */
    String AGAIN = """
        update frllo.record set state = 'WAITING', version = version + 1, error_code = '', error_text = '',
               changed_at = clock_timestamp()
        """;

    @Update(AGAIN + "where id = #{id} and state in ('REFUSED', 'SKIPPED', 'CLOSED')")
    int again(long id);

    @Update(AGAIN + """
        where id in (select r.id from frllo.record r left join frllo.error e on e.code = r.error_code
                      where r.state = 'REFUSED' and r.kind = #{kind} and r.error_code = #{code} and #{text} =
        """ + CAUSE + ")")
    int againAll(@Param("kind") FrlloKind kind, @Param("code") String code, @Param("text") String text);

    @Update("""
        update frllo.record set state = 'CLOSED', error_text = #{reason}, settled_at = clock_timestamp()
         where id = #{id} and state = 'REFUSED'
        """)
    int close(@Param("id") long id, @Param("reason") String reason);
}
