package ru.medbus.domain.access;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface SystemClientMapper {
    String COLUMNS = """
        id, name, organisation_oid, certificate_sha256 is not null as has_certificate, expires_at, active,
        rate_per_second, max_bytes, demo, created_at, version
        """;

    @Select("select " + COLUMNS + " from access.system_client order by name")
    List<SystemClient> all();

    @Select("select " + COLUMNS + " from access.system_client where id = #{id}")
    Optional<SystemClient> byId(long id);

    @Select("select " + COLUMNS + " from access.system_client where token_sha256 = #{hash}")
    Optional<SystemClient> byToken(byte[] hash);

    @Select("select " + COLUMNS + " from access.system_client where certificate_sha256 = #{hash}")
    Optional<SystemClient> byCertificate(byte[] hash);

    @Select(value = """
        insert into access.system_client
               (name, organisation_oid, token_sha256, expires_at, rate_per_second, max_bytes, demo)
        values (#{client.name}, #{client.organisationOid}, #{hash}, #{client.expiresAt}, #{client.ratePerSecond},
                #{client.maxBytes}, #{client.demo})
        on conflict do nothing returning id
        """, affectData = true)
    List<Long> insert(@Param("client") SystemClient client, @Param("hash") byte[] tokenHash);

    /** Returns 0 when somebody changed it meanwhile. */
    @Update("""
        update access.system_client
           set name = #{name}, organisation_oid = #{organisationOid}, expires_at = #{expiresAt}, active = #{active},
               rate_per_second = #{ratePerSecond}, max_bytes = #{maxBytes}, version = version + 1
         where id = #{id} and version = #{version}
        """)
    int update(SystemClient client);

    @Update("update access.system_client set token_sha256 = #{hash}, demo = false where id = #{id}")
    int token(@Param("id") long id, @Param("hash") byte[] tokenHash);

    @Update("update access.system_client set certificate_sha256 = #{hash} where id = #{id}")
    int certificate(@Param("id") long id, @Param("hash") byte[] certificateHash);

    @Select("select count(*) from access.system_client where demo")
    int demo();
}
