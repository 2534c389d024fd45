package ru.medbus.domain.drugsupply.traceability;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface TraceabilityOverrideMapper {

    @Insert("""
        insert into traceability.override (sgtin, operation, reason, who, valid_to)
        select sgtin, #{operation}, #{reason}, #{who}, #{validTo}
          from unnest(#{sgtins, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::text[]) as each (sgtin)
        """)
    int add(@Param("sgtins") String[] sgtins, @Param("operation") String operation, @Param("reason") String reason,
            @Param("who") String who, @Param("validTo") Instant validTo);

    @Select("""
        select sgtin from traceability.override
         where sgtin = any(#{sgtins, typeHandler=org.apache.ibatis.type.ArrayTypeHandler})
           and operation = #{operation} and used_at is null and valid_to > clock_timestamp()
           for update
        """)
    List<String> permitted(@Param("sgtins") String[] sgtins, @Param("operation") String operation);

    @Update("""
        update traceability.override set used_at = clock_timestamp()
         where sgtin = any(#{sgtins, typeHandler=org.apache.ibatis.type.ArrayTypeHandler})
           and operation = #{operation} and used_at is null
        """)
    void used(@Param("sgtins") String[] sgtins, @Param("operation") String operation);
}
