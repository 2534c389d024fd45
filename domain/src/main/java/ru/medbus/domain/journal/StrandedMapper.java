package ru.medbus.domain.journal;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface StrandedMapper {

    /** One look at a time, and none while a resend is under way. */
    @Select("select message_id from journal.watermark for update")
    long lockWatermark();

    /** The oldest message with a step under way; empty when there is none. What the watermark has passed is not read. */
    @Select("""
        select id from (
            (select message_id as id from journal.lagging order by message_id limit 1)
            union all
            (select m.id from journal.message m
              where m.id >= (select message_id from journal.watermark) and journal.is_open(m.id, m.queue)
              order by m.id limit 1)) open
         order by id limit 1
        """)
    List<Long> oldestOpen();

    /** No look until the transaction ends; others may share it. */
    @Select("select message_id from journal.watermark for share")
    long shareWatermark();

    @Update("update journal.watermark set message_id = #{id}")
    void setWatermark(long id);

    /** Remembers what is still open of what the watermark passes. */
    @Insert("""
        insert into journal.lagging (message_id)
        select m.id from journal.message m
         where m.id >= #{from} and m.id < #{to} and journal.is_open(m.id, m.queue)
        on conflict do nothing
        """)
    void rememberOpen(@Param("from") long from, @Param("to") long to);

    @Insert("insert into journal.lagging (message_id) values (#{messageId}) on conflict do nothing")
    void remember(long messageId);

    /** The last id of the next slice; empty when nothing lies above. */
    @Select("""
        select max(message_id) from (select message_id from journal.lagging where message_id > #{above}
                                      order by message_id limit #{size}) slice
        having count(*) > 0
        """)
    List<Long> endOfSlice(@Param("above") long above, @Param("size") int size);

    @Delete("""
        delete from journal.lagging l
         where l.message_id > #{above} and l.message_id <= #{end}
           and not exists (select from journal.message m
                            where m.id = l.message_id and journal.is_open(m.id, m.queue))
        """)
    void forgetEnded(@Param("above") long above, @Param("end") long end);

    /**
     * Steps whose last mark leaves them due: never run, in a queue, or with a timer that has run out; not those that wait
     * behind another one of their line. Of each queue the oldest, so that a long backlog of one does not hide the others.
     */
    @Select("""
        with looked_at as (
                select id, queue from journal.message where id >= #{from} and id < #{to}
                union
                select m.id, m.queue from journal.lagging l join journal.message m on m.id = l.message_id
                 where l.message_id > #{above} and l.message_id <= #{end}),
             last as (
                select distinct on (k.message_id, k.step) k.message_id, k.step, k.n, k.outcome, k.at, k.until, k.code
                  from looked_at m join journal.mark k on k.message_id = m.id
                 order by k.message_id, k.step, k.n desc),
             due as (
                select m.id as message_id, m.queue as step, 0 as n
                  from looked_at m
                 where m.queue is not null
                   and not exists (select from last where last.message_id = m.id and last.step = m.queue)
                union all
                select message_id, step, n from last
                 where outcome in (0, 1, 2) and at < #{before} and (until is null or until < #{before})
                   and (code <> 'LINE' or not exists (
                        select from journal.turn t join journal.turn p
                               on p.step = t.step and p.line = t.line and p.place < t.place
                         where t.message_id = last.message_id and t.step = last.step)))
        select message_id, step, n
          from (select due.*, row_number() over (partition by step order by message_id) as place from due) placed
         where place <= #{limit}
         order by message_id
        """)
    List<DueRow> due(@Param("from") long from, @Param("to") long to, @Param("above") long above,
            @Param("end") long end, @Param("before") Instant before, @Param("limit") int limit);

    record DueRow(long messageId, String step, int n) {}
}
