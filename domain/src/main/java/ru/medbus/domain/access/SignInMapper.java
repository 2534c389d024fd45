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

    @Insert("""
        insert into access.sign_in (token_sha256, staff_id, address) values (#{hash}, #{staffId}, #{address})
        """)
    void insert(@Param("hash") byte[] hash, @Param("staffId") long staffId, @Param("address") String address);

    /** Whose it is, while it lasts and he is active. */
    @Select("""
        select sign_in.staff_id
          from access.sign_in join access.staff on staff.id = sign_in.staff_id and staff.active
         where token_sha256 = #{hash}
           and seen_at > now() - interval '1 second' * #{rules.idle.seconds}
           and started_at > now() - interval '1 second' * #{rules.longest.seconds}
        """)
    Optional<Long> staffOf(@Param("hash") byte[] hash, @Param("rules") AccessProperties rules);

    /** At most one write a minute. */
    @Update("""
        update access.sign_in set seen_at = now()
         where token_sha256 = #{hash} and seen_at < now() - interval '1 minute'
        """)
    void seen(byte[] hash);

    @Delete("delete from access.sign_in where token_sha256 = #{hash}")
    int delete(byte[] hash);

    @Delete("delete from access.sign_in where staff_id = #{staffId}")
    int deleteOf(long staffId);

    @Delete("delete from access.sign_in where started_at < now() - interval '1 second' * #{longest.seconds}")
    int deleteOver(AccessProperties rules);
}
