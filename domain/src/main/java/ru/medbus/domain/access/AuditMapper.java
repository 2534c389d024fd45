package ru.medbus.domain.access;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface AuditMapper extends ChainMapper<AuditRecord> {

    @Override
    @Select("select 1 from (select pg_advisory_xact_lock(hashtext('access.audit_record'))) taken")
    int lock();

    @Override
    @Select("""
        select id, at, who, address, action, subject, before, after, hash
          from access.audit_record order by id desc limit 1
        """)
    Optional<AuditRecord> last();

    @Override
    @Insert("""
        insert into access.audit_record (id, at, who, address, action, subject, before, after, hash)
        values (#{id}, #{at}, #{who}, #{address}, #{action}, #{subject}, #{before}, #{after}, #{hash})
        """)
    void insert(AuditRecord row);

    @Override
    @Select("""
        select id, at, who, address, action, subject, before, after, hash
          from access.audit_record where id > #{id} order by id limit #{limit}
        """)
    List<AuditRecord> following(@Param("id") long id, @Param("limit") int limit);

    List<AuditRecord> find(LogFilter.LogQuery query);
}
