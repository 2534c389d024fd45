package ru.medbus.domain.journal;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface StrandedMapper {

    @Select("select message_id from journal.watermark for update")
    long lockWatermark();

    @Select("select message_id from journal.watermark")
    long watermark();

    @Update("update journal.watermark set message_id = #{id}")
    void setWatermark(long id);

    /** An old message is due again: the scan must see it. */
    @Update("update journal.watermark set message_id = #{id} where message_id > #{id}")
    void lowerWatermark(long id);

    /** The oldest message with a step that has not ended: nothing below it can be stranded. */
    @Select("""
        select m.id
          from journal.message m
         where m.id >= #{from} and m.id < #{to} and journal.is_open(m.id, m.queue)
         order by m.id limit 1
        """)
    List<Long> firstOpen(@Param("from") long from, @Param("to") long to);

    /** Steps whose last mark leaves them due: never run, in a queue, or with a timer that has run out. */
    @Select("""
        select message_id, step, n
          from (select m.id as message_id, m.queue as step, 0 as n
                  from journal.message m
                 where m.id >= #{from} and m.id < #{to} and m.queue is not null
                   and not exists (select from journal.mark k where k.message_id = m.id and k.step = m.queue)
                union all
                select message_id, step, n
                  from (select distinct on (message_id, step) message_id, step, n, outcome, at, until
                          from journal.mark
                         where message_id >= #{from} and message_id < #{to}
                         order by message_id, step, n desc) last
                 where outcome in (0, 1, 2) and at < #{before} and (until is null or until < #{before})) due
         order by message_id limit #{limit}
        """)
    List<DueRow> due(@Param("from") long from, @Param("to") long to, @Param("before") Instant before,
            @Param("limit") int limit);

    record DueRow(long messageId, String step, int n) {}
}
