package ru.medbus.domain.access;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface AccessLogMapper extends ChainMapper<AccessRecord> {

    @Override
    @Select("select 1 from (select pg_advisory_xact_lock(hashtext('access.access_record'))) taken")
    int lock();

    @Override
    @Select("""
        select id, at, who, address, message_id, shown, reason, hash
          from access.access_record order by id desc limit 1
        """)
    Optional<AccessRecord> last();

    @Override
    @Insert("""
        insert into access.access_record (id, at, who, address, message_id, shown, reason, hash)
        values (#{id}, #{at}, #{who}, #{address}, #{messageId}, #{shown}, #{reason}, #{hash})
        """)
    void insert(AccessRecord row);

    @Override
    @Select("""
        select id, at, who, address, message_id, shown, reason, hash
          from access.access_record where id > #{id} order by id limit #{limit}
        """)
    List<AccessRecord> following(@Param("id") long id, @Param("limit") int limit);

    List<AccessRecord> find(LogFilter.LogQuery query);
}
