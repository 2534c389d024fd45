package ru.medbus.domain.shared;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface ClusterTurnMapper {

    @Select("select pg_try_advisory_xact_lock(hashtext(#{name}))")
    boolean lock(String name);

    @Select("select true from (select pg_advisory_xact_lock(hashtext(#{name}))) locked")
    boolean waitForLock(String name);
}
