package ru.medbus.domain.access;

import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface SignInMapper {

    /** @param byProvider the provider of identities has told who it is: our own password does not matter */
    record Open(long staffId, boolean byProvider) {}

    /** @param idToken of the provider; null for a sign-in with a password */
    @Insert("""
        insert into access.sign_in (token_sha256, staff_id, address, id_token)
        values (#{hash}, #{staffId}, #{address}, #{idToken})
        """)
    void insert(@Param("hash") byte[] hash, @Param("staffId") long staffId, @Param("address") String address,
            @Param("idToken") String idToken);

    /** Whose it is, while it lasts and he is active. */
    @Select("""
        select sign_in.staff_id, sign_in.id_token is not null as by_provider
          from access.sign_in join access.staff on staff.id = sign_in.staff_id and staff.active
         where token_sha256 = #{hash}
           and seen_at > now() - interval '1 second' * #{rules.idle.seconds}
           and started_at > now() - interval '1 second' * #{rules.longest.seconds}
        """)
    Optional<Open> open(@Param("hash") byte[] hash, @Param("rules") AccessProperties rules);

    /** At most one write a minute. */
    @Update("""
        update access.sign_in set seen_at = now()
         where token_sha256 = #{hash} and seen_at < now() - interval '1 minute'
        """)
    void seen(byte[] hash);

    @Select("select id_token from access.sign_in where token_sha256 = #{hash}")
    Optional<String> idToken(byte[] hash);

    @Delete("delete from access.sign_in where token_sha256 = #{hash}")
    int delete(byte[] hash);

    @Delete("delete from access.sign_in where staff_id = #{staffId}")
    int deleteOf(long staffId);

    @Delete("delete from access.sign_in where started_at < now() - interval '1 second' * #{longest.seconds}")
    int deleteOver(AccessProperties rules);
}
