package ru.medbus.domain.access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface StaffMapper {
    String COLUMNS = """
        id, login, name, organisation_oid, password_hash, password_expired, active, demo, locked_until, signed_in_at,
        version
        """;

    /** A row as it stands; moments are null when there were none. */
    record StaffRow(long id, String login, String name, String organisationOid, String passwordHash,
            boolean passwordExpired, boolean active, boolean demo, Instant lockedUntil, Instant signedInAt,
            int version) {
        Staff staff(List<Role> roles) {
            return new Staff(id, login, name, organisationOid, active, demo, passwordExpired,
                    Optional.ofNullable(lockedUntil), Optional.ofNullable(signedInAt), version, roles);
        }
    }

    record Link(long staffId, long roleId) {}

    @Select("select " + COLUMNS + " from access.staff where id = #{id}")
    Optional<StaffRow> byId(long id);

    @Select("select " + COLUMNS
            + " from access.staff where lower(login collate pg_c_utf8) = lower(#{login} collate pg_c_utf8)")
    Optional<StaffRow> byLogin(String login);

    List<StaffRow> find(@Param("pattern") String pattern, @Param("onlyActive") boolean onlyActive,
            @Param("after") String after, @Param("limit") int limit);

    List<Link> links(@Param("ids") Collection<Long> ids);

    @Select(value = """
        insert into access.staff (login, name, organisation_oid, password_hash, password_expired, demo)
        values (#{staff.login}, #{staff.name}, #{staff.organisationOid}, #{hash}, #{staff.passwordExpired},
                #{staff.demo})
        on conflict do nothing returning id
        """, affectData = true)
    List<Long> insert(@Param("staff") Staff staff, @Param("hash") String passwordHash);

    /** Returns 0 when somebody changed it meanwhile. The login stays what it was: logs name people by it. */
    @Update("""
        update access.staff
           set name = #{name}, organisation_oid = #{organisationOid}, active = #{active}, version = version + 1
         where id = #{id} and version = #{version}
        """)
    int update(Staff staff);

    @Update("""
        update access.staff
           set password_hash = #{hash}, password_expired = #{expired}, demo = false, failures = 0, locked_until = null
         where id = #{id}
        """)
    int password(@Param("id") long id, @Param("hash") String passwordHash, @Param("expired") boolean expired);

    @Delete("delete from access.staff_role where staff_id = #{id}")
    void clearRoles(long id);

    @Insert("insert into access.staff_role (staff_id, role_id) values (#{id}, #{roleId})")
    void giveRole(@Param("id") long id, @Param("roleId") long roleId);

    /**
     * Counts a try before the password is looked at, so that tries at the same time are counted too; from the allowed
     * number on each one sets a longer pause. Empty when a pause is on.
     */
    @Select(value = """
        update access.staff
           set failures = failures + 1,
               locked_until = case when failures + 1 < #{rules.failures} then null
                   else now() + interval '1 second' * least(#{rules.longestPause.seconds},
                        #{rules.pause.seconds} * power(2, least(failures + 1 - #{rules.failures}, 20))) end
         where id = #{id} and (locked_until is null or locked_until <= now())
        returning failures
        """, affectData = true)
    Optional<Integer> spendTry(@Param("id") long id, @Param("rules") AccessProperties rules);

    @Update("update access.staff set failures = 0, locked_until = null, signed_in_at = now() where id = #{id}")
    void welcome(long id);

    @Update("update access.staff set signed_in_at = now() where id = #{id}")
    void seenByProvider(long id);

    @Update("update access.staff set failures = 0, locked_until = null where id = #{id}")
    int unlock(long id);

    @Select("select count(*) from access.staff")
    int count();

    @Select("select count(*) from access.staff where active and locked_until > now()")
    int locked();

    @Select("select count(*) from access.staff where demo")
    int demo();
}
