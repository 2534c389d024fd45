package ru.medbus.domain.drugsupply.beneficiary;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface QrMapper {

    @Insert("insert into drugsupply.qr_token (digest, person_id, issued_by) values (#{digest}, #{person}, #{who})")
    void add(@Param("digest") byte[] digest, @Param("person") long person, @Param("who") String who);

    @Update("""
        update drugsupply.qr_token set revoked_at = clock_timestamp(), revoked_by = #{who}
         where person_id = #{person} and revoked_at is null
        """)
    int revoke(@Param("person") long person, @Param("who") String who);

    @Select("select person_id from drugsupply.qr_token where digest = #{digest} and revoked_at is null")
    Optional<Long> person(byte[] digest);

    @Select("select issued_at from drugsupply.qr_token where person_id = #{person} and revoked_at is null")
    Optional<Instant> active(long person);
}
