package ru.medbus.domain.drugsupply.traceability;

import java.time.Instant;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface MdlpReportMapper {

    @Select(value = """
        insert into traceability.report (kind, subject, operation_at, facts)
        values (#{kind}, #{subject}, #{at}, #{facts}) returning id
        """, affectData = true)
    long add(@Param("kind") String kind, @Param("subject") String subject, @Param("at") Instant at,
            @Param("facts") String facts);

    /** The turn of a new line is its own id. */
    @Insert("""
        with line as (
            select nextval(pg_get_serial_sequence('traceability.outgoing', 'id')) as id, each.*
              from unnest(#{objects, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::text[],
                          #{boxes, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::text[],
                          #{parts, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::text[],
                          #{series, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::text[],
                          #{prices, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::bigint[],
                          #{vats, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::bigint[],
                          #{movements, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::bigint[])
                   as each (object, box, part, series, price, vat, movement))
        insert into traceability.outgoing (id, turn, report_id, group_key, object, box, part, series, price_kopecks,
                                           vat_kopecks, movement_id, state)
        overriding system value
        select id, id, #{report}, #{group}, object, box, part, series, price, vat, nullif(movement, 0), 'WAITING'
          from line
        """)
    void addLines(@Param("report") long report, @Param("group") String group, @Param("objects") String[] objects,
            @Param("boxes") String[] boxes, @Param("parts") String[] parts, @Param("series") String[] series,
            @Param("prices") Long[] prices, @Param("vats") Long[] vats, @Param("movements") Long[] movements);

    @Select("""
        select count(*) from traceability.outgoing
         where movement_id = any(#{movements, typeHandler=org.apache.ibatis.type.ArrayTypeHandler})
           and state = #{state}
        """)
    int inState(@Param("movements") Long[] movements, @Param("state") String state);

    @Update("""
        update traceability.outgoing set state = 'CLOSED', error_text = 'Операция отменена до отправки'
         where movement_id = any(#{movements, typeHandler=org.apache.ibatis.type.ArrayTypeHandler})
           and state in ('WAITING', 'REFUSED')
        """)
    int withdraw(@Param("movements") Long[] movements);
}
