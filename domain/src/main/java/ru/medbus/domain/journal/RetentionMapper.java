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
interface RetentionMapper {

    /** @param month suffix of the partitions: {@code _2026_11} */
    @Select("""
        select right(c.relname, 8) as month, greatest(c.reltuples, 0)::bigint as messages,
               coalesce((select sum(pg_total_relation_size(to_regclass('journal.' || parent || right(c.relname, 8))))
                  from unnest(array['message', 'business_key', 'mark']) parent), 0)::bigint as bytes,
               coalesce(pg_total_relation_size(to_regclass('journal.body' || right(c.relname, 8))), 0) as body_bytes,
               (select count(*) from journal.held_of(right(c.relname, 8))) as held
          from pg_inherits i join pg_class c on c.oid = i.inhrelid
         where i.inhparent = 'journal.message'::regclass
         order by 1
        """)
    List<MonthRow> months();

    /** Whether messages of these ids have steps under way. */
    @Select("""
        select exists (select from journal.message m
                        where m.id >= #{from} and m.id < #{to} and journal.is_open(m.id, m.queue))
        """)
    boolean open(@Param("from") long from, @Param("to") long to);

    @Select("select journal.drop_month(#{month}, #{parents})")
    int drop(@Param("month") String month, @Param("parents") String[] parents);

    /** Documents whose message is gone may come anew; so many at a time. */
    @Delete("""
        delete from journal.known_document where ctid = any(array(
            select ctid from journal.known_document where message_id < #{before}
               and not exists (select from journal.message m where m.id = message_id) limit #{limit}))
        """)
    int forgetDocuments(@Param("before") long before, @Param("limit") int limit);

    @Insert("""
        insert into journal.legal_hold (kind, value, shown, reason, author)
        values (#{kind}, #{value}, #{shown}, #{reason}, #{author})
        on conflict do nothing
        """)
    int hold(@Param("kind") int kind, @Param("value") String value, @Param("shown") String shown,
            @Param("reason") String reason, @Param("author") String author);

    @Update("update journal.legal_hold set lifted_at = now(), lifted_by = #{author} where id = #{id} and lifted_at is null")
    int lift(@Param("id") long id, @Param("author") String author);

    @Select("select id, kind, shown, reason, author, at from journal.legal_hold where lifted_at is null order by id desc")
    List<HoldRow> holds();

    record MonthRow(String month, long messages, long bytes, long bodyBytes, long held) {}

    record HoldRow(long id, int kind, String shown, String reason, String author, Instant at) {}
}
