package ru.medbus.domain.journal;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface StrandingMapper {

    @Insert("insert into journal.stranding (step, messages, remedy) values (#{step}, #{messages}, #{remedy})")
    void add(@Param("step") String step, @Param("messages") int messages, @Param("remedy") Stranding.Remedy remedy);

    /** By queue: all that were sent again, the most that nobody read. */
    @Select("""
        select step, remedy, (case remedy when 'SENT_AGAIN' then sum(messages) else max(messages) end)::int as messages,
               max(at) as at
          from journal.stranding
         where at >= #{from}
         group by step, remedy
         order by step
        """)
    List<Stranding> since(@Param("from") Instant from);
}
