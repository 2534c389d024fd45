package ru.medbus.domain.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface AlertMapper {

    @Select("select id, kind, subject, words, opened_at, closed_at from alert.alert where closed_at is null order by id")
    List<AlertRow> open();

    @Select("select id, kind, subject, words, opened_at, closed_at from alert.alert order by opened_at desc limit #{limit}")
    List<AlertRow> latest(int limit);

    @Select("""
        insert into alert.alert (kind, subject, words) values (#{kind}, #{subject}, #{words}) returning id
        """)
    long insert(@Param("kind") String kind, @Param("subject") String subject, @Param("words") String words);

    @Update("update alert.alert set words = #{words} where id = #{id}")
    void reword(@Param("id") long id, @Param("words") String words);

    @Update("update alert.alert set closed_at = now() where id = #{id}")
    void close(long id);

    @Insert("insert into alert.notice (alert_id, opening, channel) values (#{alert}, #{opening}, #{channel})")
    void tell(@Param("alert") long alert, @Param("opening") boolean opening, @Param("channel") String channel);

    /** Takes notices for a minute: another node takes others. */
    @Select("""
        with taken as (
            update alert.notice set attempts = attempts + 1, not_before = now() + interval '1 minute'
             where id in (select id from alert.notice
                           where told_at is null and attempts < #{attempts} and not_before <= now()
                           order by id limit #{limit} for update skip locked)
            returning id, alert_id, opening, channel)
        select n.id as notice_id, n.opening, n.channel, a.id, a.kind, a.subject, a.words, a.opened_at, a.closed_at
          from taken n join alert.alert a on a.id = n.alert_id order by n.id
        """)
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    List<NoticeRow> take(@Param("attempts") int attempts, @Param("limit") int limit);

    @Update("update alert.notice set told_at = now(), failure = '' where id = #{id}")
    void told(long id);

    @Update("update alert.notice set failure = #{failure} where id = #{id}")
    void failed(@Param("id") long id, @Param("failure") String failure);

    record AlertRow(long id, String kind, String subject, String words, Instant openedAt, Instant closedAt) {
        Alert alert() {
            return new Alert(id, AlertKind.valueOf(kind), subject, words, openedAt, Optional.ofNullable(closedAt));
        }
    }

    record NoticeRow(long noticeId, boolean opening, String channel, long id, String kind, String subject,
            String words, Instant openedAt, Instant closedAt) {
        Notice notice() {
            return new Notice(noticeId, new AlertRow(id, kind, subject, words, openedAt, closedAt).alert(), opening,
                    channel);
        }
    }
}
