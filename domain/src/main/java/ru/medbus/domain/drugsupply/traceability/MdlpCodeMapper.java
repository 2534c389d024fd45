package ru.medbus.domain.drugsupply.traceability;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface MdlpCodeMapper {

    @Insert("""
        insert into traceability.code (sgtin, ordered_at)
        select sgtin, clock_timestamp()
          from unnest(#{sgtins, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::text[]) as each (sgtin)
        on conflict (sgtin) do update set ordered_at = excluded.ordered_at
        """)
    void ordered(@Param("sgtins") String[] sgtins);

    @Insert("""
        insert into traceability.code (sgtin, status, place, owner, series, expires, halt, error_code, error_text,
                                       asked_at)
        values (#{sgtin}, #{status}, #{place}, #{owner}, #{series}, #{expires}, #{halt}, #{errorCode}, #{errorText},
                clock_timestamp())
        on conflict (sgtin) do update
           set (status, place, owner, series, expires, halt, error_code, error_text, asked_at, ordered_at)
             = (excluded.status, excluded.place, excluded.owner, excluded.series, excluded.expires, excluded.halt,
                excluded.error_code, excluded.error_text, excluded.asked_at, null)
        """)
    void told(CodeState state);

    @Select("""
        select sgtin, status, place, owner, series, expires, halt, error_code, error_text, asked_at, ordered_at
          from traceability.code
         where sgtin = any(#{sgtins, typeHandler=org.apache.ibatis.type.ArrayTypeHandler})
        """)
    List<CodeRow> of(@Param("sgtins") String[] sgtins);

    record CodeRow(String sgtin, String status, String place, String owner, String series, String expires, String halt,
            int errorCode, String errorText, OffsetDateTime askedAt, OffsetDateTime orderedAt) {
        KnownCode code() {
            return new KnownCode(
                    new CodeState(sgtin, status, place, owner, series, expires, halt, errorCode, errorText),
                    Optional.ofNullable(askedAt).map(OffsetDateTime::toInstant),
                    Optional.ofNullable(orderedAt).map(OffsetDateTime::toInstant));
        }
    }
}
