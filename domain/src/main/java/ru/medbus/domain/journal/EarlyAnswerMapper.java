package ru.medbus.domain.journal;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface EarlyAnswerMapper {

    record Left(String step, long tickets) {}

    @Insert("""
        insert into journal.early_answer (step, until, tickets) values (#{step}, #{until}, #{tickets})
        on conflict (step, until) do update set tickets = early_answer.tickets + excluded.tickets
        """)
    void add(@Param("step") String step, @Param("until") Instant until, @Param("tickets") long tickets);

    @Select("select step, sum(tickets)::bigint as tickets from journal.early_answer where until > now() group by step")
    List<Left> left();

    /** What has left the broker; rows that another node removes now are left to it. */
    @Delete("""
        delete from journal.early_answer where (step, until) in (
            select step, until from journal.early_answer where until < now() - interval '1 minute'
               for update skip locked)
        """)
    int forget();
}
