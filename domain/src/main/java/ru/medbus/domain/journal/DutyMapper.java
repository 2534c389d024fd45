package ru.medbus.domain.journal;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface DutyMapper {

    /** Returns 1 when the duty was free, 0 when another node has it. The database's clock decides. */
    @Insert("""
        insert into journal.duty as d (name, until) values (#{name}, clock_timestamp() + #{ms} * interval '1 ms')
        on conflict (name) do update set until = excluded.until where d.until <= clock_timestamp()
        """)
    int take(@Param("name") String name, @Param("ms") long ms);
}
