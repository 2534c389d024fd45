package ru.medbus.domain.journal;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface LineMapper {

    /** In the order of their places; who stands directly before is found by the index. */
    @Select("""
        select t.message_id, t.line, t.place, t.lets_pass,
               (select p.message_id from journal.turn p
                 where p.step = t.step and p.line = t.line and p.place < t.place
                 order by p.place desc limit 1) as before
          from journal.turn t
         where t.step = #{step} and t.message_id = any(#{ids, typeHandler=org.apache.ibatis.type.ArrayTypeHandler})
         order by t.place
        """)
    List<TurnRow> turns(@Param("step") String step, @Param("ids") Long[] ids);

    /** Until the transaction ends. */
    @Select("""
        select journal.lock_lines(#{step}, #{lines, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}) is null
        """)
    boolean lock(@Param("step") String step, @Param("lines") String[] lines);

    /** A message that stands before the step already keeps its place. */
    @Insert("""
        insert into journal.turn (message_id, step, line, lets_pass)
        values (#{messageId}, #{step}, #{line}, #{letsPass}) on conflict (message_id, step) do nothing
        """)
    void enter(@Param("messageId") long messageId, @Param("step") String step, @Param("line") String line,
            @Param("letsPass") boolean letsPass);

    @Delete("""
        delete from journal.turn
         where step = #{step} and message_id = any(#{ids, typeHandler=org.apache.ibatis.type.ArrayTypeHandler})
        """)
    void leave(@Param("step") String step, @Param("ids") Long[] ids);

    /** The first of each line. */
    @Select("""
        select h.message_id
          from (select distinct l as line
                  from unnest(#{lines, typeHandler=org.apache.ibatis.type.ArrayTypeHandler}::text[]) l) wanted,
               lateral (select t.message_id from journal.turn t
                         where t.step = #{step} and t.line = wanted.line order by t.place limit 1) h
        """)
    List<Long> heads(@Param("step") String step, @Param("lines") String[] lines);

    @Select("select step, line from journal.turn where message_id = #{messageId} order by step")
    List<StandingRow> standing(long messageId);

    /** The other takes over the place. */
    @Update("update journal.turn set message_id = #{heir} where message_id = #{messageId} and step = #{step}")
    void inherit(@Param("messageId") long messageId, @Param("heir") long heir, @Param("step") String step);

    @Select("""
        select count(*) from journal.turn t
         where exists (select from journal.turn p
                        where p.message_id = #{messageId} and p.step = t.step and p.line = t.line and p.place < t.place)
        """)
    int behind(long messageId);

    @Select("select step, count(*)::int as messages from journal.turn group by step")
    List<CountRow> counts();

    record CountRow(String step, int messages) {}

    record TurnRow(long messageId, String line, long place, boolean letsPass, Long before) {
        Turn turn() {
            return new Turn(messageId, line, place, letsPass, Optional.ofNullable(before));
        }
    }

    record StandingRow(String step, String line) {}
}
