package ru.medbus.domain.access;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface RoleMapper {
    record RoleRow(long id, String name, String description, boolean everything, int version) {}

    record GrantRow(long roleId, String permission, Scope scope, Payload payload) {}

    @Select("select id, name, description, everything, version from access.role order by name")
    List<RoleRow> all();

    @Select("select role_id, permission, scope, payload from access.role_grant order by permission")
    List<GrantRow> grants();

    @Select(value = """
        insert into access.role (name, description, everything) values (#{name}, #{description}, #{everything})
        on conflict do nothing returning id
        """, affectData = true)
    List<Long> insert(Role role);

    /** Returns 0 when somebody changed it meanwhile. */
    @Update("""
        update access.role set name = #{name}, description = #{description}, version = version + 1
         where id = #{id} and version = #{version}
        """)
    int update(Role role);

    @Delete("delete from access.role where id = #{id}")
    int delete(long id);

    @Delete("delete from access.role_grant where role_id = #{id}")
    void clear(long id);

    @Insert("""
        insert into access.role_grant (role_id, permission, scope, payload)
        values (#{roleId}, #{grant.permission}, #{grant.scope}, #{grant.payload})
        """)
    void grant(@Param("roleId") long roleId, @Param("grant") Grant grant);

    @Select("select count(*) from access.staff_role where role_id = #{id}")
    int holders(long id);

    /** How many active people can manage access. */
    @Select("""
        select count(distinct staff.id)
          from access.staff
          join access.staff_role on staff_role.staff_id = staff.id
          join access.role on role.id = staff_role.role_id
          left join access.role_grant on role_grant.role_id = role.id and role_grant.permission = 'MANAGE_USERS'
         where staff.active and (role.everything or role_grant.role_id is not null)
        """)
    int administrators();
}
