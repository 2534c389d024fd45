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
interface RhythmMapper {
    String SLOT = "date_bin('5 minutes', #{at}, timestamptz '2024-01-01')";

    @Select("select message_id from journal.rhythm_mark for update")
    long lockMark();

    @Update("update journal.rhythm_mark set message_id = #{id}")
    void setMark(long id);

    @Insert("""
        insert into journal.rhythm_of_sender (sender, slot, messages)
        select sender, date_bin('5 minutes', journal.moment(id), timestamptz '2024-01-01'), count(*)
          from journal.message where id >= #{from} and id < #{to} and direction = 'in' group by 1, 2
        on conflict (sender, slot) do update set messages = rhythm_of_sender.messages + excluded.messages
        """)
    void countArrivals(@Param("from") long from, @Param("to") long to);

    @Insert("insert into journal.rhythm_of_step (step, slot, outcome, messages) values (#{step}, " + SLOT
            + ", #{outcome}, #{messages}) on conflict (step, slot, outcome)"
            + " do update set messages = rhythm_of_step.messages + excluded.messages")
    void addStep(@Param("step") String step, @Param("outcome") int outcome, @Param("messages") long messages,
            @Param("at") Instant at);

    @Select("""
        select step, coalesce(sum(messages) filter (where outcome in (3, 4, 5)), 0) as ended,
               coalesce(sum(messages) filter (where outcome in (4, 5)), 0) as failed
          from journal.rhythm_of_step where slot >= #{since} group by step order by step
        """)
    List<Rhythm.StepFailures> steps(Instant since);

    /** Senders that sent nothing for so long, and on most of the last seven days did at this time of the day. */
    @Select("""
        select sender, max(slot) as last_at
          from journal.rhythm_of_sender
         where slot > #{now}::timestamptz - interval '7 days' - make_interval(secs => #{seconds})
         group by sender
        having count(*) filter (where slot > #{now}::timestamptz - make_interval(secs => #{seconds})) = 0
           and count(distinct floor(extract(epoch from #{now}::timestamptz - slot) / 86400))
               filter (where extract(epoch from #{now}::timestamptz - slot)::bigint % 86400 < #{seconds}) >= #{days}
         order by sender
        """)
    List<Rhythm.Silent> silent(@Param("now") Instant now, @Param("seconds") long seconds, @Param("days") int days);

    @Delete("delete from journal.rhythm_of_sender where slot < #{before}")
    void forgetSenders(Instant before);

    @Delete("delete from journal.rhythm_of_step where slot < #{before}")
    void forgetSteps(Instant before);
}
