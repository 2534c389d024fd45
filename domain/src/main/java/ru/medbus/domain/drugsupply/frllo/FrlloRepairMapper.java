package ru.medbus.domain.drugsupply.frllo;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Update;

@Mapper
interface FrlloRepairMapper {
    /** A new version, so that ФРЛЛО gets a document of its own. */
    String AGAIN = """
        update frllo.record set state = 'WAITING', version = version + 1, error_code = '', error_text = '',
               changed_at = clock_timestamp()
        """;

    @Update(AGAIN + "where id = #{id} and state in ('REFUSED', 'SKIPPED', 'CLOSED')")
    int again(long id);

    @Update(AGAIN + """
        where state = 'REFUSED' and error_code = #{code} and error_text = #{text}
          and (#{kind} = '' or kind = #{kind})
        """)
    int againAll(@Param("kind") String kind, @Param("code") String code, @Param("text") String text);

    @Update("""
        update frllo.record set state = 'CLOSED', error_text = #{reason}, settled_at = clock_timestamp()
         where id = #{id} and state = 'REFUSED'
        """)
    int close(@Param("id") long id, @Param("reason") String reason);
}
